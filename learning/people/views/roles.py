"""Giving, extending, ending and confirming roles in the CMS, within the own subtree."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import wraps
from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import AdminDateInput

from learning.people import actions
from learning.people.access import GIVES, grants_kept_by, grants_seen_by, holds_role, units_giving
from learning.people.columns import DayColumn
from learning.people.forms import contact_field
from learning.people.models import RoleGrant, Unit, User
from learning.people.queries import holder_of, reviewed_on
from learning.people.views.exporting import SafeExport

View = Callable[..., HttpResponseBase]


def roles_given_by(user: User) -> list[tuple[str, Any]]:
    """The roles this user may give somewhere."""
    choices = RoleGrant.Role.choices
    return [(role, words) for role, words in choices if units_giving(user, role).exists()]


class GrantForm(WagtailAdminModelForm):
    """A role for somebody who has an account, found by its contact."""

    contact = contact_field()
    role = forms.ChoiceField(label=_("Role"))
    unit = forms.ModelChoiceField(label=_("Unit"), queryset=Unit.objects.none())
    since = forms.DateField(label=_("First day"), initial=timezone.localdate, widget=AdminDateInput)
    until = forms.DateField(label=_("Last day"), required=False, widget=AdminDateInput)

    class Meta:
        model = RoleGrant
        fields = ("role", "unit", "since", "until")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["contact", "role", "unit", "since", "until"])
        role, unit = self.fields["role"], self.fields["unit"]
        assert isinstance(role, forms.ChoiceField)
        assert isinstance(unit, forms.ModelChoiceField)
        role.choices = roles_given_by(self.for_user)
        reach = Q(pk__in=[])
        for given, _words in role.choices:
            reach |= Q(pk__in=units_giving(self.for_user, given))
        today = Unit.objects.filter(reach, valid_to=None).exclude(kind=Unit.Kind.VILLAGE)
        unit.queryset = today.order_by("depth", "tree", "name")

    def clean_contact(self) -> User:
        user = holder_of(self.cleaned_data["contact"])
        if user is None:
            raise ValidationError(
                _t("Nobody signs in with this. Make the account first, under Users.")
            )
        if user == self.for_user and not user.is_superuser:
            raise ValidationError(_t("Nobody gives a role to themselves. Ask somebody else."))
        return user

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return given
        if not units_giving(self.for_user, given["role"]).filter(pk=given["unit"].pk).exists():
            self.add_error("role", _t("This role in this unit is not yours to give."))
        if given.get("until") and given["until"] < given["since"]:
            self.add_error("until", _t("The last day cannot be before the first."))
        if self.is_held(given):
            self.add_error("contact", _t("This person holds this role in this unit already."))
        return given

    @staticmethod
    def is_held(given: dict[str, Any]) -> bool:
        """Whether the days of a role given before touch the new ones."""
        rows = RoleGrant.objects.filter(
            Q(until=None) | Q(until__gte=given["since"]),
            user=given["contact"],
            role=given["role"],
            unit=given["unit"],
        )
        if given.get("until"):
            rows = rows.filter(since__lte=given["until"])
        # Taken back on its first day, it was held on no day.
        return rows.filter(Q(until=None) | Q(until__gte=F("since"))).exists()

    def save(self, commit: bool = True) -> RoleGrant:
        given = self.cleaned_data
        self.instance = actions.grant_role(
            user=given["contact"],
            role=given["role"],
            unit=given["unit"],
            on=given["since"],
            until=given.get("until"),
            by=self.for_user,
        )
        return self.instance


class EndForm(WagtailAdminModelForm):
    until = forms.DateField(
        label=_("Last day"),
        widget=AdminDateInput,
        help_text=_("A role that was given stays on record."),
    )

    class Meta:
        model = RoleGrant
        fields = ("until",)

    def clean_until(self) -> date:
        until: date = self.cleaned_data["until"]
        if until < self.instance.since:
            raise ValidationError(_t("The last day cannot be before the first."))
        return until

    def save(self, commit: bool = True) -> RoleGrant:
        last_day = self.cleaned_data["until"]
        actions.end_role(grant=self.instance, last_day=last_day, by=self.for_user)
        return self.instance


def due_day(grant: Any) -> date:
    day: date = grant.seen + timedelta(days=settings.ROLE_REVIEW_DAYS)
    return day


def state_of(grant: RoleGrant) -> str:
    today = timezone.localdate()
    if grant.until and grant.until < today:
        return _t("over")
    if grant.user.rights_off_at:
        return _t("resting")
    return _t("begins later") if grant.since > today else _t("held")


class GrantIndexView(SafeExport, IndexView):
    any_permission_required: ClassVar[list[str]] = ["view"]
    export_headings: ClassVar[dict[str, Any]] = {
        "user.full_name": _("Full name"),
        "get_role_display": _("Role"),
        "unit.name": _("Unit"),
        "since": _("First day"),
        "until": _("Last day"),
        "seen": _("Last looked at"),
    }
    list_export: ClassVar[list[str]] = list(export_headings)

    def get_base_queryset(self) -> QuerySet[RoleGrant]:
        user = self.request.user
        assert isinstance(user, User)
        rows = grants_seen_by(user).annotate(seen=reviewed_on())
        rows = rows.annotate(mine=Exists(grants_kept_by(user).filter(pk=OuterRef("pk"))))
        return rows.select_related("user__learner__profile", "unit")

    def get_edit_url(self, instance: Any) -> str | None:
        return super().get_edit_url(instance) if instance.mine else None


class GrantEditView(EditView):
    template_name = "people/roles/edit.html"

    @cached_property
    def may_wake(self) -> bool:
        """Who answers for the unit opens what rests."""
        holder = self.object.user
        return bool(holder.rights_off_at) and holds_role(self.request.user, "administrator")


class GrantViewSet(ModelViewSet):
    model = RoleGrant
    icon = "key"
    menu_label = _("Roles in units")
    menu_order = 610
    add_to_settings_menu = True
    list_display: ClassVar[list[Any]] = [
        TitleColumn(
            "user",
            label=_("Full name"),
            accessor="user.full_name",
            sort_key="user__learner__profile__folded_name",
            get_url=lambda grant: reverse("roles:edit", args=[grant.pk]) if grant.mine else None,
        ),
        Column("role", label=_("Role"), accessor="get_role_display", sort_key="role"),
        Column("unit", label=_("Unit"), sort_key="unit__name"),
        DayColumn("since", label=_("First day"), sort_key="since"),
        DayColumn("until", label=_("Last day"), sort_key="until"),
        Column("state", label=_("State"), accessor=state_of),
        DayColumn("due", label=_("To look at by"), accessor=due_day, sort_key="seen"),
    ]
    list_filter: ClassVar[list[str]] = ["role"]
    search_fields: ClassVar[list[str]] = ["user__learner__profile__folded_name"]
    ordering: ClassVar[list[str]] = ["-since"]
    index_view_class = GrantIndexView
    edit_view_class = GrantEditView
    copy_view_enabled = False

    def get_form_class(self, for_update: bool = False) -> type[forms.Form]:
        return EndForm if for_update else GrantForm

    def construct_view(self, view_class: Any, **kwargs: Any) -> View:
        """Every view of one role asks first whether it is this user's to keep."""
        view: View = super().construct_view(view_class, **kwargs)

        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
            key = str(named.get("pk", args[0] if args else ""))
            if key and not (key.isdecimal() and kept(request).filter(pk=key).exists()):
                raise PermissionDenied
            return view(request, *args, **named)

        return guarded

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            *super().get_urlpatterns(),
            path("confirm/<int:pk>/", confirm, name="confirm"),
            path("wake/<int:pk>/", wake, name="wake"),
        ]


def kept(request: HttpRequest) -> QuerySet[RoleGrant]:
    return (
        grants_kept_by(request.user)
        if isinstance(request.user, User)
        else (RoleGrant.objects.none())
    )


def kept_grant(request: HttpRequest, pk: int) -> tuple[RoleGrant, User]:
    grant = kept(request).select_related("user__learner", "unit").filter(pk=pk).first()
    if grant is None or not holds_role(request.user, *GIVES):
        raise PermissionDenied
    assert isinstance(request.user, User)
    return grant, request.user


@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The role is still needed."""
    grant, user = kept_grant(request, pk)
    actions.confirm_role(grant=grant, by=user)
    messages.success(request, _t("The role is confirmed for another half year."))
    return redirect("roles:index")


@require_POST
def wake(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The roles of somebody who stayed away count again."""
    grant, user = kept_grant(request, pk)
    if not units_giving(user, RoleGrant.Role.ADMINISTRATOR).filter(pk=grant.unit_id).exists():
        raise PermissionDenied
    holder = get_object_or_404(User, pk=grant.user_id)
    actions.wake_rights(user=holder, by=user, unit=grant.unit)
    messages.success(request, _t("The roles of this person count again."))
    return redirect("roles:edit", grant.pk)
