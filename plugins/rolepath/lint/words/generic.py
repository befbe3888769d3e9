"""English words that stand in any text about any training, and so say nothing of somebody's work."""

import re

from rolepath.lint.words.english import content_words, names_any, words
from rolepath.lint.words.languages import LANGUAGES
from rolepath.lint.words.promises import without_benefits

_WORDS = """
    ability able access achieve action activities adapt add additional adopt advanced advantage advice after again age
    agile agree aim allow already also always another anyone anything apply appreciate approach area areas artificial
    asset aspects assist attention aware awareness back base basic basics become begin being believe benefit best beyond
    big boost bring build business busy capabilities capability capable career careers carry case certain challenge
    challenges challenging chance change changes clear colleague colleagues come comfortable common communicate
    communication company competence competences competitive complete complex concept concepts confidence confident
    consider consistent contribute control cool core course courses create creative critical culture current customer
    customers cutting daily day days deal deliver demand department develop development
    digital discover does doing done drive dynamic each early easily easy edge education effective effectively
    effectiveness efficiency efficient efficiently effort employee employees empower enable engage enhance enjoy ensure
    enterprise environment especially essential even ever every everybody everyday everyone everything excellent
    excited exciting expect expectations experience experiences expert expertise explore face fact fantastic far fast
    feature features feel few field find firm first fit flexible focus follow form fresh full fully fun function future
    gain general generally generate generative get give glad go goal goals going good great group grow growth habits
    hand happy hard help helpful helping helps here high highly idea ideas impact implement important improve
    improvement improvements include including increase individual industry inform information initiative innovation
    innovative insight insights inspire instead intelligence intelligent interesting introduce introduction involved
    issue issues job jobs journey keep key know knowledge large latest lead leader leaders learn learned learning leave
    lesson level leverage life like little live local long look lot love machine main major make manage manager managers
    many market master material matter maximise maximize means meet member members method methods mind minimum model
    models modern modules moment month most motivate motivated move much must need needs new next nice nothing now
    offer office often ones online open opportunities opportunity option options order organisation organisations
    organization organizations outcome outcomes overall overview own part participants particular path people perform
    performance period person personal place plan platform play point positive possibilities possible potential power
    powerful practical practice present pressure primary process processes productive productivity profession
    professional professionals profit program programme progress project projects proper properly provide purpose put
    question questions quick ready real reality really reason recent relevant responsibilities responsibility rest
    result results right role roles say see seen self sense set share shift short should show side simple simply skill
    skills smart smarter society software solution solutions some someone something soon space special specific staff
    stand start state stay step steps still strategic strategies strategy strength strong study succeed success
    successful successfully such suit support sure system systems take talent talk task tasks team teams technical
    techniques technologies technology tell term thing things think thinking time times tip tips today together tomorrow
    tool tools top topic topics total toward towards training trainings transform transformation trends tried true
    trust try turn type typical understand understanding understands up update usage use used useful user users uses
    using usual valuable value values various very via view want wants way ways welcome well whether whole wide will win
    wish within work worker workers workflow workflows working workplace works world worth year years yet
    this that these those module section part page text explains describes shows cannot honest honestly anyway reduce
    before after because unlock across rather same off than slow slowly long short quickly fast faster old whole hours
    hour minute minutes hard easy tedious boring annoying difficult struggle struggles overwhelming juggle juggling
    priorities critical without demands resources ways crucial valuable whatever problem problems done
    manual manually automated automatic automatically frustrating frustration inefficient inefficiencies accurate
    thanks either never always become becomes smooth enjoyable daunting traditionally especially steps risk risks
    imagine tireless helper clock blank refine free frees capacity concentrate essentials friction chain competitive
    agility rise occasion champion future shape mistakes errors beginners experts others shorter longer
    ahead behind endless possibilities possibility unlimited limitless competition competitors employees employer expect
    greatest biggest largest highest ultimate essential vital integral increasingly rapidly ever-changing constantly
    efficiencies mindset upskill upskilling reskill empowered unleash embrace embracing thrive thriving seamlessly
    effortless effortlessly boosts landscape era revolution revolutionary disrupt disruption ecosystem solutions
    cutting edge happier satisfied satisfaction delight passion passionate joy joyful fun relaxed
    committed commitment vision mission excellence
    one yourself themselves write writes written more less most least here there
    since relevant relevance
    ai assistant copilot chatgpt gemini claude prompt prompts prompting chatbot bot llm menu button click
"""
GENERIC = frozenset(words(_WORDS))
_BESIDE = frozenset(
    words(
        """
        solves save saves saved saving easier quicker simpler carefully found input speak wiki document video bad
        better worse since made learnt learned
        """
    )
)
_SMALL = frozenset(words(LANGUAGES["en"].small))
_SHORTEST = 3
"""Letters of a word that can name something."""
_ENDINGS = re.compile(r"(?:ing|ed|es|s|ly|er|est)$")


def concrete_words(text: str, *titles: str) -> frozenset[str]:
    """The words of an English text that are neither everybody's, nor names of a benefit, nor kin to those of titles."""
    found = words(without_benefits(text.replace("\u2019", "'")))
    known = content_words(*titles)
    own = (word.partition("'")[0] for word in found)
    return frozenset(word for word in own if not is_generic(word) and not names_any(word, known))


_THINGS = frozenset(("cases", "forms", "provider", "providers"))
"""Things at work, though words kin to them are in everybody's mouth: "in case", "form", "provide"."""


def is_generic(word: str) -> bool:
    """Whether an English word, in small letters, fits any job."""
    stem = _ENDINGS.sub("", word)
    is_known = word not in _THINGS and bool({word, stem, f"{stem}e"} & (GENERIC | _SMALL))
    return is_known or (len(word) < _SHORTEST and not word.isdigit())


def fits_any_text(word: str) -> bool:
    """Whether an English word, in small letters, says nothing in a short text, where even "better" does not."""
    return word in _BESIDE or is_generic(word)
