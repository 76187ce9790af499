"""Years, half-years and quarters as people say them. No database."""

from django.utils.translation import gettext as _


def span_words(span: str) -> str:
    """A span as people say it."""
    year, part = span[:4], span[5:]
    if not part:
        return _("the year %(year)s") % {"year": year}
    if part[0] == "H":
        halves = {"1": _("the first half of %(year)s"), "2": _("the second half of %(year)s")}
        return halves[part[1]] % {"year": year}
    quarter = ("I", "II", "III", "IV")[int(part[1]) - 1]
    return _("quarter %(quarter)s of %(year)s") % {"quarter": quarter, "year": year}
