"""GIFT read: blocks between empty lines, each with its answers in braces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from django.utils.translation import gettext as _

from quizzes.exchange.checking import Collector
from quizzes.exchange.gift.answers import Refused, Stem, question_of
from quizzes.exchange.gift.escapes import hidden
from quizzes.exchange.neutral import Reading
from quizzes.exchange.opening import text_of
from quizzes.exchange.tags import tagged

CATEGORY = re.compile(r"\s*\$CATEGORY:\s*(.*)")
TAG = re.compile(r"\[tag:((?:\\\]|[^\[\]])+)\]")
SIGNS = re.compile(r"\{[^{}]*\}|::[^:]+::|\{\s*[=~#]|[=~#][^{}\n]*\}")
NO_FOLDER = re.compile(r"top|\$\w+\$")
TITLE = re.compile(r"::(.*?)::", re.DOTALL)
FORMAT = re.compile(r"\s*\[(html|moodle|markdown|plain)\]", re.IGNORECASE)
GAP = " _____ "


@dataclass
class Block:
    """The lines of a question, its topic and tags, and where it begins."""

    line: int
    topic: str
    tags: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)


def looks_like(words: str) -> bool:
    """Also where a brace is opened and not closed: that is said then."""
    text = hidden(words)
    return bool(SIGNS.search(text)) or "$CATEGORY:" in text


def read(content: bytes) -> Reading:
    found = Collector()
    titled = False
    for block in blocks(text_of(content)):
        place = _("Line %(number)d") % {"number": block.line}
        titled = titled or block.lines[0].lstrip().startswith("::")
        try:
            take(found, block, place)
        except Refused as why:
            found.leave_out(place, str(why))
    if titled:
        found.remark(_("The file"), _("Titles of questions are not taken; ours have none."))
    return found.reading()


def blocks(words: str) -> Iterator[Block]:
    topic, tags = "", list[str]()
    block: Block | None = None
    for number, line in enumerate(words.split("\n"), 1):
        category = CATEGORY.fullmatch(line)
        if category or not line.strip():
            if block:
                yield block
                block, tags = None, []
            topic = topic_of(category[1]) if category else topic
        elif line.lstrip().startswith("//"):
            tags += [unquote(tag.replace("\\]", "]")) for tag in TAG.findall(line)]
        else:
            block = block or Block(number, topic, tags)
            tags = block.tags
            block.lines.append(line)
    if block:
        yield block


def topic_of(path: str) -> str:
    """The last folders of a category; "//" is a slash in a name."""
    steps = [step.replace("\0", "/").strip() for step in path.replace("//", "\0").split("/")]
    names = [
        step for step in steps if step and step != "top" and not re.fullmatch(r"\$\w+\$", step)
    ]
    return " / ".join(names)


def take(found: Collector, block: Block, place: str) -> None:
    text = hidden("\n".join(block.lines)).strip()
    title = TITLE.match(text)
    if title:
        text = text[title.end() :].lstrip()
    way = FORMAT.match(text)
    if way:
        text = text[way.end() :]
    begins, ends = text.find("{"), text.rfind("}")
    if begins < 0 and ends < 0:
        raise Refused(_("This is a description without a question."))
    if begins < 0 or ends < begins:
        raise Refused(_("A brace is opened and not closed. Look for { and }."))
    before, after = text[:begins], text[ends + 1 :].strip()
    stem = Stem(
        (way[1] if way else "moodle").lower(), before.rstrip() + (GAP + after if after else "")
    )
    question, lost = question_of(stem, text[begins + 1 : ends].strip())
    question, unknown = tagged(question, block.tags)
    if unknown:
        lost = [*lost, _("Tags were not taken: %(tags)s.") % {"tags": ", ".join(unknown)[:200]}]
    found.take(replace(question, topic=block.topic), place, lost)
