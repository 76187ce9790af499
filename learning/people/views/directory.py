"""The people of one's units in the CMS: found, looked at, moved, corrected."""

from collections.abc import Iterable
from typing import Any, ClassVar
from uuid import UUID

import django_filters  # type: ignore[import-untyped]
from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.widgets.button import Button

from learning.people import actions
from learning.people.access import (
    LOOKS_ON,
    LookingPolicy,
    people_in_reach,
    person_in_reach,
    role_required,
    units_in_reach,
)
from learning.people.folding import fold, tidy
from learning.people.forms import TidyField, year_field
from learning.people.models import Learner, Membership, Profile, RoleGrant, Unit, User

KEEPERS = (RoleGrant.Role.MANAGER, RoleGrant.Role.ADMINISTRATOR)


def asking(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def someone(request: HttpRequest, public_id: UUID, *roles: str) -> Learner:
    """A person in reach; Wagtail's own refusal where there is none."""
    try:
        return person_in_reach(asking(request), public_id, *roles)
    except Http404:
        raise PermissionDenied from None


def masked(phone: str) -> str:
    return f"… {phone[-3:]}" if phone else ""


def phone_of(learner: Learner) -> str:
    user = getattr(learner, "user", None)
    return (user.phone if user else "") or learner.profile.phone


def units_in_words(learner: Any) -> str:
    return ", ".join(held.unit.name for held in learner.held)


def units_to_filter(request: Any) -> QuerySet[Unit]:
    return units_in_reach(request.user, *LOOKS_ON).order_by("depth", "tree", "name")


class PeopleFilterSet(WagtailFilterSet):
    unit = django_filters.ModelChoiceFilter(
        label=_("Unit"), queryset=units_to_filter, method="in_unit"
    )

    class Meta:
        model = Learner
        fields: ClassVar[list[str]] = ["unit"]

    def in_unit(self, rows: QuerySet[Learner], name: str, unit: Unit) -> QuerySet[Learner]:
        members = Membership.objects.filter(unit__path__startswith=unit.path, until=None)
        return rows.filter(pk__in=members.values("learner"))


class PeopleView(IndexView):
    """Nobody is listed who does not belong to a unit in reach today."""

    model = Learner
    permission_policy = LookingPolicy(Learner)
    any_permission_required: ClassVar[list[str]] = ["view"]
    page_title = _("Learners")
    header_icon = "group"
    index_url_name = "people_directory"
    index_results_url_name = "people_directory_results"
    filterset_class = PeopleFilterSet
    default_ordering = "profile__folded_name"
    paginate_by = 50
    is_searchable = True
    columns: ClassVar[list[Column]] = [
        TitleColumn(
            "full_name",
            label=_("Full name"),
            accessor="profile.full_name",
            sort_key="profile__folded_name",
            get_url=lambda person: reverse("people_person", args=[person.public_id]),
        ),
        Column("birth_year", label=_("Year of birth"), accessor="profile.birth_year"),
        Column("phone", label=_("Phone number"), accessor=lambda who: masked(phone_of(who))),
        Column("units", label=_("Unit"), accessor=units_in_words),
    ]

    def get_base_queryset(self) -> QuerySet[Learner]:
        held = Membership.objects.filter(until=None).select_related("unit")
        people = people_in_reach(asking(self.request), *LOOKS_ON).filter(profile__isnull=False)
        people = people.select_related("profile", "user")
        return people.prefetch_related(Prefetch("memberships", held, to_attr="held"))

    def search_queryset(self, queryset: QuerySet[Learner]) -> QuerySet[Learner]:
        words = tidy(self.search_query or "")
        return queryset.filter(meant_by(words)) if words else queryset


def meant_by(words: str) -> Q:
    """By name without accents, by e-mail, or by the end of a phone number."""
    folded, digits = fold(words), words.replace(" ", "").lstrip("0+")
    meant = Q(user__email__icontains=words) | Q(profile__email__icontains=words)
    if folded:
        meant |= Q(profile__folded_name__contains=folded)
    if digits.isascii() and digits.isdigit():
        meant |= Q(user__phone__endswith=digits) | Q(profile__phone__endswith=digits)
    return meant


def from_hooks(name: str, request: HttpRequest, learner: Learner) -> list[Any]:
    """What other folders hang on a person's page."""
    found: list[Any] = []
    for hook in hooks.get_hooks(name):
        added: Iterable[Any] = hook(request, learner)
        found.extend(added)
    return found


def own_buttons(request: HttpRequest, learner: Learner) -> list[Button]:
    user = asking(request)
    if not people_in_reach(user, *KEEPERS).filter(pk=learner.pk).exists():
        return []
    return [
        Button(
            _t("Correct"), reverse("people_correct", args=[learner.public_id]), icon_name="edit"
        ),
        Button(
            _t("Move or leave"),
            reverse("people_move", args=[learner.public_id]),
            icon_name="arrow-right",
        ),
        Button(
            _t("Same person twice"),
            reverse("people_join_records", args=[learner.public_id]),
            icon_name="copy",
        ),
    ]


@role_required(*LOOKS_ON)
def person(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """Who a person is and where they belong; panels and buttons come from other folders too."""
    learner = someone(request, public_id, *LOOKS_ON)
    user = getattr(learner, "user", None)
    shown = {
        "learner": learner,
        "phone": phone_of(learner),
        "email": (user.email if user else "") or learner.profile.email,
        "memberships": learner.memberships.select_related("unit").order_by("-since", "-pk"),
        "grants": user.role_grants.select_related("unit").order_by("-since") if user else (),
        "buttons": [
            *own_buttons(request, learner),
            *from_hooks("person_buttons", request, learner),
        ],
        "panels": from_hooks("person_panels", request, learner),
    }
    return render(request, "people/directory/person.html", shown)


class CorrectForm(forms.Form):
    full_name = TidyField(label=_("Full name"), max_length=120)
    birth_year = year_field()
    gender = forms.ChoiceField(
        label=_("Gender"), required=False, choices=[("", "—"), *Profile.Gender.choices]
    )
    counted = forms.BooleanField(
        label=_("Counted in the statistics"),
        required=False,
        help_text=_("Take the tick away for staff who try the courses, and for test accounts."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["birth_year"].required = False


def unit_for_log(user: User, learner: Learner) -> Unit:
    """The unit by which the person is in reach, where the act is read in the log."""
    held = Membership.objects.filter(
        learner=learner, until=None, unit__in=units_in_reach(user, *KEEPERS)
    )
    membership = held.select_related("unit").order_by("pk").first()
    if membership is None:
        raise PermissionDenied
    return membership.unit


@role_required(*KEEPERS)
def correct(request: HttpRequest, public_id: UUID) -> HttpResponse:
    learner = someone(request, public_id, *KEEPERS)
    profile, user = learner.profile, asking(request)
    known = {name: getattr(profile, name) for name in ("full_name", "birth_year", "gender")}
    form = CorrectForm(request.POST or None, initial={**known, "counted": learner.counted})
    if form.is_valid():
        unit = unit_for_log(user, learner)
        actions.correct_person(learner=learner, by=user, unit=unit, **form.cleaned_data)
        messages.success(request, _t("The details are corrected."))
        return redirect("people_person", public_id)
    shown = {"form": form, "learner": learner, "title": _t("Correct")}
    return render(request, "people/directory/form.html", shown)


class MoveForm(forms.Form):
    """To a unit in reach, or away from one; elsewhere others take the person in."""

    unit = forms.ModelChoiceField(
        label=_("New unit"),
        queryset=Unit.objects.none(),
        required=False,
        empty_label=_("Elsewhere: the new unit takes the person in by phone or e-mail"),
    )
    membership = forms.ModelChoiceField(
        label=_("Leaves"), queryset=Membership.objects.none(), required=False
    )

    def __init__(self, *args: Any, user: User, learner: Learner, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = units_in_reach(user, *KEEPERS)
        unit, membership = self.fields["unit"], self.fields["membership"]
        assert isinstance(unit, forms.ModelChoiceField)
        assert isinstance(membership, forms.ModelChoiceField)
        unit.queryset = units.filter(valid_to=None).order_by("depth", "tree", "name")
        held = Membership.objects.filter(learner=learner, until=None, unit__in=units)
        membership.queryset = held.select_related("unit")
        membership.label_from_instance = lambda row: row.unit.name  # type: ignore

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors and not (given.get("unit") or given.get("membership")):
            self.add_error("unit", _t("Choose the new unit, or the unit that the person leaves."))
        return given


@role_required(*KEEPERS)
def move(request: HttpRequest, public_id: UUID) -> HttpResponse:
    learner, user = someone(request, public_id, *KEEPERS), asking(request)
    form = MoveForm(request.POST or None, user=user, learner=learner)
    if form.is_valid():
        if unit := form.cleaned_data["unit"]:
            within = units_in_reach(user, *KEEPERS)
            actions.move_person(learner=learner, unit=unit, within=within, by=user)
        else:
            actions.let_person_go(membership=form.cleaned_data["membership"], by=user)
        messages.success(request, _t("It is written where the person belongs now."))
        return redirect("people_directory")
    shown = {"form": form, "learner": learner, "title": _t("Move or leave")}
    return render(request, "people/directory/form.html", shown)
