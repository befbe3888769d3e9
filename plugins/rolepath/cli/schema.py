"""`rolepath schema`: the formats of an author's YAML for editors."""

import json

import click

from rolepath.cli.shared.say import say
from rolepath.read.yaml.formats import FORMATS
from rolepath.read.yaml.json_schemas import json_schema


@click.command()
@click.argument("name", type=click.Choice(list(FORMATS)))
def schema(name: str) -> None:
    """Write the JSON Schema of a module's front matter, a role or the program, for editors."""
    say(json.dumps(json_schema(name), indent=2, ensure_ascii=False), style="json")
