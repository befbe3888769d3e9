"""No file that lint lets pass is a page or runs on any host, by a table of what hosts make of names and first bytes."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from host_cases import CONTENTS, NAMES, Case, allowed, cases

TABLE = yaml.safe_load(Path(__file__).with_name("hosts.yml").read_text("utf-8"))
PAGES = re.compile(r"text/html|.*\bxml\b.*|.*\+xml|text/xsl.*|multipart/.*|message/.*|text/mathml|text/x-component")
PROGRAMS = re.compile(r".*(?:javascript|ecmascript|wasm|flash|java-archive|x-httpd|x-php).*")
# What the standard on sniffing (and Go, which follows it) takes for a page, without the sign that ends a tag.
SNIFFED = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\t\n\x0c\r ]*(?:<!doctype html|<html|<head|<script|<iframe|<h1|<div|<font"
    rb"|<table|<a[ >]|<style|<title|<b[ >]|<body|<br|<p[ >]|<!--|<\?xml|<svg|<math|<\?php|<%)",
    re.IGNORECASE,
)
HOSTS = ("apache", "nginx", "caddy", "caddy without types")


def types_in(name: str) -> dict[str, str]:
    return {ending: kind for kind, endings in TABLE[name].items() for ending in str(endings).split()}


TYPES = {name: types_in(name) for name in ("apache", "nginx", "go")}


def kind_at(host: str, name: str) -> str | None:
    """The type that a host gives a file of this name; None where it leaves that to the first bytes."""
    endings = name.lower().split(".")[1:]
    if host == "apache":
        known = [TYPES["apache"][ending] for ending in endings if ending in TYPES["apache"]]
        return known[-1] if known else None
    if host == "nginx":
        return TYPES["nginx"].get(endings[-1] if endings else "", "application/octet-stream")
    return TYPES["apache" if host == "caddy" else "go"].get(endings[-1] if endings else "")


def does_run(host: str, case: Case) -> bool:
    """Whether a host shows a file as a page that runs code, or runs it itself."""
    if host == "apache" and set(case.name.lower().split(".")[1:]) & {*TABLE["apache_acts"]}:
        return True
    kind = kind_at(host, case.name)
    if kind:
        return bool(PAGES.fullmatch(kind) or PROGRAMS.fullmatch(kind))
    text = case.data.replace(b"\0", b"")
    is_packed = host == "apache" and set(case.name.lower().split(".")[1:]) & {*TABLE["apache_encodings"]}
    return bool(SNIFFED.match(text) or is_packed)


def running(host: str) -> Iterator[Case]:
    return (case for case in cases() if does_run(host, case))


def test_there_are_enough() -> None:
    assert len(NAMES) >= 300
    assert len(CONTENTS) >= 20


@pytest.mark.parametrize("host", HOSTS)
def test_nothing_that_runs_passes(host: str) -> None:
    passed = [(case.name, case.content) for case in running(host) if case.number in allowed()]
    assert passed == []


@pytest.mark.parametrize("host", HOSTS)
def test_without_lint_there_is_much_that_runs(host: str) -> None:
    assert len({case.name for case in running(host)}) > 5


def test_what_is_harmless_does_pass() -> None:
    """The table alone would be content if nothing were allowed."""
    passed = {case.name for case in cases() if case.number in allowed()}
    usual = {"a.txt", "a.csv", "a.png", "a.gif", "a.pdf", "a.docx", "a.zip", "a.vtt", "a.json", "a.de.txt", "Dr. A.txt"}
    assert passed >= usual
