"""`rolepath strings`: every word of the interface, for owners who want others, or another language."""

from collections.abc import Iterator, Mapping

import click
import yaml

from rolepath.cli.shared.loading import format_option
from rolepath.cli.shared.say import say, usage_error

_WIDE = 30
_WHERE = "rolepath/strings.yml in the folder of your own templates, as in overrides/rolepath/strings.yml"


@click.command()
@click.option("--language", metavar="CODE", help="For which language they are wanted, such as de or pt-BR.")
@format_option(("text", "yaml"))
@click.pass_context
def strings(context: click.Context, language: str | None, style: str) -> None:
    """List every word of the pages by its key, and say how to replace it.

    With --format yaml it is a file to begin with: rolepath strings --format yaml > overrides/rolepath/strings.yml
    """
    from rolepath.website.page.words import our_words  # it starts MkDocs

    spoken = _language_name(language, context) if language else ""
    lines = _as_yaml if style == "yaml" else _as_text
    for line in lines(our_words(), language or "", spoken):
        say(line)


def _as_text(words: Mapping[str, str], language: str, spoken: str) -> Iterator[str]:
    from rolepath.website.overridable import word_groups

    for title, names in word_groups():
        yield f"{title}\n"
        yield from (f"  {name:<{_WIDE}}  {words[name]}" for name in names)
        yield ""
    yield f"To replace some, write them into {_WHERE}:\n"
    yield f"  {_line('next', words['next'])}\n"
    yield "What stands in braces is filled in, so keep it. A key that does not exist stops the build with its line."
    if language:
        yield f"\n{_about(language, spoken)}"


def _as_yaml(words: Mapping[str, str], language: str, spoken: str) -> Iterator[str]:
    from rolepath.website.overridable import word_groups

    yield f"# This is for {_WHERE}."
    yield "# Take the # away from what you change. What stands in braces is filled in, so keep it."
    if language:
        yield f"# {_about(language, spoken)}"
    for title, names in word_groups():
        yield f"\n# {title}."
        yield from (f"# {_line(name, words[name])}" for name in names)


def _line(name: str, text: str) -> str:
    """A key with its text as YAML on one line."""
    return yaml.safe_dump({name: text}, allow_unicode=True, width=10**6).strip()


def _about(language: str, spoken: str) -> str:
    """What comes in a language by itself, and what does not."""
    if language.partition("-")[0] == "en":
        return f'These are the words in {spoken}. Dates, numbers and Material\'s words follow "theme: language:".'
    return (
        f'With "theme: language: {language}" dates, numbers and Material\'s own words are in {spoken}; '
        "these are English until you translate them."
    )


def _language_name(language: str, context: click.Context) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        return str(Locale.parse(language, sep="-" if "-" in language else "_").get_display_name("en"))
    except (UnknownLocaleError, ValueError) as error:
        raise usage_error(f'"{language}" is no language that is known; write its code, such as de', context) from error
