"""Trees as files: written out as of a day, and lists of units read, looked through, taken in."""

from dataclasses import asdict
from datetime import date
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import ngettext
from wagtail.admin import messages

from learning.people.access import LOOKS_ON, holds_role, own
from learning.people.actions import bring_units, try_units
from learning.people.models import Unit, UnitName, UnitSuccession
from learning.people.models.units import BEFORE_RECORDS, Tree
from learning.people.plans import BELOW
from learning.people.queries import names_as_of, units_as_of
from learning.people.sheets import Unreadable, read_file
from learning.people.tables import Table, csv_file, xlsx_file
from learning.people.unit_access import found, kinds_opened_by, units_seen_by
from learning.people.unit_forms import day_field
from learning.people.unit_lists import Line, NoHeading, read_lines
from learning.people.views.units.browsing import DayForm
from learning.people.views.units.changing import AGAIN, ChangeView
from learning.people.views.units.telling import kind_words, said

FORMS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
NAMES = {Tree.TERRITORY: "dia-ban", Tree.ORGANISATION: "co-quan"}
# Taken in while somebody waits for the page.
MOST = 500
A_DAY = 24 * 60 * 60
SALT = "learning.people.units.list"


def tree_file(request: HttpRequest) -> HttpResponse:
    """What the reader sees of a tree, or of what lies in one unit, as it stood on a day."""
    if not holds_role(request.user, *LOOKS_ON):
        raise PermissionDenied
    asked = DayForm(request.GET)
    asked.is_valid()
    day: date = asked.cleaned_data.get("ngay") or timezone.localdate()
    tree = asked.cleaned_data.get("cay") or Tree.TERRITORY
    units = units_seen_by(own(request))
    if number := request.GET.get("duoi", ""):
        top = found(units, int(number) if number.isdecimal() else 0)
        tree, units = top.tree, units.filter(path__startswith=top.path)
    kind = request.GET.get("dang", "xlsx")
    if kind not in FORMS:
        raise Http404
    table = tree_table(list(units & units_as_of(day, tree)), day)
    content = xlsx_file([table]) if kind == "xlsx" else csv_file(table)
    name = f"{NAMES[Tree(tree)]}-{day:%Y-%m-%d}.{kind}"
    return HttpResponse(
        content,
        content_type=FORMS[kind],
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def tree_table(units: list[Unit], day: date) -> Table:
    names, ids = names_as_of(units, day), {unit.pk for unit in units}
    above = codes_above(units)
    formerly, made_of = earlier_names(ids, day), predecessors(ids)
    head = (
        _("Code"),
        _("Name"),
        _("Kind"),
        _("Code of the unit above"),
        _("From day"),
        _("Until day"),
        _("Former names"),
        _("Made of"),
    )
    rows = [
        (
            unit.code,
            names[unit.pk],
            kind_words(unit),
            above.get(unit.path[: -Unit.steplen], ""),
            "" if unit.valid_from == BEFORE_RECORDS else said(unit.valid_from),
            said(unit.valid_to) if unit.valid_to else "",
            "; ".join(formerly.get(unit.pk, [])),
            "; ".join(made_of.get(unit.pk, [])),
        )
        for unit in units
    ]
    return Table(_("Units"), head, rows)


def codes_above(units: list[Unit]) -> dict[str, str]:
    paths = {unit.path[: -Unit.steplen] for unit in units}
    return dict(Unit.objects.filter(path__in=paths).values_list("path", "code"))


def earlier_names(ids: set[int], day: date) -> dict[int, list[str]]:
    """All but the one of the day."""
    told: dict[int, list[str]] = {}
    rows = UnitName.objects.filter(unit__in=ids, valid_from__lte=day).order_by("valid_from")
    for unit, name in rows.values_list("unit", "name"):
        told.setdefault(unit, []).append(name)
    return {unit: names[:-1] for unit, names in told.items()}


def predecessors(ids: set[int]) -> dict[int, list[str]]:
    told: dict[int, list[str]] = {}
    rows = UnitSuccession.objects.filter(new__in=ids).order_by("old__name")
    for unit, name, code in rows.values_list("new", "old__name", "old__code"):
        told.setdefault(unit, []).append(f"{name} ({code})")
    return told


class ListForm(forms.Form):
    file = forms.FileField(
        label=_l("File"),
        help_text=_l("Excel (.xlsx) or CSV, with a column for the name. Any order will do."),
    )
    day = day_field(
        _l("First day where the list says none"),
        help_text=_l("Villages older than your records may begin on the day the commune began."),
    )

    def __init__(self, *args: Any, below: Unit, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.below = below
        self.fields["day"].initial = timezone.localdate
        self.lines: list[Line] = []

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        file = given.get("file")
        if file is not None:
            try:
                self.lines = self.read(file)
            except Unreadable as why:
                self.add_error("file", str(why))
            except NoHeading:
                words = _("No column is named “Tên”. Write the headings in the first row.")
                self.add_error("file", words)
        return given

    def read(self, file: Any) -> list[Line]:
        sheets = read_file(file, file.name.lower())
        sheet = max(sheets, key=lambda sheet: len(sheet.rows))
        villages = self.below.kind in BELOW[Unit.Kind.VILLAGE]
        lines = read_lines(sheet, villages=villages)
        if not lines:
            raise Unreadable(_("The list has no rows below its headings."))
        if len(lines) > MOST:
            raise Unreadable(_("The list has more than 500 units. Split it."))
        return lines


class ListView(ChangeView):
    """A list is shown with what is wrong, row by row, and taken in once nothing is."""

    page_title = _l("Read a list of units")
    template_name = "people/units/list.html"

    def find(self) -> Unit:
        unit = found(units_seen_by(self.user), self.kwargs["pk"])
        if unit.valid_to is not None or not kinds_opened_by(self.user, unit):
            raise Http404
        return unit

    @property
    def below(self) -> Unit:
        assert self.unit is not None
        return self.unit

    def make_form(self) -> Any:
        given = self.request.POST if "rows" not in self.request.POST else None
        return ListForm(given or None, self.request.FILES or None, below=self.below)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if AGAIN in request.POST:
            return self.render_to_response(self.get_context_data())
        if "rows" in request.POST:
            return self.take_in(request.POST["rows"])
        form: Any = self.form
        if not form.is_valid():
            return self.render_to_response(self.get_context_data())
        return self.look_through(form.lines, form.cleaned_data["day"])

    def look_through(self, lines: list[Line], day: date) -> HttpResponseBase:
        brought = try_units(lines=lines, below=self.below, day=day, by=self.user)
        shown = {
            "lines": [(line, brought.problems.get(line.number, ())) for line in lines],
            "known": set(brought.known),
            "brought": brought,
            "day": day,
            "rows": self.packed(lines, day) if brought.is_whole and brought.new else "",
        }
        self.template_name = "people/units/list_rows.html"
        return self.render_to_response(self.get_context_data(**shown))

    def take_in(self, packed: str) -> HttpResponseBase:
        try:
            lines, day = self.unpacked(packed)
        except signing.BadSignature:
            messages.error(self.request, _("The list was looked at too long ago. Read it anew."))
            return redirect(self.request.path)
        brought = bring_units(lines=lines, below=self.below, day=day, by=self.user)
        if not brought.is_whole:
            return self.look_through(lines, day)
        count = len(brought.new)
        words = ngettext("%(n)d unit is taken in.", "%(n)d units are taken in.", count)
        messages.success(self.request, words % {"n": count})
        return redirect(self.back())

    def salt(self) -> str:
        return f"{SALT}.{self.below.pk}.{self.user.pk}"

    def packed(self, lines: list[Line], day: date) -> str:
        """The rows go along with the page, signed: nothing is kept here before it is confirmed."""
        rows = [
            asdict(line) | {"since": line.since.isoformat() if line.since else ""} for line in lines
        ]
        return signing.dumps([day.isoformat(), rows], salt=self.salt(), compress=True)

    def unpacked(self, packed: str) -> tuple[list[Line], date]:
        day, rows = signing.loads(packed, salt=self.salt(), max_age=A_DAY)
        lines = [
            Line(
                **row
                | {
                    "since": date.fromisoformat(row["since"]) if row["since"] else None,
                    "problems": (),
                }
            )
            for row in rows
        ]
        return lines, date.fromisoformat(day)
