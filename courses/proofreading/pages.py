"""What is said of one page: all findings, the weightiest first, then in the page's order."""

from collections.abc import Callable, Iterator, Mapping

from courses.proofreading import showing, wording
from courses.proofreading.kinds import WEIGHTS, Finding, Kind, Rules
from courses.proofreading.passages import Seen

Look = Callable[[Seen, Rules], Iterator[Finding]]
LESSON: dict[Kind, Look] = {
    Kind.EMPTY: showing.empty,
    Kind.NO_DESCRIPTION: showing.undescribed,
    Kind.SILENT_FILM: showing.silent_films,
    Kind.NOT_READ: showing.not_read,
    Kind.TOO_HEAVY: showing.too_heavy,
    Kind.NO_PICTURE: showing.no_picture,
    Kind.LONG_SENTENCE: wording.long_sentences,
    Kind.LONG_PARAGRAPH: wording.long_paragraphs,
    Kind.UNEXPLAINED: wording.unexplained_terms,
    Kind.LINK_WORDS: wording.empty_links,
    Kind.CAPITALS: wording.capitals,
    Kind.SKIPPED_HEADING: wording.skipped_headings,
}
# A course's terms are its lessons' to explain.
COURSE: dict[Kind, Look] = {
    kind: LESSON[kind]
    for kind in (
        Kind.NO_DESCRIPTION,
        Kind.NO_PICTURE,
        Kind.LONG_SENTENCE,
        Kind.LONG_PARAGRAPH,
        Kind.CAPITALS,
    )
}
# What a page as a whole lacks is not a shared part's to have.
OF_A_WHOLE = {Kind.EMPTY, Kind.NOT_READ, Kind.TOO_HEAVY, Kind.NO_PICTURE}
SHARED = {kind: look for kind, look in LESSON.items() if kind not in OF_A_WHOLE}
# Of a translation only what can be told without knowing its language, and mended in it.
IN_EVERY_LANGUAGE = {Kind.EMPTY, Kind.NO_DESCRIPTION, Kind.SILENT_FILM}


def proofread(seen: Seen, rules: Rules) -> list[Finding]:
    found = [
        finding
        for kind, look in looks_at(seen).items()
        if rules.asks(kind)
        for finding in look(seen, rules)
    ]
    return sorted(found, key=in_order)


def looks_at(seen: Seen) -> Mapping[Kind, Look]:
    looks = COURSE if seen.is_course else SHARED if seen.is_shared else LESSON
    if seen.facts.speaks_vietnamese:
        return looks
    return {kind: look for kind, look in looks.items() if kind in IN_EVERY_LANGUAGE}


def in_order(finding: Finding) -> tuple[int, int]:
    return WEIGHTS[finding.severity], finding.place.number
