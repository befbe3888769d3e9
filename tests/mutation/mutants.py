"""Lists mutants of a Python file: small changes to its meaning that some test should notice."""

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

Change = tuple[ast.AST, ast.AST | str, str]
"""What is replaced, by what, and the name of this kind of change."""

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
}
# Calls whose last argument may be left out, and how many arguments they need without it.
_OPTIONAL = {
    **dict.fromkeys(("strip", "lstrip", "rstrip"), 0),
    **dict.fromkeys(("get", "next", "split", "rsplit", "enumerate", "sum", "at"), 1),
    **dict.fromkeys(("compile", "fullmatch", "range", "find", "index", "startswith"), 1),
    "getattr": 2,
}
_NO_CODE = ("annotation", "returns", "decorator_list")


@dataclass(frozen=True)
class Mutant:
    """One change to one file: bytes `start` to `end` become `new`; its `key` stays the same under edits elsewhere."""

    file: Path
    line: int
    start: int
    end: int
    old: str
    new: str
    kind: str
    key: str

    def applied(self, source: bytes) -> bytes:
        """The file with the change made."""
        return source[: self.start] + self.new.encode() + source[self.end :]


def mutants(file: Path, name: str) -> list[Mutant]:
    """All mutants of a file, known by its `name`, that still are Python."""
    source = file.read_bytes()
    lines = source.splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines))]
    found: dict[str, Mutant] = {}
    for node, by, kind in _changes(ast.parse(source)):
        start = starts[node.lineno - 1] + node.col_offset  # type: ignore[attr-defined]
        end = starts[node.end_lineno - 1] + node.end_col_offset  # type: ignore[attr-defined]
        new = by if isinstance(by, str) else ast.unparse(by)
        new = f"({new})" if isinstance(node, ast.expr) else new
        line = node.lineno  # type: ignore[attr-defined]
        old = source[start:end].decode()
        key = "\t".join(" ".join(text.split()) for text in (name, kind, old, new, lines[line - 1].decode()))
        while key in found:
            key += " again"
        mutant = Mutant(file, line, start, end, old, new, kind, key)
        if _is_python(mutant.applied(source)):
            found[key] = mutant
    return list(found.values())


def _is_python(source: bytes) -> bool:
    try:
        compile(source, "mutant", "exec")
    except SyntaxError:
        return False
    return True


def _changes(node: ast.AST) -> Iterator[Change]:
    for find in _KINDS:
        yield from find(node)
    for field, value in ast.iter_fields(node):
        children = value if isinstance(value, list) else [value]
        for child in children:
            if isinstance(child, ast.AST) and field not in _NO_CODE:
                yield from _changes(child)


def _comparisons(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.Compare):
        for number, operator in enumerate(node.ops):
            if type(operator) in _COMPARISONS:
                changed = copy.deepcopy(node)
                changed.ops[number] = _COMPARISONS[type(operator)]()
                yield node, changed, "comparison"


def _operators(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.BoolOp):
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield node, ast.BoolOp(other, node.values), "and/or"
    if isinstance(node, ast.BinOp) and type(node.op) in _ARITHMETIC and not isinstance(node.left, ast.JoinedStr):
        yield node, ast.BinOp(node.left, _ARITHMETIC[type(node.op)](), node.right), "arithmetic"


def _conditions(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node, node.operand, "not dropped"
    if isinstance(node, ast.If | ast.While | ast.IfExp) and not isinstance(node.test, ast.Compare | ast.UnaryOp):
        yield node.test, ast.UnaryOp(ast.Not(), node.test), "condition negated"
    if isinstance(node, ast.comprehension):
        for test in node.ifs:
            yield test, "True", "condition dropped"


def _constants(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield node, str(not node.value), "bool flipped"
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        yield node, str(node.value + 1), "constant+1"
        yield node, str(node.value - 1), "constant-1"


def _statements(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.Return) and node.value and ast.unparse(node.value) != "None":
        yield node, "return None", "return emptied"
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Yield | ast.YieldFrom):
        yield node, "yield from ()", "yield removed"
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        yield node, "pass", "call removed"
    if isinstance(node, ast.Continue):
        yield node, "break", "continue->break"
    if isinstance(node, ast.Break):
        yield node, "continue", "break->continue"


def _arguments(node: ast.AST) -> Iterator[Change]:
    if not isinstance(node, ast.Call):
        return
    for keyword in node.keywords:
        kept = [other for other in node.keywords if other is not keyword]
        yield node, ast.Call(node.func, node.args, kept), "keyword dropped"
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if len(node.args) > _OPTIONAL.get(name, len(node.args)) and not isinstance(node.args[-1], ast.Starred):
        yield node, ast.Call(node.func, node.args[:-1], node.keywords), "argument dropped"


_KINDS: tuple[Callable[[ast.AST], Iterator[Change]], ...] = (
    _comparisons,
    _operators,
    _conditions,
    _constants,
    _statements,
    _arguments,
)
