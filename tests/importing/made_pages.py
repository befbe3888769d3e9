"""Pages of Markdown as anybody might have written them, with a word of its own in each place."""

from collections.abc import Iterator
from itertools import count

from hypothesis import strategies as st

BLOCKS = (
    "W W W.",
    "A paragraph with **W**, *W*, `W` and ~~W~~\nover two lines, W.",
    "- W\n- W\n    - W\n    - W\n- W",
    "* W\n  continued W\n\n  and W\n* W",
    "1. W\n2. W\n3. W\n\n    W in the step\n4. W",
    "Do these steps:\n\n1.  W\n\n2.  W\n    - W\n\n3.  W  \n    <br/>W  \n    <br/>**W**",
    "> W\n> W",
    "> [!NOTE]\n> W",
    "> ## W\n> W",
    "| W | W |\n|---|---|\n| W | W |",
    "```python\nW = '<b>W</b>'\n# W\n```",
    "~~~\n<script>W</script>\n## W\n~~~",
    "    W = 1\n    <b>W</b>\n    # W",
    "## W\n\nW",
    "### W {#W}\n\nW",
    "# W\n\nW",
    "#### W ####\n\nW",
    "W\n===\n\nW",
    "W\n---\n\nW",
    "##W\n\nW",
    "#W is no heading",
    "## Exercise: W\n\n1. W\n2. W",
    "## Knowledge check\n\n1. W?\n    - [x] W\n        > W\n    - [ ] W\n        > W",
    "## Learning objectives\n\n- W\n- W",
    "## Policy\n\nW W W W W W",
    "## Before and after\n\nW\n\n### Before\n\nW\n\n### After\n\nW",
    "## The problem\n\nW",
    "## Instructor notes\n\nW\n\n### W\n\nW",
    "## Practice\n\nW\n\n## Challenge\n\nW",
    "## Summary\n\nW",
    '!!! note "W"\n    W\n\n    W',
    "??? tip\n    W",
    '=== "W"\n    W\n\n=== "W"\n    W',
    "W[^note].\n\n[^note]: W",
    "W\n:   W",
    "[W](other.md), [W](other.md#part), [W](sub/third.md#nowhere), [W](missing.md), [W](https://example.org/W)",
    "[W](other/), [W](../other/), [W](/other/), [W](/sub/third/#part), [W](#nowhere)",
    '[W][one] and [two][], [W].\n\n[one]: other.md\n[two]: nowhere.md "W"\n[W]: https://example.org/',
    "![W](picture.png), ![W](nothing.png), [![W](picture.png)](other.md)",
    "See <https://example.org/W> and <W@example.org>.",
    '<div class="x"><p>W <b>W</b></p><p>W</p></div>',
    '<div markdown="1">\n\n**W**\n\n- W\n\n</div>',
    "<div>\n\n    <p>W</p>\n\n</div>",
    '<p align="center">\n  <img src="picture.png" alt="W" onclick="x()">\n  W\n</p>',
    '<center><font color="red">W</font></center>',
    "<table><tr><th>W</th><th>W | W</th></tr><tr><td>W<br>W</td><td><ul><li>W</li></ul></td></tr></table>",
    "<ul>\n<li>W\n<ul><li>W</li></ul></li>\n<li><p>W</p><p>W</p></li>\n</ul>",
    "<details>\n<summary>W</summary>\n\nW\n\n</details>",
    "<details><summary>W</summary>W</details>",
    "- W\n    <details><summary>W</summary>\n\n    W\n\n    </details>\n- W",
    'W <kbd>W</kbd> <span style="color: red">W</span> <u>W</u> H<sub>W</sub> <mark class="x">W</mark>',
    '<b>W</b> and <i>W</i>, <a href="other.md">W</a>, <a name="x"></a>W, <a href="nothing.md"><b>W</b></a>',
    '<h2>W</h2>\nW\n<h3 id="x">W\nW</h3>',
    '<iframe src="https://example.org/W" title="W"></iframe>',
    '<video controls><source src="https://example.org/W.mp4">W</video>',
    '<script>alert("W")</script>\n\nW',
    "<style>\n.W { color: red }\n</style>\n\nW",
    '<form action="https://example.org/"><label>W <input name="x"></label><button onclick="y()">W</button></form>',
    "<svg><text>W</text></svg>",
    "<!-- W -->\n\nW <!-- W\nW --> W",
    "The list is <W>, and a <b W",
    "W < W and W > W, W <- W, W<W, 1 <2",
    "W </div> W <p> W",
    "<div>\n\nW",
    "W <!-- W",
    "```\nW\n\nW",
    '<pre><code class="language-python">W = "&lt;W&gt;"\n  W</code></pre>',
    "<dl><dt>W</dt><dd>W</dd></dl>",
    "<blockquote>W<p>W</p></blockquote>",
    "<img src=\"picture.png\"> W <img src='nothing.png' alt='W'/>",
    "<W-X>W</W-X> and <W>W",
    "W\n***\nW\n\n- - -\n\nW",
    "$$ W_1 * W_2 $$ and {{ W }} and {% W %}, :W:, ==W==, ++W++",
    "\\*W\\* \\<b\\> W &lt;W&gt; &amp; W & W",
    "- [ ] W\n- [x] W",
    "[TOC]\n\nW",
    'W  \nW<br />W<br class="x">W',
    "* * *",
    "TODO W",
    "<noscript>W</noscript><template>W</template>W",
    "1) W\n2) W",
    "+ W\n\n+ W",
    "<!DOCTYPE html> W <?php W ?> <![CDATA[ W ]]>",
    "*[W]: W\n\nW W",
    "<details open><summary>**W**</summary>\n\n```\nW\n```\n</details>",
    "> <div>W</div>\n>\n> W",
    "1. W\n\n    <table><tr><td>W</td></tr></table>\n\n2. W",
    '<h1 align="center">W</h1>\n\nW',
    '<a href="other.md">\n\nW\n\n</a>',
    "<strong>W\n\nW</strong> W",
    '<input type="checkbox" id="001" /><label for="001">![W](picture.png)</label>\n_W_',
    "This is [NAME], W, and [X].\n\n> W for [Y]",
    "<http://127.0.0.1:8000/W> and [W](http://localhost:8000/W), <https://example.org/W>",
    '!!!info "W"\n    W\n\n---\n\n### W\n\nW',
)
"""Constructs; each W becomes a word of its own."""


def blocks() -> st.SearchStrategy[list[str]]:
    """A few constructs in any order."""
    return st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=8)


class Words:
    """Gives each place a word of its own, and remembers them all."""

    def __init__(self) -> None:
        self.given: list[str] = []
        self._numbers = count(1)

    def fill(self, text: str) -> str:
        """The text with words in the place of each W that stands by itself."""
        return "".join(self._filled(text))

    def _filled(self, text: str) -> Iterator[str]:
        last = ""
        for index, sign in enumerate(text):
            after = text[index + 1 : index + 2]
            is_place = sign == "W" and not last.isalpha() and not after.isalpha()
            if is_place:
                word = f"zq{next(self._numbers)}x"
                self.given.append(word)
                yield word
            else:
                yield sign
            last = sign
