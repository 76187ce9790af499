"""What is said of pictures, recordings and weight."""

import re
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from courses.narrated import SILENT
from courses.proofreading.kinds import KB, Finding, Kind, Place, Rules
from courses.proofreading.passages import Seen
from courses.proofreading.sentences import count_syllables, excerpt_of

FILE_NAME = re.compile(r"\.(?:jpe?g|png|webp|svg|gif|heic|bmp)$|^[\w-]*(?:_|\d{3})[\w-]*$", re.I)
FEWEST_SYLLABLES = 2


def describes(description: str, picture: Any = None) -> bool:
    """Whether words say what there is to see: two at least, and not the file's name."""
    said = description.strip()
    named = str(getattr(picture, "filename", "")).rpartition(".")[0]
    return (
        count_syllables(said) >= FEWEST_SYLLABLES
        and not FILE_NAME.search(said)
        and said.casefold() != named.casefold()
    )


def undescribed(seen: Seen, rules: Rules) -> Iterator[Finding]:
    for shown in seen.content.pictures:
        if not describes(shown.description, shown.picture):
            said = shown.description.strip()
            yield rules.finding(
                Kind.NO_DESCRIPTION,
                _("The description does not say what there is to see:")
                if said
                else _("A picture has no description."),
                _("Say in a short sentence what there is to see and what matters in it."),
                shown.place,
                excerpt_of(said),
            )


def no_picture(seen: Seen, rules: Rules) -> Iterator[Finding]:
    """An empty lesson is told so once."""
    if seen.content.all_pictures or (seen.content.is_empty and not seen.is_course):
        return
    if seen.is_course:
        what = _("The course has no picture.")
        mend = _("Add a drawing or photograph of what it is about.")
        yield rules.finding(Kind.NO_PICTURE, what, mend, Place("picture"))
    elif not seen.facts.is_quiz and not seen.content.holds("film"):
        what = _("The lesson has no picture.")
        mend = _("Add a picture of the screen or the thing it is about, best one for each step.")
        yield rules.finding(Kind.NO_PICTURE, what, mend, Place("body"))


def empty(seen: Seen, rules: Rules) -> Iterator[Finding]:
    if seen.content.is_empty and not seen.facts.is_quiz:
        yield rules.finding(
            Kind.EMPTY,
            _("The lesson has no content yet."),
            _("Add at least one part: text, steps or a picture."),
            Place("body"),
        )


def silent_films(seen: Seen, rules: Rules) -> Iterator[Finding]:
    for child, place in seen.content.parts:
        if child.block_type != "film" or not child.value.get("required"):
            continue
        kept = getattr(child.value.get("film"), "transcript", "")
        if not str(child.value.get("transcript") or kept or "").strip():
            yield rules.finding(
                Kind.SILENT_FILM,
                _("The film must be watched, but its words stand nowhere."),
                _("Write what is said and shown, for those who cannot hear it or load it."),
                Place(f"{place.path}.transcript", place.number, place.label),
            )


def not_read(seen: Seen, rules: Rules) -> Iterator[Finding]:
    """One finding for the lesson; it leads to the first part nobody has read."""
    if seen.facts.is_quiz or not seen.facts.is_for_residents:
        return
    spoken = [place for child, place in seen.content.parts if child.block_type not in SILENT]
    missing = [place for place in spoken if place.block_id not in seen.facts.heard]
    if missing:
        words = ngettext(
            "%(missing)s of %(every)s parts has not been read aloud.",
            "%(missing)s of %(every)s parts have not been read aloud.",
            len(missing),
        )
        yield rules.finding(
            Kind.NOT_READ,
            words % {"missing": len(missing), "every": len(spoken)},
            _("Record them under “Readings”: many residents listen rather than read."),
            Place(missing[0].path),
        )


def too_heavy(seen: Seen, rules: Rules) -> Iterator[Finding]:
    facts = seen.facts
    mend = _("Cut photographs smaller or draw instead; leave out what shows nothing new.")
    if facts.opening > rules.opening_kb * KB:
        said = _("A phone loads %(size)s KB before the lesson can be read; at most %(limit)s.")
        sizes = {"size": round(facts.opening / KB), "limit": rules.opening_kb}
        yield rules.finding(Kind.TOO_HEAVY, said % sizes, mend, facts.heaviest)
    if facts.whole > rules.whole_kb * KB:
        said = _("With all its pictures the lesson weighs %(size)s KB; at most %(limit)s.")
        sizes = {"size": round(facts.whole / KB), "limit": rules.whole_kb}
        yield rules.finding(Kind.TOO_HEAVY, said % sizes, mend, facts.heaviest)
