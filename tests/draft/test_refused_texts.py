"""What lint refuses is shown as its source in the preview, and is HTML of no page."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest
import yaml
from script_vectors import FAMILIES, REFUSING, VECTORS, module_with, modules
from test_attacks import ATTACKS

from conftest import SMALL, MakeProgram
from previewed import Preview, named, previewed, words
from rolepath.html.parser import fragment
from rolepath.html.text import all_text
from rolepath.lint.linter import lint
from rolepath.lint.markup.safety import faults_in
from rolepath.model.document import Document
from rolepath.model.finding import Finding
from rolepath.model.place import Place

ROLE = (SMALL / "roles/warehouse.yml").read_text("utf-8")
SLOW = Finding("page-too-slow", Place("content/index.md"), "checking takes more than 1 second", "Shorten it.")
OUR_SIGN = "data-rolepath-draft"  # which no author may write
SCRIPT = "<script>pwn()</script>"


def listing(names: list[str]) -> str:
    """The role's file with more modules."""
    role = yaml.safe_load(ROLE)
    role["curriculum"]["go"] += [f"warehouse/{name}" for name in names]
    return str(yaml.safe_dump(role, sort_keys=False))


def refused_on_pages(preview: Preview) -> list[str]:
    """What would be refused of the HTML that the preview has."""
    shown = replace(preview.drafts.catalog, findings=())
    rules = REFUSING - {"element-unclosed"}  # which reads the source, and not what is shown of it
    found = (item for item in lint(shown).findings if item.rule in rules and OUR_SIGN not in item.message)
    left = [f"{item.place} {item.rule} {item.message}" for item in found]
    return left + [f"{path} {fault}" for _, path, html in preview.articles() for fault in faults_in(fragment(html))]


@pytest.mark.sample(6)
@pytest.mark.parametrize("family", [name for name in FAMILIES if name != "shown as text"])
def test_no_vector_is_on_a_page(make_program: MakeProgram, family: str) -> None:
    files = modules([vector for vector in VECTORS if vector in FAMILIES[family]])
    names = [Path(name).stem for name in files]
    preview = previewed(make_program({**files, "roles/warehouse.yml": listing(names)}))
    assert refused_on_pages(preview) == []
    for name in names:
        html = preview.html("warehouse", f"warehouse/{name}.md")
        assert "And on." in html, "the rest of the text can be read"


@pytest.mark.sample(4)
@pytest.mark.parametrize("name", ATTACKS)
def test_no_attack_is_on_a_page(make_program: MakeProgram, name: str) -> None:
    attack = ATTACKS[name]
    check = f"\n\n## Check yourself\n\n{attack['check']}\n" if "check" in attack else ""
    text = module_with(attack.get("body", "")) + check + attack.get("end", "")
    root = make_program({"content/warehouse/picking.md": text, "content/warehouse/notes.txt": "pwn()"})
    assert refused_on_pages(previewed(root)) == []


@pytest.mark.parametrize("key", ["problem", "relevance", "practice"])
def test_a_refused_text_of_a_binding_is_its_source_at_its_place(make_program: MakeProgram, key: str) -> None:
    role = yaml.safe_load(ROLE)
    role["curriculum"]["start"][0][key] = f"Words.\n\n{SCRIPT}\n"
    preview = previewed(make_program({"roles/warehouse.yml": yaml.safe_dump(role, sort_keys=False)}))
    assert refused_on_pages(preview) == []
    html = preview.html("warehouse", "shared/basics.md")
    assert SCRIPT in "".join(all_text(fragment(html)))
    assert "A list on paper." in html


@pytest.mark.parametrize(("key", "path"), [("policies", "program/policies.md"), ("concerns", "program/concerns.md")])
def test_a_refused_answer_is_its_source(make_program: MakeProgram, key: str, path: str) -> None:
    role = yaml.safe_load(ROLE)
    role[key] = {"data": SCRIPT} if key == "policies" else [{"question": "Is it safe?", "answer": SCRIPT}]
    preview = previewed(make_program({"roles/warehouse.yml": yaml.safe_dump(role, sort_keys=False)}))
    assert refused_on_pages(preview) == []
    html = preview.html("warehouse", path)
    assert SCRIPT in "".join(all_text(fragment(html)))
    assert any("<script>" in words(item) for item in named(html, "finding"))


@pytest.mark.parametrize("path", ["content/index.md", "content/program/sponsor.md", "content/program/concerns.md"])
def test_a_refused_page_of_the_program_is_its_source(make_program: MakeProgram, path: str) -> None:
    text = (SMALL / path).read_text("utf-8")
    preview = previewed(make_program({path: f"{text}\n\n{SCRIPT}\n\n[x](javascript:pwn())\n"}))
    assert refused_on_pages(preview) == []


def meeting(name: str, text: str) -> dict[str, object]:
    return {"every": "week", "day": "monday", "time": "10:00", "id": name, "title": "Meeting", "agenda": text}


def everywhere(text: str) -> dict[str, str]:
    """A program that has a text wherever an author can write Markdown."""
    role, program = yaml.safe_load(ROLE), yaml.safe_load((SMALL / "content/program.yml").read_text("utf-8"))
    role |= {"policies": {"data": text}, "concerns": [{"question": "Is it safe?", "answer": text}]}
    role["curriculum"]["start"][0] |= dict.fromkeys(("problem", "relevance", "practice"), text)
    role["checkins"][0]["agenda"] = text
    role["sessions"] = [meeting("own", text)]
    program["sessions"] = [meeting("common", text)]
    program |= {"timezone": "Europe/Berlin", "cohorts": {"spring": {"title": "Spring", "start": "2026-11-02"}}}
    story: dict[str, object] = {
        "title": "Won",
        "summary": "Short.",
        "flaw": "None.",
        "role": "warehouse",
        "task": "picking",
    }
    story |= {"minutes": {"before": 30, "after": 10}, "agreed": True, "until": "2099-01-01"}
    pages = ("content/index.md", "content/program/sponsor.md", "content/warehouse/picking.md")
    return {
        "roles/warehouse.yml": yaml.safe_dump(role, sort_keys=False),
        "content/program.yml": yaml.safe_dump(program, sort_keys=False),
        "content/results/spring/warehouse.csv": "date,measure,n,of,value,low,high,source\n"
        "2026-11-02,adoption,10,20,50,30,70,tally\n",
        "content/results/notes.md": f"---\ntitle: Notes\n---\n\n## Warehouse\n\n{text}",
        "content/stories/one.md": f"---\n{yaml.safe_dump(story)}---\n\n{text}",
        **{path: f"{(SMALL / path).read_text('utf-8')}\n\n{text}" for path in pages},
    }


def all_documents(of: object) -> Iterator[Document]:
    """Every text that can be reached from an object of the model, by whatever field."""
    if isinstance(of, Document):
        yield of
    elif is_dataclass(of):
        for item in fields(of):
            yield from all_documents(getattr(of, item.name))
    elif isinstance(of, Mapping):
        yield from (found for item in of.values() for found in all_documents(item))
    elif isinstance(of, tuple | list):
        yield from (found for item in of for found in all_documents(item))


def test_no_text_of_any_kind_is_on_a_page_as_refused_html(make_program: MakeProgram) -> None:
    preview = previewed(make_program(everywhere(f"Words.\n\n{SCRIPT}\n")))
    documents = list(all_documents(preview.drafts.catalog))
    assert sum("pwn" in document.source.markdown for document in documents) == 11
    unsafe = [doc.source.path for doc in documents for part in doc.rendering.parts if [*faults_in(fragment(part.html))]]
    unsafe += [doc.source.path for doc in documents if [*faults_in(fragment(doc.rendering.lead))]]
    assert unsafe == []
    assert [f"{path} {fault}" for _, path, html in preview.articles() for fault in faults_in(fragment(html))] == []


def test_the_program_knows_all_of_its_texts(make_program: MakeProgram) -> None:
    catalog = previewed(make_program(everywhere("Words.\n"))).checked.catalog
    assert {id(item) for item in all_documents(catalog)} <= {id(item) for item in catalog.documents}


def test_a_text_that_no_rule_has_looked_at_is_its_source(make_program: MakeProgram) -> None:
    text = (SMALL / "content/warehouse/picking.md").read_text("utf-8")
    root = make_program({"content/warehouse/picking.md": f"{text}\n\n{SCRIPT}\n"})
    preview = previewed(root)
    slow = [item for item in preview.checked.findings if item.rule not in REFUSING]
    unseen = type(preview.drafts)(preview.checked.catalog, [*slow, SLOW])
    assert list(faults_in(fragment(unseen.catalog.modules["warehouse/picking"].document.sections[-1].html))) == []
