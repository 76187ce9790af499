"""What is said of the words: long sentences and paragraphs, terms, links, capitals, headings."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from courses.proofreading.kinds import Finding, Kind, Rules
from courses.proofreading.passages import Seen
from courses.proofreading.sentences import (
    count_syllables,
    excerpt_of,
    sentences_in,
    without_addresses,
)
from courses.proofreading.terms import unexplained

SAYS_NOTHING = {
    "bấm vào đây", "nhấn vào đây", "ấn vào đây", "click vào đây", "kích vào đây", "vào đây",
    "bấm đây", "tại đây", "ở đây", "đây", "xem tại đây", "xem ở đây", "xem thêm",
    "xem thêm tại đây", "chi tiết", "xem chi tiết", "link", "đường link", "đường dẫn",
    "liên kết", "trang này", "click here", "here",
}  # fmt: skip
# As many words in capitals, with as many letters, are shouting; fewer may be abbreviations.
SHOUTED_WORDS, SHOUTED_LETTERS = 3, 10
WORD = re.compile(r"[^\W\d_]+")


def long_sentences(seen: Seen, rules: Rules) -> Iterator[Finding]:
    for line in seen.lines:
        for sentence in sentences_in(line.words):
            count = count_syllables(sentence)
            if count > rules.longest_sentence:
                yield rules.finding(
                    Kind.LONG_SENTENCE,
                    _("A sentence has %(count)s syllables:") % {"count": count},
                    _("Divide it into two or three, each of at most %(limit)s.")
                    % {"limit": rules.longest_sentence},
                    line.place,
                    excerpt_of(sentence),
                )


def long_paragraphs(seen: Seen, rules: Rules) -> Iterator[Finding]:
    for line in seen.lines:
        count = count_syllables(line.words)
        if not line.level and count > rules.longest_paragraph:
            yield rules.finding(
                Kind.LONG_PARAGRAPH,
                _("A paragraph has %(count)s syllables:") % {"count": count},
                _("Divide it by ideas, or make a list of it; at most %(limit)s each.")
                % {"limit": rules.longest_paragraph},
                line.place,
                excerpt_of(line.words),
            )


def unexplained_terms(seen: Seen, rules: Rules) -> Iterator[Finding]:
    """Headings come last: what they name is explained by the words below them."""
    ordered = sorted(seen.content.lines, key=lambda line: line.level > 0)
    texts = [without_addresses(line.words) for line in ordered]
    for term, number in unexplained(texts, rules.terms):
        mend = (
            _("Where it first stands, write for example: “%(words)s”.") % {"words": term.suggestion}
            if term.suggestion
            else _("Say what it means where it first stands: “%(word)s – …”.")
            % {"word": term.names[0]}
        )
        yield rules.finding(
            Kind.UNEXPLAINED,
            _("“%(word)s” is not explained.") % {"word": term.names[0]},
            mend,
            ordered[number].place,
        )


def empty_links(seen: Seen, rules: Rules) -> Iterator[Finding]:
    for link in seen.content.links:
        if link.words.casefold().strip(" .:→>»“”") in SAYS_NOTHING:
            yield rules.finding(
                Kind.LINK_WORDS,
                _("A link does not say where it leads:"),
                _("Make the name of the page or the thing to do the link."),
                link.place,
                link.words,
            )


def capitals(seen: Seen, rules: Rules) -> Iterator[Finding]:
    for line in seen.lines:
        shouted = shouting_in(line.words)
        if shouted:
            yield rules.finding(
                Kind.CAPITALS,
                _("Words in capitals are hard to read:"),
                _("Write them in small letters; make bold what matters."),
                line.place,
                excerpt_of(shouted),
            )


def shouting_in(words: str) -> str:
    """The first run of words in capitals that is no row of abbreviations."""
    run: list[re.Match[str]] = []
    for word in [*WORD.finditer(words), None]:
        if word is not None and word.group().isupper():
            run.append(word)
            continue
        letters = sum(len(one.group()) for one in run)
        if len(run) >= SHOUTED_WORDS and letters >= SHOUTED_LETTERS:
            return words[run[0].start() : run[-1].end()]
        run = []
    return ""


def skipped_headings(seen: Seen, rules: Rules) -> Iterator[Finding]:
    above = 1
    for line in seen.content.lines:
        if line.level > above + 1:
            yield rules.finding(
                Kind.SKIPPED_HEADING,
                _("A small heading stands below no large one:"),
                _("Choose “Heading 2” for it: readers with a voice go from heading to heading."),
                line.place,
                excerpt_of(line.words),
            )
        above = line.level or above
