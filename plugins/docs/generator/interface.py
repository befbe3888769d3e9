"""Every word of the interface, by the name under which an owner replaces it."""

from generator.markdown import MADE, block, code, page, table
from rolepath.website.overridable import word_groups
from rolepath.website.page import words


def strings_page() -> str:
    """The page of all strings, grouped as in their file."""
    parts = [
        "Write the ones that you want otherwise into `rolepath/strings.yml` in the folder of your own templates:",
        block('section_business_problem: What hurts today\nweeks: "Wochen {first} bis {last}"', "yaml", words.OWNERS),
        "What stands in braces is filled in, so keep it. See [Words and languages](../how-to/words-and-languages.md).",
        MADE,
    ]
    for title, names in word_groups():
        table_of = dict(words.our_words())
        rows = [[code(name), code(table_of[name])] for name in names]
        parts += [f"## {title}", table(["name", "text"], rows)]
    return page("Strings", *parts)
