"""What happened to units and what is planned for them, in words."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.dateformat import format as date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from learning.people.models import PlannedChange, Unit
from learning.people.queries.chronicle import Happening

Act = PlannedChange.Act


def said(day: date) -> str:
    return date_format(day, "d/m/Y")


def kind_words(unit: Unit) -> str:
    """xóm, xã, cơ quan …"""
    return unit.village_kind or str(unit.get_kind_display())


def happening_words(what: str) -> str:
    """One line of a unit's history; the units in it are links where the reader may go."""
    return {
        "always": _("Older than our records."),
        "opened": _("Opened."),
        "merged": _("Made by merging {units}."),
        "part of": _("Split off from {units}."),
        "followed": _("Follows {units}."),
        "moved here": _("Goes on here; until then below {units}."),
        "waiting": _("Holds people of {units} of whom it is not known where they went."),
        "renamed": _("Renamed from “{before}” to “{after}”."),
        "closed": _("Closed."),
        "split": _("Split into {units}."),
        "merged into": _("Merged into {units}."),
        "followed by": _("{units} follows."),
        "moved away": _("Goes on below {units}."),
    }[what]


def happening_told(happening: Happening, links: dict[int, str]) -> SafeString:
    """With a link to each unit that the reader may open."""
    units = format_html_join(
        ", ",
        "{}",
        ((linked(unit.name, links.get(unit.pk, "")),) for unit in happening.units),
    )
    words = {"units": units, "before": happening.before, "after": happening.after}
    return format_html(happening_words(happening.what), **words)


def linked(name: str, address: str) -> SafeString:
    return format_html('<a href="{}">{}</a>', address, name) if address else format_html("{}", name)


def change_words(change: PlannedChange, names: dict[int, str]) -> str:
    """What is planned, by the names of the units."""
    plan = change.plan
    if change.act == Act.OPEN:
        above = names.get(change.unit_id, "")
        return _("Open %(name)s below %(above)s") % {"name": plan["name"], "above": above}
    if change.act == Act.RENAME:
        return _("Rename %(old)s to %(new)s") % {
            "old": names.get(plan["unit"], ""),
            "new": plan["name"],
        }
    if change.act == Act.CLOSE:
        return pgettext("unit", "Close %(name)s") % {"name": names.get(plan["unit"], "")}
    return reorganisation_words(plan, names)


def reorganisation_words(plan: dict[str, Any], names: dict[int, str]) -> str:
    news = listed(given["name"] for given in plan["successors"])
    if plan["divided"]:
        olds = listed(names.get(int(old), "") for old in plan["divided"])
        return _("Split %(old)s into %(new)s") % {"old": olds, "new": news}
    olds = listed(names.get(int(old), "") for old in plan["whole"])
    if len(plan["whole"]) > 1:
        return _("Merge %(old)s into %(new)s") % {"old": olds, "new": news}
    above = names.get(plan["successors"][0]["parent"], "")
    return _("Move %(old)s below %(new)s") % {"old": olds, "new": above}


def listed(names: Iterable[str]) -> str:
    return ", ".join(names)
