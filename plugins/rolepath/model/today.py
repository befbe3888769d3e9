"""The day it is, the same for everything that a run makes."""

import os
import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from rolepath.model.finding import ContentError

_VARIABLE = "SOURCE_DATE_EPOCH"
_LATEST = 2**32 - 1
"""Compressed files, such as the sitemap's, cannot name a later time."""


def today(zone: str = "") -> date:
    """The day in a time zone, UTC if none; SOURCE_DATE_EPOCH, in seconds, makes a run of another day give the same."""
    epoch = os.environ.get(_VARIABLE)
    now = datetime.now(tz=UTC) if epoch is None else datetime.fromtimestamp(_seconds(epoch), tz=UTC)
    return (now.astimezone(ZoneInfo(zone)) if zone else now).date()


def _seconds(epoch: str) -> int:
    if not re.fullmatch("[0-9]{1,10}", epoch) or int(epoch) > _LATEST:
        wanted = "whole seconds since 1970, such as 1763769600"
        raise ContentError(f'The environment variable {_VARIABLE} is "{epoch}"; it must be {wanted}')
    return int(epoch)
