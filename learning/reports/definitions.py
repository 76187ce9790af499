"""What each published number means, in words."""

from typing import NamedTuple

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from learning.people.tables import Table
from learning.reports.counting import BACK_AFTER, REGULAR_WEEKS
from learning.reports.models.quality import ENOUGH
from quizzes.statistics import FEW
from quizzes.statistics.flags import WEAK


class Definition(NamedTuple):
    """A number's name and what it means; its formula where it is reckoned, as in `count(…) ≥ 8`."""

    name: str
    meaning: str
    formula: str = ""


def definitions() -> list[Definition]:
    """What each number means; the same words on the page and in the files."""
    return [*numbers_defined(), *people_defined()]


def numbers_defined() -> list[Definition]:
    return [*once_a_person(), *stretches_of_time(), *final_tests(), *where_and_when()]


def once_a_person() -> list[Definition]:
    """What happens to a person once; counted on the day of the first time."""
    return [*learning(), *proven(), came_back()]


def learning() -> list[Definition]:
    return [
        Definition(
            _("Learning or learnt"),
            _("People who have begun at least one course of the movement."),
            formula=_("people whose min(day of enrolment) is in the time"),
        ),
        Definition(
            _("Are learning"),
            _(
                "People who have begun and completed no course yet: the number above without the "
                "one below. Told of the whole province, and of who belongs to a unit today."
            ),
            formula=_("learning or learnt − completed"),
        ),
        Definition(
            _("Completed"),
            _("People who have done all required lessons of at least one course."),
            formula=_("people whose min(day of completing a course) is in the time"),
        ),
    ]


def proven() -> list[Definition]:
    """What somebody else says of what a person can do; once a person too."""
    return [
        Definition(
            _("Assessed"),
            _(
                "People who have passed at least one assessment of digital skills. A placement "
                "test is none."
            ),
            formula=_("people whose min(day of a passed assessment) is in the time"),
        ),
        Definition(
            _("Confirmed"),
            _(
                "People whose result the authority has confirmed by a decision, from the day of "
                "the decision. A confirmation that was withdrawn does not count."
            ),
            formula=_("people whose min(day of a decision that stands) is in the time"),
        ),
        Definition(
            _("Certified"),
            _("People who hold at least one certificate. An annulled certificate does not count."),
            formula=_("people whose min(day of issue of a certificate that stands) is in the time"),
        ),
    ]


def came_back() -> Definition:
    return Definition(
        _("Came back"),
        _(
            "People who learnt again %(days)s days or more after their very first day, counted "
            "on the day they came back."
        )
        % {"days": BACK_AFTER.days},
        formula=_("people whose min(day of learning ≥ first day + %(days)s) is in the time")
        % {"days": BACK_AFTER.days},
    )


def stretches_of_time() -> list[Definition]:
    """What happens again in every stretch of time."""
    return [
        Definition(
            _("Learnt in the month"),
            _("People who did at least one part of a lesson or one quiz in that month."),
            formula=_("people with a day of learning in the month"),
        ),
        Definition(
            _("Learnt in the quarter, in the half-year"),
            _(
                "The same in three or six months. Whoever learnt in each of them is one person: "
                "the months do not add up to it."
            ),
            formula=_("people with a day of learning in the quarter or half-year"),
        ),
        Definition(
            _("Learning regularly"),
            _("People who learnt in at least %(weeks)s different weeks of the half-year.")
            % {"weeks": REGULAR_WEEKS},
            formula=_(
                "people with count(weeks, Monday to Sunday, with a day of learning) ≥ %(weeks)s"
            )
            % {"weeks": REGULAR_WEEKS},
        ),
    ]


def final_tests() -> list[Definition]:
    """How well they test, of the whole province."""
    return [
        Definition(
            _("Passed at the first go"),
            _(
                "Of the first attempts of each person at each final test of a course of the "
                "movement, the share that passed, rounded down. Told from %(few)s people on, and "
                "anew when %(few)s more have taken one."
            )
            % {"few": ENOUGH},
            formula=_("first attempts passed ÷ first attempts marked × 100%"),
        ),
        Definition(
            _("Questions to be looked at"),
            _(
                "Questions that at least %(few)s people met at a final test and that are too easy "
                "(95%% of the points earned or more), too hard (25%% or less), or hardly tell "
                "apart who does well in the rest of the test from who does not."
            )
            % {"few": FEW},
            formula=_(
                "questions whose share of points is ≥ 95%%, or ≤ 25%%, or whose correlation with "
                "the rest of the test is surely < %(least)s"
            )
            % {"least": number_format(WEAK)},
        ),
    ]


def where_and_when() -> list[Definition]:
    return [
        Definition(
            _("Reached in the unit"),
            _(
                "People who reached it while they belonged to the unit. They stay in its number "
                "when they move away, and when their data is erased."
            ),
            formula=_("people whose unit on the day was this one or one below it"),
        ),
        Definition(
            _("Living there and having reached it"),
            _(
                "People who belong to the unit today and have reached it anywhere; counted each "
                "night. So the two numbers of one unit differ."
            ),
            formula=_(
                "people whose unit today is this one or one below it, and who reached it on any day"
            ),
        ),
        Definition(
            _("Late facts"),
            _(
                "What a phone without network or an attendance list brings later counts on the day "
                "it happened, as long as its half-year is open. What comes after the closing "
                "counts on the first day of the next half-year, so that closed numbers stay."
            ),
        ),
        Definition(
            _("Small groups"),
            _(
                "Tables by age, gender and the like exist for closed half-years only. Numbers "
                "below five are left out, and others with them, so that no subtraction brings "
                "them back."
            ),
        ),
    ]


def people_defined() -> list[Definition]:
    return [
        Definition(
            _("People, not turns"),
            _("Whoever takes three courses is one person. Twice on two phones is one person too."),
        ),
        Definition(
            _("Who is counted"),
            _(
                "People with a name. Who learns as a guest is counted from the day of signing up. "
                "Staff trying the courses are not counted."
            ),
        ),
        Definition(
            _("In which commune"),
            _(
                "The one where the person lived when it happened. It stays there when the person "
                "moves. Who named no commune is listed at the end."
            ),
        ),
        Definition(
            _("In which language"),
            _(
                "The one in which the person began, and the one in which the course was completed; "
                "up to the end of last month. The numbers are rounded down to fives, move on when "
                "at least twenty people were added, and languages of few people are one row, so "
                "that nobody can be made out."
            ),
        ),
        Definition(
            _("Merged and split communes"),
            _(
                "The numbers are those of the time, laid on the map you choose. Where a commune "
                "was split, people go by village; where the village is not known, they are listed "
                "as not determined. Each person is in one row, so the rows add up to the total."
            ),
        ),
    ]


def definition_table() -> Table:
    return Table(_("How it is counted"), [_("Number"), _("Meaning"), _("Formula")], definitions())
