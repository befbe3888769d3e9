"""Why a text cannot be shown, from whatever depth of the rendering it comes up."""

from rolepath.model.finding import ContentError, Finding
from rolepath.model.place import SourceText


class RefusedTextError(ContentError):
    """A text that is not rendered; `source` says where it stands, once reading has told."""

    def __init__(self, rule: str, message: str, fix: str, words: str = "", *, is_last: bool = False) -> None:
        super().__init__(message)
        self.source = SourceText("", "", ())
        self._rule = rule
        self._message = message
        self._fix = fix
        self._words = words
        self._is_last = is_last

    @property
    def finding(self) -> Finding:
        """The reason as a finding, on the first line with the words that it is about, or on the last (`is_last`)."""
        lines = enumerate(self.source.markdown.lower().split("\n"), start=1)
        numbers = [number for number, line in lines if self._words and self._words.lower() in line]
        number = numbers[-1 if self._is_last else 0] if numbers else None
        return Finding(self._rule, self.source.place(number), self._message, self._fix)

    def __str__(self) -> str:
        """The reason with its place, for a build that another plugin's change has brought to this."""
        return f"{self.finding.place}: {self._message}. {self._fix}"
