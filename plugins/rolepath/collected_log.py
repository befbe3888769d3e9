"""What a process logs, kept until another can tell it."""

import logging
import traceback


class Collector(logging.Handler):
    """Keeps what is logged, so that the first process can tell it when it is the task's turn."""

    def __init__(self) -> None:
        super().__init__()
        self._records: list[logging.LogRecord] = []

    @classmethod
    def instead_of_all(cls) -> "Collector":
        """One in the place of all handlers, also of loggers whose messages do not reach the root."""
        collector = cls()
        for logger in list(logging.root.manager.loggerDict.values()):
            if isinstance(logger, logging.Logger):
                logger.handlers, logger.propagate = [], True
        logging.root.handlers = [collector]
        return collector

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps a message in a form that can be sent."""
        record.msg, record.args = record.getMessage(), None
        record.exc_text = "".join(traceback.format_exception(*record.exc_info)) if record.exc_info else None
        record.exc_info = None
        self._records.append(record)

    def taken(self) -> list[logging.LogRecord]:
        """What has been logged since this was asked last."""
        records, self._records = self._records, []
        return records
