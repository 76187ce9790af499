"""Splitting a unit, as it is typed: into which parts, and where each village goes."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from learning.people.models import Unit
from learning.people.plans import Reorganisation, Successor, growing, like, split
from learning.people.unit_access import beside
from learning.people.unit_forms import (
    Act,
    Asked,
    Kind,
    UnitForm,
    choose_unit,
    code_field,
    day_field,
    kinds_like,
    name_field,
    village_kind_field,
)

# Parts into which one unit may be split at once.
PARTS = range(1, 5)


class SplitForm(UnitForm):
    """A part is a new unit, or joins one that stands and thereby grows."""

    day = day_field()

    def prepare(self) -> None:
        unit = self.chosen
        neighbours = beside(unit).exclude(kind=Kind.UNPLACED)
        for part in PARTS:
            self.fields[f"name_{part}"] = name_field(required=False)
            self.fields[f"code_{part}"] = code_field(required=False)
            self.fields[f"kind_{part}"] = self.kind_field()
            self.fields[f"into_{part}"] = choose_unit(
                _("Or joins a unit that stands"), required=False
            )
            self.offer(f"into_{part}", neighbours)
        self.initial.update(name_1=unit.name, code_1=unit.code)
        # Read now: what is offered must be what is asked back.
        self.children = list(unit.get_children().filter(valid_to=None).order_by("name", "pk"))
        choices = [
            ("", "—"),
            *((str(part), _("Part %(number)s") % {"number": part}) for part in PARTS),
        ]
        for child in self.children:
            field = forms.ChoiceField(label=child.name, choices=choices)
            self.fields[f"child_{child.pk}"] = field

    def kind_field(self) -> forms.ChoiceField:
        if self.chosen.kind == Kind.VILLAGE:
            return village_kind_field(required=False, initial=self.chosen.village_kind)
        kinds = kinds_like(self.chosen)
        return forms.ChoiceField(label=_("Kind"), choices=kinds, initial=self.chosen.kind)

    def parts(self) -> list[dict[str, Any]]:
        """The fields of each part, for the page."""
        names = ("name", "code", "kind", "into")
        return [
            {"number": part, "fields": [self[f"{name}_{part}"] for name in names]} for part in PARTS
        ]

    def places(self) -> list[forms.BoundField]:
        return [self[f"child_{child.pk}"] for child in self.children]

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        self.used = [p for p in PARTS if given.get(f"name_{p}") or given.get(f"into_{p}")]
        for part in self.used:
            self.check(part, given)
        joined = [given[f"into_{p}"] for p in self.used if given.get(f"into_{p}")]
        if len(joined) != len(set(joined)):
            self.add_error(None, _t("Two parts join the same unit: make them one part."))
        if len(self.used) < 2:
            self.add_error(None, _t("Write at least two parts."))
        for child in self.children:
            chosen = given.get(f"child_{child.pk}")
            if chosen and int(chosen) not in self.used:
                self.add_error(f"child_{child.pk}", _t("This part is not filled in above."))
        return given

    def check(self, part: int, given: dict[str, Any]) -> None:
        if given.get(f"into_{part}"):
            if given.get(f"name_{part}"):
                words = _t("Either a new unit with a name, or one that stands: not both.")
                self.add_error(f"into_{part}", words)
        elif not given.get(f"code_{part}"):
            self.add_error(f"code_{part}", _t("Write the code."))

    def successor(self, part: int) -> Successor:
        given, unit, parent = self.cleaned_data, self.chosen, self.chosen.get_parent()
        if neighbour := given[f"into_{part}"]:
            return like(neighbour, parent)
        is_village = unit.kind == Kind.VILLAGE
        kind = given[f"kind_{part}"]
        return Successor(
            given[f"name_{part}"],
            given[f"code_{part}"],
            Kind.VILLAGE if is_village else kind,
            parent.pk if parent else None,
            kind if is_village else "",
        )

    def asked(self) -> Asked:
        given, unit = self.cleaned_data, self.chosen
        number = {part: place for place, part in enumerate(self.used)}
        plan: Reorganisation = split(
            old=unit,
            heirs=[self.successor(part) for part in self.used],
            children={c.pk: number[int(given[f"child_{c.pk}"])] for c in self.children},
            day=given["day"],
        )
        for part in self.used:
            neighbour: Unit | None = given[f"into_{part}"]
            if neighbour is not None:
                plan = growing(plan, neighbour=neighbour, heir=number[part])
        return Asked(Act.REORGANISE, plan.as_json(), plan.day, unit)
