"""What is to become of a unit, as it is typed; each form says it as a plan."""

from datetime import date, timedelta
from typing import Any, NamedTuple

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from learning.people.access import units_in_reach
from learning.people.forms import TidyField
from learning.people.models import PlannedChange, RoleGrant, Unit, User
from learning.people.models.units import BEFORE_RECORDS
from learning.people.plans import BELOW, VILLAGE_KINDS, Successor, level_of, merger, move
from learning.people.unit_access import beside

Act = PlannedChange.Act
Kind = Unit.Kind


class Asked(NamedTuple):
    """What `do_or_plan` takes; `unit` is where a plan is listed."""

    act: str
    plan: dict[str, Any]
    day: date
    unit: Unit | None


def day_field(label: Any = None, **more: Any) -> forms.DateField:
    return forms.DateField(label=label or _("From day"), widget=AdminDateInput, **more)


def name_field(**more: Any) -> TidyField:
    return TidyField(label=_("Name"), max_length=120, **more)


def code_field(**more: Any) -> TidyField:
    return TidyField(label=_("Code"), max_length=20, **more)


def village_kind_field(**more: Any) -> forms.ChoiceField:
    choices = [("", "—"), *((kind, kind) for kind in VILLAGE_KINDS)]
    return forms.ChoiceField(label=_("What the village is called"), choices=choices, **more)


def choose_unit(label: Any, **more: Any) -> "forms.ModelChoiceField[Unit]":
    return forms.ModelChoiceField(label=label, queryset=Unit.objects.none(), **more)


def kinds_like(unit: Unit) -> list[tuple[str, Any]]:
    """What a unit of this level may be under the same parent."""
    if unit.kind == Kind.UNPLACED:
        return [(kind, Kind(kind).label) for kind in (Kind.COMMUNE, Kind.WARD)]
    parent = unit.get_parent()
    above = parent.kind if parent else None
    level = level_of(unit.kind)
    return [(k, Kind(k).label) for k in BELOW if level_of(k) == level and above in BELOW[k]]


class UnitForm(forms.Form):
    """`unit` is what is changed, or below what something is opened; `user` is who asks."""

    def __init__(self, *args: Any, user: User, unit: Unit | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user, self.unit = user, unit
        if "day" in self.fields:
            self.fields["day"].initial = timezone.localdate
        self.prepare()

    def prepare(self) -> None:
        pass

    def asked(self) -> Asked:
        raise NotImplementedError

    def offer(self, name: str, units: QuerySet[Unit]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = units

    def leave_out(self, *names: str) -> None:
        for name in names:
            del self.fields[name]

    def refuse(self, words: str, field: str) -> None:
        """At the field, by whatever name it has here."""
        names = {"day": ("day", "last_day", "valid_from"), "units": ("others",)}
        shown = next((n for n in names.get(field, (field,)) if n in self.fields), None)
        self.add_error(shown, words)

    @property
    def chosen(self) -> Unit:
        assert self.unit is not None
        return self.unit


class OpenForm(UnitForm):
    kind = forms.ChoiceField(label=_("Kind"))
    village_kind = village_kind_field()
    name = name_field(help_text=_("In full, such as Xã Mai Châu, Xóm Vãng or Phòng Nội vụ."))
    code = code_field()
    day = day_field()

    def __init__(self, *args: Any, kinds: list[str], **kwargs: Any) -> None:
        self.kinds = kinds
        super().__init__(*args, **kwargs)

    def prepare(self) -> None:
        if Kind.VILLAGE in self.kinds:
            self.leave_out("kind")
            self.fields["code"].required = False
            self.fields["code"].help_text = _("Left empty, the next number of the commune.")
            return
        self.leave_out("village_kind")
        kind = self.fields["kind"]
        assert isinstance(kind, forms.ChoiceField)
        kind.choices = [(value, Kind(value).label) for value in self.kinds]

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        day = given.get("day")
        if self.unit is None and day and day > timezone.localdate():
            self.add_error("day", _t("A unit at the top of a tree cannot be planned ahead."))
        return given

    def asked(self) -> Asked:
        given = self.cleaned_data
        plan = {
            "parent": self.unit.pk if self.unit else None,
            "kind": given.get("kind", Kind.VILLAGE),
            "name": given["name"],
            "code": given["code"],
            "village_kind": given.get("village_kind", ""),
            "on": given["day"].isoformat(),
        }
        return Asked(Act.OPEN, plan, given["day"], self.unit)


class RenameForm(UnitForm):
    name = name_field()
    day = day_field()

    def asked(self) -> Asked:
        given, unit = self.cleaned_data, self.chosen
        plan = {"unit": unit.pk, "name": given["name"], "on": given["day"].isoformat()}
        return Asked(Act.RENAME, plan, given["day"], unit)


class CorrectForm(UnitForm):
    """Only while nothing points at the unit, so it needs no second look."""

    name = name_field()
    village_kind = village_kind_field()
    code = code_field()
    valid_from = day_field(_("First day"))

    def prepare(self) -> None:
        unit = self.chosen
        began = None if unit.valid_from == BEFORE_RECORDS else unit.valid_from
        self.initial = {"name": unit.name, "code": unit.code, "village_kind": unit.village_kind}
        self.initial["valid_from"] = began
        # Nobody knows the first day of what is older than our records.
        self.fields["valid_from"].required = began is not None
        if unit.kind != Kind.VILLAGE:
            self.leave_out("village_kind")


class CloseForm(UnitForm):
    last_day = day_field(_("Last day"))
    people_to = choose_unit(
        _("Where its people go"),
        required=False,
        help_text=_("Needed where people belong to the unit."),
    )

    def prepare(self) -> None:
        unit, parent = self.chosen, self.chosen.get_parent()
        above = Unit.objects.filter(pk=parent.pk if parent else None, valid_to=None)
        self.offer("people_to", (beside(unit) | above).order_by("depth", "name"))

    def asked(self) -> Asked:
        given, unit = self.cleaned_data, self.chosen
        home, last_day = given["people_to"], given["last_day"]
        plan = {
            "unit": unit.pk,
            "people_to": home.pk if home else None,
            "last_day": last_day.isoformat(),
        }
        return Asked(Act.CLOSE, plan, last_day + timedelta(days=1), unit)


class MergeForm(UnitForm):
    others = forms.ModelMultipleChoiceField(
        label=_("With which units"),
        queryset=Unit.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one unit.")},
    )
    kind = forms.ChoiceField(label=_("Kind of the new unit"))
    village_kind = village_kind_field()
    name = name_field(help_text=_("A name of one of them may go on."))
    code = code_field(help_text=_("A code of one of them may go on."))
    day = day_field()

    def prepare(self) -> None:
        unit = self.chosen
        others = self.fields["others"]
        assert isinstance(others, forms.ModelMultipleChoiceField)
        others.queryset = beside(unit)
        kind = self.fields["kind"]
        assert isinstance(kind, forms.ChoiceField)
        kind.choices = kinds_like(unit)
        self.initial.update(kind=unit.kind, village_kind=unit.village_kind)
        self.initial.update(name=unit.name, code=unit.code)
        self.leave_out("kind" if unit.kind == Kind.VILLAGE else "village_kind")

    def asked(self) -> Asked:
        given, unit = self.cleaned_data, self.chosen
        parent = unit.get_parent()
        into = Successor(
            given["name"],
            given["code"],
            given.get("kind", unit.kind),
            parent.pk if parent else None,
            given.get("village_kind", ""),
        )
        plan = merger(olds=[unit, *given["others"]], into=into, day=given["day"])
        return Asked(Act.REORGANISE, plan.as_json(), plan.day, unit)


class MoveForm(UnitForm):
    parent = choose_unit(_("New unit above"))
    day = day_field()

    def prepare(self) -> None:
        unit = self.chosen
        kinds = [kind for kind in BELOW.get(unit.kind, ()) if kind]
        open_units = Unit.objects.filter(tree=unit.tree, kind__in=kinds, valid_to=None)
        within = units_in_reach(self.user, RoleGrant.Role.ADMINISTRATOR)
        fitting = open_units.filter(pk__in=within.values("pk"))
        fitting = fitting.exclude(path__startswith=unit.path)
        self.offer("parent", fitting.exclude(path=unit.path[: -Unit.steplen]).order_by("name"))

    def asked(self) -> Asked:
        given, unit = self.cleaned_data, self.chosen
        plan = move(unit=unit, parent=given["parent"], day=given["day"])
        return Asked(Act.REORGANISE, plan.as_json(), plan.day, unit)
