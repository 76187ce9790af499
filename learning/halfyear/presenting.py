"""Half-years, states and differences in words."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from learning.halfyear.differences import Difference
from learning.halfyear.indicators import names
from learning.halfyear.models import Remark, Return
from learning.halfyear.queries.returns import Line
from learning.reports.models import Period


def period_words(code: str) -> str:
    year, _dash, half = code.partition("-")
    first = half == "H1"
    words = _("First half of %(year)s") if first else _("Second half of %(year)s")
    return words % {"year": year}


def period_state(period: Period) -> str:
    return pgettext("period", "closed") if period.is_closed else pgettext("period", "open")


def state_words(line: Line) -> str:
    return str(Return.State(line.state).label) if line.state else _("not begun")


def difference_rows(found: list[Difference]) -> list[dict[str, str]]:
    """Each way down in words, and both values as people read them; each once."""
    return [
        {"where": where_words(one.where), "before": told(one.before), "after": told(one.after)}
        for one in found
        if not is_told_below(one.where)
    ]


def is_told_below(where: tuple[str, ...]) -> bool:
    """The table of communes repeats each commune's first target: it is among the units' own."""
    return where[0] == "communes" and bool({"target", "denominator"} & set(where[2:3]))


def where_words(where: tuple[str, ...]) -> str:
    known = names()
    known |= {str(code): str(name) for code, name in Remark.Heading.choices}
    known |= parts()
    return " › ".join(part_words(one, known) for one in where)


def part_words(part: str, known: Mapping[str, str]) -> str:
    """A row of a list is called after several of its values: a target by indicator and span."""
    return " · ".join(known.get(one) or span_words(one) for one in part.split(" · "))


def span_words(code: str) -> str:
    """A half-year in words; anything else as it is."""
    is_half = code[:4].isdecimal() and code[4:] in ("-H1", "-H2")
    return period_words(code) if is_half else code


def parts() -> dict[str, str]:
    return {
        "totals": _("whole province"),
        "communes": _("communes"),
        "units": _("units"),
        "targets": _("targets"),
        "remarks": _("remarks"),
        "own_figures": _("numbers units give"),
        "months": _("months"),
        "groups": _("groups of people"),
        "active": _("people who learnt"),
        "until": _("until the end"),
        "new": _("new in the half-year"),
        "before": _("before"),
        "previous_new": _("new in the half-year before"),
        "text": _("text"),
        "total": _("total"),
        "by_unit": _("by unit"),
        "number": _("number"),
        "figures": _("figures"),
        "denominator": _("total number of people"),
        "reached": _("reached"),
        "share": _("share"),
        "gap": _("still missing"),
        "people": _("people"),
        "percent": _("per cent"),
        "basis": _("legal basis"),
        "source": _("source"),
        "source_on": _("counted on"),
    }


def told(value: Any) -> str:
    """A missing value is a dash, never nought."""
    return "–" if value is None else str(value)


def total_rows(content: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """The whole province's figures, each under its name of that time."""
    known = {one["code"]: one["name"] for one in content["indicators"]}
    return [(known.get(code, code), total) for code, total in content["totals"].items()]
