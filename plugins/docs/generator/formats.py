"""Every key of what authors write in YAML, from the JSON Schemas that editors use."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.markdown import MADE, block, code, escaped, page, table
from rolepath.read.yaml.json_schemas import json_schema
from rolepath.read.yaml.page_formats import PageFormat

Schema = Mapping[str, Any]
_EDITOR = "`rolepath schema {}` prints the schema for [editors](../how-to/editors.md)."


@dataclass(frozen=True)
class Described:
    """A format's page: its title, what the file is, and an example."""

    title: str
    about: str
    example: str
    schema: Schema


def described() -> Mapping[str, Described]:
    """The formats by the name of their page."""
    return {
        "module": Described("Facts of a module", _MODULE, _MODULE_EXAMPLE, json_schema("module")),
        "page": Described("Facts of a program page", _PAGE, _PAGE_EXAMPLE, PageFormat.model_json_schema()),
        "role": Described("A role's file", _ROLE, _ROLE_EXAMPLE, json_schema("role")),
        "program": Described("The program's file", _PROGRAM, _PROGRAM_EXAMPLE, json_schema("program")),
        "organization": Described(
            "The organization's file", _ORGANIZATION, _ORGANIZATION_EXAMPLE, json_schema("organization")
        ),
        "message": Described("Facts of a message", _MESSAGE, _MESSAGE_EXAMPLE, json_schema("message")),
        "story": Described("Facts of a story", _STORY, _STORY_EXAMPLE, json_schema("story")),
    }


def format_pages() -> Mapping[str, str]:
    """The pages of all formats by path."""
    return {f"reference/{name}.md": _page(name, form) for name, form in described().items()}


def _page(name: str, form: Described) -> str:
    parts = [form.about, block(form.example, "yaml"), MADE]
    for path, schema in objects(form.schema):
        title = code(path) if path else "Keys"
        about = str(schema.get("description", "")) if path else ""
        parts += [f"## {title}", about, table(["key", "value", "needed", "what it is"], _rows(schema, form.schema))]
    editor = _EDITOR.format(name) if name != "page" else ""
    return page(form.title, *parts, editor)


def objects(root: Schema) -> Iterator[tuple[str, Schema]]:
    """Each mapping that has keys of its own, with the way to it, the outermost first."""
    yield from _objects("", root, root)


def _objects(path: str, schema: Schema, root: Schema) -> Iterator[tuple[str, Schema]]:
    yield path, schema
    for key, value in schema.get("properties", {}).items():
        for way, inner in _mappings(f"{path}{'.' if path else ''}{key}", value, root):
            yield from _objects(way, inner, root)


def _mappings(path: str, value: Schema, root: Schema) -> Iterator[tuple[str, Schema]]:
    """The mappings that a value is or holds: in a list, or under names that the author chooses."""
    value = resolved(value, root)
    if "properties" in value:
        yield path, value
    else:  # beside keys of its own they are conditions
        for option in value.get("anyOf", ()):
            yield from _mappings(path, option, root)
    if isinstance(value.get("items"), Mapping):
        yield from _mappings(f"{path}[]", value["items"], root)
    if isinstance(value.get("additionalProperties"), Mapping):
        yield from _mappings(f"{path}.<name>", value["additionalProperties"], root)


def resolved(value: Schema, root: Schema) -> Schema:
    """The schema itself where a value only refers to it; what is said at the reference counts."""
    if "$ref" not in value:
        return value
    target: Schema = root["$defs"][value["$ref"].rsplit("/", 1)[-1]]
    return {**target, **{key: item for key, item in value.items() if key != "$ref"}}


def _rows(schema: Schema, root: Schema) -> Iterator[list[str]]:
    needed = schema.get("required", ())
    for key, value in schema.get("properties", {}).items():
        default = value.get("default")
        shown = "yes" if key in needed else "no" if default in (None, "", [], {}) or isinstance(default, dict) else ""
        default_text = code(str(default).lower() if isinstance(default, bool) else str(default))
        yield [code(key), kind(value, root), shown or f"no; {default_text}", escaped(said_of(value, root))]


def said_of(value: Schema, root: Schema) -> str:
    """What a key is for."""
    return str(resolved(value, root).get("description", ""))


def kind(value: Schema, root: Schema) -> str:
    """In words, what a value can be."""
    value = resolved(value, root)
    options = [option for option in value.get("anyOf", ()) if option.get("type") != "null"]
    if options and "properties" not in value:
        return " or ".join(dict.fromkeys(kind(option, root) for option in options))
    if "enum" in value:
        return ", ".join(code(str(choice)) for choice in value["enum"])
    type_name = value.get("type", "")
    if type_name == "array":
        return f"list of {kind(value.get('items', {}), root)}"
    if type_name == "object":
        inner = value.get("additionalProperties")
        return f"names, each with {kind(inner, root)}" if isinstance(inner, Mapping) else "mapping"
    return _scalar(value, type_name)


def _scalar(value: Schema, type_name: str | list[str]) -> str:
    if value.get("format") == "date":
        return "day, as in 2026-11-16"
    if isinstance(type_name, list) and "number" not in type_name:
        return "text or whole number"
    if type_name == "integer":
        least, most = value.get("minimum"), value.get("maximum")
        return f"whole number, {least} to {most:,}" if least is not None and most is not None else "whole number"
    if type_name == "boolean":
        return "true or false"
    longest = value.get("maxLength")
    return f"text, at most {longest} characters" if longest else "text"


_MODULE = """\
A module is a Markdown file below `content/` that a curriculum can list. Between two lines of `---` at its top stand
its facts; the [sections](sections.md) follow. Keys of other tools (`tags`, `hide`, `search`, …) may stand with them."""
_MODULE_EXAMPLE = """\
title: Turn a loose request into a campaign brief
summary: One sentence for lists and search.
task: content-creation
benefits: [faster, quality]
minutes: {before: 150, after: 60}
reviewed: 2026-11-16
"""
_PAGE = """\
Pages in `content/program/`, such as `policies.md`, begin with these facts. Which pages there are, and who sees them,
is in [Files](files.md)."""
_PAGE_EXAMPLE = """\
title: Our policies
summary: What may go in, what needs a second pair of eyes, when to say that AI helped.
"""
_ROLE = """\
A role is a file in `roles/`; its name is the role's name in addresses. It says who is trained, in which order, and what
each shared module means for this role ([Bind a shared module](../how-to/bind-a-shared-module.md))."""
_ROLE_EXAMPLE = """\
title: Marketing
summary: Campaigns, content and what they bring in.
tasks:
  content-creation: Content creation
support:
  channel: "#ai-marketing"
  power_users: [Content lead]
  office_hours:
    - {weekday: tuesday, time: "14:00", minutes: 45, where: Room 2}
policies:
  data: Published sentences may go in; next quarter's prices may not.
  review: Everything that leaves the house is read by a second person.
  disclosure: We say so where a customer would want to know.
concerns:
  - question: Will this replace my job?
    answer: |
      An honest answer.
curriculum:
  foundation:
    - module: foundation/what-ai-is
      task: content-creation
      benefits: [faster]
      problem: |
        What hurts in this role.
      before: {minutes: 60, text: The artefact before.}
      after: {minutes: 20, text: The artefact after.}
      relevance: |
        How this helps somebody in this role.
  application:
    - marketing/campaign-brief
checkins:
  - {week: 7, title: Project kick-off, minutes: 30, with: power user}
"""
_PROGRAM = """\
`content/program.yml` says what all roles have in common: the phases with their weeks, the measures, general support."""
_PROGRAM_EXAMPLE = """\
title: AI at work
start: 2027-01-04
example_minutes: true
sponsor: Managing director
phases:
  foundation:
    title: Foundation
    weeks: 1-2
    summary: What the assistant is, and a first try.
  optimization:
    title: Optimization
    weeks: 13+
support:
  channel: "#ai-at-work"
measures:
  adoption:
    definition: The share of learners who used the assistant for real work in the past two weeks.
    collected: A poll without names, every second Friday.
    shared: Monthly, by role, never for fewer than five people.
"""
_ORGANIZATION = """\
`content/organization.yml` says once what texts need to know of your house: the assistant, contacts, channels, products
and words. Texts name a fact in braces, and blocks of text can depend on one:
[Facts of your house](../how-to/facts-of-your-house.md). A program can go without this file."""
_ORGANIZATION_EXAMPLE = """\
name: Northlight
assistant:
  name: Copilot
  sees: [pasted text, files]
  approved_by: Head of IT security
  valid_from: 2026-11-02
contacts:
  helpdesk: the IT service desk, 4141
channels:
  main: "#ai-at-work"
products:
  main: lamps
words:
  customer: dealer
"""

_MESSAGE = """\
A message is a Markdown file in `content/program/messages/`, which somebody gets on a day of the program
([Send messages](../how-to/messages.md)). Between two lines of `---` at its top stand its facts."""
_MESSAGE_EXAMPLE = """\
title: "Week {week}: what did you strike out?"
to: [learners]
week: 5
day: monday
sender: team
"""

_STORY = """\
A story of a win is a Markdown file in `content/stories/` ([Publish results](../how-to/measure.md)). The hub, the role's
plan and the module tell it, up to its last day; nothing is told before those it tells of have agreed."""
_STORY_EXAMPLE = """\
title: The variance note in twenty minutes
role: finance
module: finance/variance-note
task: report-generation
minutes: {before: 90, after: 20}
flaw: Two of the reasons were swapped, which the ledger showed.
agreed: true
until: 2027-06-30
"""
