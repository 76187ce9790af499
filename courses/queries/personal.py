"""What the teaching keeps about a person, for the person to read."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from courses.models import (
    Award,
    CourseCompletion,
    Enrolment,
    Fact,
    LessonCompletion,
    LessonNote,
    PartDone,
)
from courses.queries.catalogue import titles_of
from courses.queries.lessons import words_of
from learning.people.models import Learner
from learning.people.personal import Row, Section


def sections_about(learner: Learner) -> list[Section]:
    """Courses begun and done, lessons and their parts, awards, notes."""
    return [
        begun_and_done(learner),
        lessons_done(learner),
        Section("notes", _("Questions and reports about lessons"), notes_of(learner)),
    ]


def circumstances(fact: Fact) -> Row:
    """What every fact says of itself."""
    return {
        _("When"): fact.occurred_at,
        _("Counted on"): fact.counted_on,
        _("Way"): fact.get_way_display(),
        _("Language"): fact.language,
        _("Place"): str(fact.territory or ""),
        _("Agency"): str(fact.organisation or ""),
        _("Entered by staff"): fact.entered_by_id is not None,
    }


def begun_and_done(learner: Learner) -> Section:
    rows: list[Row] = []
    kinds: tuple[tuple[Any, str], ...] = (
        (Enrolment, _("begun")),
        (CourseCompletion, _("completed")),
        (Award, _("earned a certificate")),
    )
    for model, what in kinds:
        facts = list(
            model.objects.filter(learner=learner)
            .select_related("edition__course", "territory", "organisation")
            .order_by("pk")
        )
        titles = titles_of({f.edition.course for f in facts if f.edition}, settings.LANGUAGE_CODE)
        rows += [
            {
                _("Course"): titles[fact.edition.course_id] if fact.edition else "",
                _("What"): what,
            }
            | circumstances(fact)
            for fact in facts
        ]
    return Section("courses", _("Courses"), rows)


def lessons_done(learner: Learner) -> Section:
    rows: list[Row] = []
    kinds: tuple[tuple[Any, str], ...] = (
        (LessonCompletion, _("completed")),
        (PartDone, _("did a part")),
    )
    for model, what in kinds:
        facts = list(
            model.objects.filter(learner=learner)
            .select_related("lesson", "territory", "organisation")
            .order_by("pk")
        )
        words = words_of([fact.lesson.key for fact in facts], settings.LANGUAGE_CODE)
        for fact in facts:
            known = words.get(fact.lesson.key)
            title = known.title if known else fact.lesson.slug
            rows.append({_("Lesson"): title, _("What"): what} | circumstances(fact))
    return Section("lessons", _("Lessons"), rows)


def notes_of(learner: Learner) -> list[Row]:
    notes = LessonNote.objects.filter(learner=learner).select_related("lesson").order_by("pk")
    words = words_of([note.lesson.key for note in notes], settings.LANGUAGE_CODE)
    return [
        {
            _("Lesson"): words[note.lesson.key].title if note.lesson.key in words else "",
            _("Kind"): note.get_kind_display(),
            _("Words"): note.words,
            _("When"): note.sent_at,
            _("Answer"): note.answer,
            _("Answered on"): note.answered_at,
            _("Dealt with on"): note.handled_at,
        }
        for note in notes
    ]
