"""The elements that an author's text may have: those that show text, tables, media, forms, drawings and formulas.

HTML: section 4 of the living standard, and the old elements for the look of text that browsers still show. SVG 2: those
that draw. MathML: those of MathML Core. What runs, loads or hides is not among them.
"""

_TEXT = """
a abbr acronym address article aside b bdi bdo big blockquote br center cite code data dd del details dfn dialog dir
div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i ins kbd li main mark menu nav nobr ol p
pre q rb rp rt rtc ruby s samp search section small span strike strong style sub summary sup time tt u ul var wbr
"""
_TABLES = "caption col colgroup table tbody td tfoot th thead tr"
_MEDIA = "area audio iframe img map picture source track video"
_FORMS = """
button datalist fieldset form input label legend meter optgroup option output progress select textarea
"""
_SVG = """
animate animatemotion animatetransform circle clippath defs desc ellipse feblend fecolormatrix fecomponenttransfer
fecomposite feconvolvematrix fediffuselighting fedisplacementmap fedistantlight fedropshadow feflood fefunca fefuncb
fefuncg fefuncr fegaussianblur feimage femerge femergenode femorphology feoffset fepointlight fespecularlighting
fespotlight fetile feturbulence filter foreignobject g image line lineargradient marker mask metadata mpath path pattern
polygon polyline radialgradient rect set stop svg switch symbol text textpath title tspan use view
"""
_MATHML = """
math annotation maction merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace
msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics
"""
_KNOWN = frozenset(f"{_TEXT} {_TABLES} {_MEDIA} {_FORMS} {_SVG} {_MATHML}".split())


def is_known(name: str) -> bool:
    """Whether a text may have an element of this name, in lower case."""
    return name in _KNOWN
