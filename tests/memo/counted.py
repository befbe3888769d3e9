"""Tasks of which it is known how often they were done."""

from collections.abc import Callable

from rolepath.memo.store import Task


class Counted:
    """A task that counts how often it has been done."""

    def __init__(self, function: Callable[..., object], name: str = "counted") -> None:
        self.times = 0
        self._function = function
        self.task = Task(name, self._run, str)

    def _run(self, *arguments: object) -> str:
        self.times += 1
        return str(self._function(*arguments))
