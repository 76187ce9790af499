"""What each published number means, in words."""

from django.utils.translation import gettext as _

from learning.people.tables import Table


def definitions() -> list[tuple[str, str]]:
    """What each number means; the same words on the page and in the files."""
    return [*numbers_defined(), *people_defined()]


def numbers_defined() -> list[tuple[str, str]]:
    return [
        (
            _("Learning or learnt"),
            _("People who have begun at least one course of the movement."),
        ),
        (
            _("Completed"),
            _("People who have done all required lessons of at least one course."),
        ),
        (
            _("Certified"),
            _("People who hold at least one certificate. An annulled certificate does not count."),
        ),
        (
            _("Learnt in the month"),
            _("People who did at least one part of a lesson or one quiz in that month."),
        ),
    ]


def people_defined() -> list[tuple[str, str]]:
    return [
        (
            _("People, not turns"),
            _("Whoever takes three courses is one person. Twice on two phones is one person too."),
        ),
        (
            _("Who is counted"),
            _(
                "People with a name. Who learns as a guest is counted from the day of signing up. "
                "Staff trying the courses are not counted."
            ),
        ),
        (
            _("In which commune"),
            _(
                "The one where the person lived when it happened. It stays there when the person "
                "moves. Who named no commune is listed at the end."
            ),
        ),
        (
            _("In which language"),
            _(
                "The one in which the person began, and the one in which the course was completed; "
                "up to the end of last month. The numbers are rounded down to fives, and languages "
                "of few people are one row, so that nobody can be made out."
            ),
        ),
        (
            _("Merged and split communes"),
            _(
                "The numbers are those of the time, laid on the map you choose. Where a commune "
                "was split, people go by village; where the village is not known, they are listed "
                "as not determined. Each person is in one row, so the rows add up to the total."
            ),
        ),
    ]


def definition_table() -> Table:
    return Table(_("How it is counted"), [_("Number"), _("Meaning")], definitions())
