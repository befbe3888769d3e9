"""The day it is, the same for everything that a run makes."""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """The day in UTC; SOURCE_DATE_EPOCH, in seconds, makes a run of another day give the same result."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), tz=UTC) if epoch else datetime.now(tz=UTC)
    return now.date()
