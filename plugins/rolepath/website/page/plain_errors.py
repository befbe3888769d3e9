"""What went wrong outside the program's texts, on disk or in a template, in words instead of a traceback."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import FileSystemLoader, TemplateError, TemplateSyntaxError
from mkdocs.exceptions import MkDocsException

_TEMPLATES = {".html", ".xml", ".txt", ".json"}


class PlainError(Exception):
    """An error in words already, as it may have happened in another process."""


@contextmanager
def in_plain_words() -> Iterator[None]:
    """Puts what an owner can mend into words where it happens: that draws on the traceback, which cannot be sent."""
    try:
        yield
    except MkDocsException:
        raise
    except Exception as error:
        message = plain_message(error)
        if message is None:
            raise
        raise PlainError(message) from error


def plain_message(error: BaseException) -> str | None:
    """The error in words where an owner can mend it; None where it may be a mistake of ours, or of another plugin."""
    if isinstance(error, PlainError):
        return str(error)
    if isinstance(error, OSError):
        return f"{error.strerror or error}{_places(error)}"
    if isinstance(error, UnicodeDecodeError):
        unread = _unread_template(error)
        return template_message(unread, None, f"it is not UTF-8: {error}") if unread else None
    template, line = _innermost(error)
    if isinstance(error, TemplateSyntaxError):
        template, line = error.filename or error.name or template, error.lineno
    if isinstance(error, TemplateError):
        return template_message(template, line, error.message or str(error))
    if Path(template).suffix in _TEMPLATES:
        return template_message(template, line, f"{type(error).__name__}: {error}")
    return None


def template_message(template: str, line: int | None, message: str) -> str:
    """The one way to say that a template is at fault; for an unknown line 0 or None."""
    place = f"{template}, line {line}" if line else template
    return f"The template {place} cannot be used: {message}"


def _places(error: OSError) -> str:
    return "".join(f": {name}" for name in (error.filename, error.filename2) if name is not None)


def _innermost(error: BaseException) -> tuple[str, int]:
    """File and line of the innermost template that was at work, or of the code that failed."""
    frames = traceback.extract_tb(error.__traceback__)
    inner = [frame for frame in frames if Path(frame.filename).suffix in _TEMPLATES]
    found = inner[-1:] if isinstance(error, TemplateError) and inner else frames[-1:]
    return (found[0].filename, found[0].lineno or 0) if found else ("", 0)


def _unread_template(error: UnicodeDecodeError) -> str | None:
    """The template that Jinja was reading, which its loader alone knows."""
    for frame, _ in traceback.walk_tb(error.__traceback__):
        if frame.f_code is FileSystemLoader.get_source.__code__:
            return str(frame.f_locals.get("filename"))
    return None
