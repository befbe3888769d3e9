"""The formats in which findings can be written."""

import inspect

from generator.markdown import MADE, code, page, table
from rolepath.lint.formats import FORMATS


def findings_page() -> str:
    """The page of all formats."""
    rows = [[code(name), inspect.cleandoc(write.__doc__ or "").partition("\n")[0]] for name, write in FORMATS.items()]
    return page(
        "Formats of findings",
        "`rolepath lint --format FORMAT` writes findings as one of these. `--statistics` counts by rule instead.",
        MADE,
        table(["format", "what it writes"], rows),
        "`github` also adds a table to `$GITHUB_STEP_SUMMARY` where that is set.",
        "## The page of a rule",
        "With `docs_url` among the [options](options.md), all formats but `concise` lead to the page of each finding's "
        "rule: as `More: …` in `text`, `github`, `gitlab` and `junit`, as `url` in `json` (which is `null` without), "
        "and as `helpUri` of the rules in `sarif`. It is the address at which you publish this documentation; "
        "no address is written where you name none.",
        "## Exit codes",
        table(
            ["code", "when"],
            [
                ["0", "nothing to fix, or warnings only"],
                ["1", "errors"],
                ["2", "wrong usage, unreadable configuration, a path that does not exist, or nothing to check"],
            ],
        ),
    )
