"""The headings of sections in all ways in which people write them."""

from random import Random

from constructs import Lines

from rolepath.model.sections import KIND_BY_ID

_TITLES = ("Sort the list", "What a list may hold", "Ask twice", "Read it again", "A longer example")


class Spelling:
    """A heading as somebody may write it, and whether Rolepath must know it as that of a section.

    One that is loose need not be known; one that is `seen` as a heading of a section begins one for its author.
    """

    def __init__(self, chance: Random, kind: str, word: str) -> None:
        title = self._title(chance, kind)
        self.has_word = chance.random() < 0.3
        title = f"{title}: {word}" if self.has_word and kind else (f"{title} {word}" if self.has_word else title)
        strict = (
            *([f"## {title}"],) * 12,
            [f"## {title} ##"],
            [f"##   {title}  "],
            [title, "---"],
            [title, "--------"],
            [f"## *{title}*"],
            [f"## **{title}**"],
            [f"## {title} {{ .wide }}"],
            [f"## {title.upper()}"],
            [f"## {title.lower()}"],
            *([[f"## Own words {{#{kind}}}"]] if kind and not self.has_word else []),
            *([[f"## {title}:"]] if not self.has_word else []),
        )
        loose = (
            *([f" ## {title}"], [f"   ## {title}"], [f"## `{title}`"], [f"<h2>{title}</h2>"], [f"# {title}"]),
            *([title, "==="], [f"## 1. {title}"], [f"##{title}"], [f"<h2 id='{kind or 'own'}'>{title}</h2>"]),
            *([f"## {title}?"], [f"## My {title}"], [f"## [{title}](#nowhere)"], [f"## {title} <!-- x -->"]),
            *([f"## {title}\\"], ["<h2>", title, "</h2>"], [f"##\u00a0{title}"]),
        )
        unseen = (
            *([f"**{title}**"], [f"__{title}__"], [f"### {title}"], [f"> ## {title}"], [f"- ## {title}"]),
            *([f"\t## {title}"], [f"##### {title}"], [f"{title}:"], [f'!!! note "{title}"']),
        )
        shape = chance.random()
        self.is_loose, self.is_seen = shape < 0.25, shape > 0.08
        self.lines: Lines = list(chance.choice(strict if not self.is_loose else loose if self.is_seen else unseen))

    @staticmethod
    def _title(chance: Random, kind: str) -> str:
        if not kind:
            return chance.choice(_TITLES)
        known = KIND_BY_ID[kind]
        return chance.choice((known.title, known.title, *known.aliases))
