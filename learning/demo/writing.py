"""The vocabulary in which the sample courses are written: plain data, no database.

A course is a `CourseText`; a lesson's body is a tuple of `Block`, whose kinds and
values are those of the lesson page's stream. A picture is named by its file in
`learning/demo/drawings`, without the ending.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

QuestionKind = Literal[
    "single", "multiple", "true_false", "short", "number", "matching", "ordering", "gaps", "poll"
]
QuestionUse = Literal["practice", "graded"]


@dataclass(frozen=True)
class Block:
    kind: str
    value: Any


@dataclass(frozen=True)
class Option:
    """One answer to choose: its words, whether it is right, and what it teaches."""

    words: str
    right: bool
    explanation: str
    picture: str = ""


@dataclass(frozen=True)
class Question:
    """One question; `key` is unique in the course and never changes.

    Questions that are not answered by choosing have `parts`: blocks of the question's stream.
    """

    key: str
    kind: QuestionKind
    use: QuestionUse
    stem: str
    options: tuple[Option, ...] = ()
    picture: str = ""
    picture_description: str = ""
    parts: tuple[Block, ...] = ()
    explanation: str = ""
    hint: str = ""
    credit: Literal["whole", "parts"] = "whole"


@dataclass(frozen=True)
class LessonText:
    slug: str
    title: str
    summary: str
    minutes: int
    body: tuple[Block, ...]
    required: bool = True


@dataclass(frozen=True)
class SharedText:
    """What several lessons show in a place of theirs; they name it by its `key`."""

    key: str
    name: str
    body: tuple[Block, ...]


@dataclass(frozen=True)
class QuizText:
    """A lesson that is a quiz: practice asks all its questions, final draws some."""

    slug: str
    title: str
    summary: str
    minutes: int
    use: QuestionUse
    draw: int = 0
    pass_mark: int = 70
    attempts: int = 5
    required: bool = True


@dataclass(frozen=True)
class CourseText:
    """A course as it is published; `lessons` are in the order they are learnt."""

    slug: str
    title: str
    summary: str
    outcomes: tuple[str, ...]
    audience: Literal["resident", "public_sector"]
    minutes: int
    picture: str
    picture_description: str
    lessons: tuple[LessonText | QuizText, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class PageText:
    """A page of the site itself: the home page, the course index, a page of information."""

    slug: str
    title: str
    lead: str
    body: tuple[Block, ...] = ()


@dataclass(frozen=True)
class SiteText:
    """The site in one language; `pages` are in the order of the menu."""

    home: PageText
    courses: PageText
    pages: tuple[PageText, ...]


def pair(prompt: str, match: str) -> Block:
    """What belongs together; an empty prompt is a match too many."""
    return Block("pair", {"prompt": prompt, "match": match})


def ordered(*steps: str) -> tuple[Block, ...]:
    return tuple(Block("step", {"words": words}) for words in steps)


def accepted(words: str, share: int = 100, explanation: str = "") -> Block:
    return Block("answer", {"words": words, "share": share, "explanation": explanation})


def gap(*choices: tuple[str, bool], typed: bool = False) -> Block:
    """(words, whether they are right), each."""
    each = [{"words": words, "right": right} for words, right in choices]
    return Block("gap", {"typed": typed, "choices": each})


def shared(part: SharedText) -> Block:
    return Block("shared_part", part.key)


def text(html: str) -> Block:
    """Paragraphs as HTML: p, h2, h3, ul, ol, li, b, i and a only."""
    return Block("text", html)


def picture(drawing: str, description: str, caption: str = "") -> Block:
    return Block("picture", {"drawing": drawing, "description": description, "caption": caption})


def step(words: str, drawing: str = "", description: str = "") -> dict[str, str]:
    """One step: words as HTML (p, b, i), with its picture and the picture's description."""
    return {"words": words, "drawing": drawing, "description": description}


def steps(title: str, *each: dict[str, str]) -> Block:
    return Block("steps", {"title": title, "steps": list(each)})


def tip(title: str, html: str) -> Block:
    return Block("tip", {"title": title, "words": html})


def scam_warning(title: str, html: str) -> Block:
    return Block("scam_warning", {"title": title, "words": html})


def checklist(title: str, *items: str, required: bool = True) -> Block:
    """Things to do oneself; a required list must be ticked off to finish the lesson."""
    return Block("checklist", {"title": title, "items": list(items), "required": required})


def accordion(title: str, *pairs: tuple[str, str]) -> Block:
    """Questions people ask: (question, answer as HTML)."""
    return Block("accordion", {"title": title, "items": [list(pair) for pair in pairs]})


def official_link(title: str, address: str, note: str) -> Block:
    return Block("official_link", {"title": title, "address": address, "note": note})


@dataclass(frozen=True)
class SkillText:
    """An item of a sample framework, the lessons of the sample courses that teach it, and the
    questions that ask for it, each by "course/name"."""

    code: str
    title: str
    taught_by: tuple[str, ...] = ()
    description: str = ""
    asked_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class FrameworkText:
    """A sample framework; `groups` are (code, title, items)."""

    name: str
    version: str
    basis: str
    source: str
    valid_from: date | None
    audiences: tuple[str, ...]
    groups: tuple[tuple[str, str, tuple[SkillText, ...]], ...]


@dataclass(frozen=True)
class AssessmentText:
    """A sample assessment; `rows` of its blueprint are (course, code of the item, how many)."""

    slug: str
    title: str
    summary: str
    purpose: Literal["formal", "placement"]
    framework: str
    rows: tuple[tuple[str, str, int], ...]
    instructions: str = ""
    pass_mark: int = 60
    attempts: int = 0
    valid_months: int = 0
