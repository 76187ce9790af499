"""Moodle XML read, with a parser that refuses what an XML file could do to a server."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException, ElementTree
from django.utils.translation import gettext as _

from courses.opening import refuse_old_fonts
from learning.people.sheets import Unreadable
from quizzes.exchange.checking import Collector
from quizzes.exchange.gift.reading import topic_of
from quizzes.exchange.moodle.gaps import cloze, gaps_of_choices
from quizzes.exchange.moodle.kinds import (
    choice,
    matching,
    numerical,
    ordering,
    short,
    truth,
)
from quizzes.exchange.moodle.texts import Refused, Texts, number
from quizzes.exchange.neutral import Question, Reading
from quizzes.exchange.tags import tagged

# What a Moodle says of every question, whoever wrote it.
STANDARD_PENALTIES = {"", "0", "0.3333333", "1"}
READERS: dict[str, Callable[[Any, Texts], Question]] = {
    "multichoice": choice,
    "multichoiceset": choice,
    "truefalse": truth,
    "shortanswer": short,
    "numerical": numerical,
    "matching": matching,
    "match": matching,
    "ordering": ordering,
    "cloze": cloze,
    "multianswer": cloze,
    "ddwtos": gaps_of_choices,
    "gapselect": gaps_of_choices,
}


def looks_like(content: bytes) -> bool:
    return b"<quiz" in content[:4000].replace(b"\x00", b"")


def read(content: bytes) -> Reading:
    try:
        root = ElementTree.fromstring(content, forbid_dtd=True)
    except DefusedXmlException as danger:
        raise Unreadable(_("The XML file defines signs of its own: refused.")) from danger
    except (ParseError, ValueError, LookupError) as failure:
        raise Unreadable(_("The XML file is damaged. Export it again from Moodle.")) from failure
    if root.tag != "quiz":
        raise Unreadable(_("This XML file holds no Moodle questions."))
    refuse_old_fonts("\n".join(text for text in root.itertext() if len(text) < 5000))
    return Reader().read(root)


@dataclass
class Reader:
    found: Collector = field(default_factory=Collector)
    topic: str = ""
    said: set[str] = field(default_factory=set)

    def read(self, root: Any) -> Reading:
        count = 0
        for element in root.findall("question"):
            kind = (element.get("type") or "").strip().lower()
            if kind == "category":
                self.topic = topic_of(element.findtext("category/text") or "")
                continue
            count += 1
            self.take(element, kind, _("Question %(number)d") % {"number": count})
        for words in sorted(self.said):
            self.found.remark(_("The file"), words)
        return self.found.reading()

    def take(self, element: Any, kind: str, place: str) -> None:
        texts = Texts()
        try:
            question = reader_of(kind)(element, texts)
            question = self.described(question, element, texts)
        except Refused as why:
            self.found.leave_out(place, str(why))
            return
        self.remark(element)
        self.found.take(question, place, texts.lost)

    def described(self, question: Question, element: Any, texts: Texts) -> Question:
        """With what every kind has: explanation, hint, topic, tags."""
        hints = [hint for hint in map(texts.feedback, element.findall("hint")) if hint]
        if len(hints) > 1:
            texts.lost.append(_("There are several hints; only the first was taken."))
        if texts.raw(element.find("hidden")).strip() == "1":
            texts.lost.append(_("Moodle keeps it hidden. Look whether it is still right."))
        question = replace(
            question,
            explanation=texts.markup(element.find("generalfeedback")),
            hint=hints[0] if hints else "",
            topic=self.topic,
        )
        tags = [texts.raw(tag).strip() for tag in element.findall("tags/tag")]
        question, unknown = tagged(question, filter(None, tags))
        if unknown:
            listed = ", ".join(unknown)[:200]
            texts.lost.append(_("Tags were not taken: %(tags)s.") % {"tags": listed})
        return question

    def remark(self, element: Any) -> None:
        """What all questions of a file have is said once."""
        grade = (element.findtext("defaultgrade") or "1").strip()
        penalty = (element.findtext("penalty") or "").strip().rstrip("0").rstrip(".")
        if number_or_one(grade) != 1 or penalty not in STANDARD_PENALTIES:
            self.said.add(_("Points and penalties are not taken: each question counts the same."))
        if (element.findtext("idnumber") or "").strip():
            self.said.add(_("Numbers that Moodle gave its questions are not taken."))
        if any((element.findtext(f"{name}feedback/text") or "").strip() for name in OVERALL):
            self.said.add(
                _("Words for right, partly right and wrong answers as a whole are not taken.")
            )
        if (element.findtext("name/text") or "").strip() and not named_by_us(element):
            self.said.add(_("Titles of questions are not taken; ours have none."))


OVERALL = ("correct", "partiallycorrect", "incorrect")


def reader_of(kind: str) -> Callable[[Any, Texts], Question]:
    """Raises Refused for kinds we have not."""
    if kind == "essay":
        raise Refused(_("It asks for an essay, which a person has to mark. We have no such kind."))
    if kind == "description":
        raise Refused(_("This is a description without a question."))
    if kind not in READERS:
        raise Refused(
            _("Questions of the kind “%(kind)s” cannot be taken. Write it anew by hand.")
            % {"kind": kind[:40] or "?"}
        )
    return READERS[kind]


def named_by_us(element: Any) -> bool:
    """A title that only repeats how the question begins says nothing more."""
    name = " ".join((element.findtext("name/text") or "").split())
    words = " ".join(Texts().plain(element.find("questiontext"))[0].split())
    return words.startswith(name)


def number_or_one(text: str) -> float:
    try:
        return float(number(text))
    except Refused:
        return 1.0
