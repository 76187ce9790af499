"""Giving and ending roles in the CMS."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import AdminDateInput

from learning.people import actions
from learning.people.forms import contact_field
from learning.people.models import RoleGrant, Unit, User
from learning.people.queries import holder_of


def units_of_today() -> Any:
    open_ones = Unit.objects.filter(valid_to=None).exclude(kind=Unit.Kind.VILLAGE)
    return open_ones.order_by("depth", "tree", "name")


class GrantForm(WagtailAdminModelForm):
    """A role for somebody who has an account, found by its contact."""

    contact = contact_field()
    role = forms.ChoiceField(label=_("Role"), choices=RoleGrant.Role.choices)
    unit = forms.ModelChoiceField(label=_("Unit"), queryset=Unit.objects.none())
    since = forms.DateField(label=_("First day"), initial=timezone.localdate, widget=AdminDateInput)

    class Meta:
        model = RoleGrant
        fields = ("role", "unit", "since")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["contact", "role", "unit", "since"])
        unit = self.fields["unit"]
        assert isinstance(unit, forms.ModelChoiceField)
        unit.queryset = units_of_today()

    def clean_contact(self) -> User:
        user = holder_of(self.cleaned_data["contact"])
        if user is None:
            raise ValidationError(
                _t("Nobody signs in with this. Make the account first, under Users.")
            )
        return user

    def save(self, commit: bool = True) -> RoleGrant:
        given = self.cleaned_data
        self.instance = actions.grant_role(
            user=given["contact"], role=given["role"], unit=given["unit"], on=given["since"]
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

    def clean_until(self) -> Any:
        until = self.cleaned_data["until"]
        if until < self.instance.since:
            raise ValidationError(_t("The last day cannot be before the first."))
        return until

    def save(self, commit: bool = True) -> RoleGrant:
        actions.end_role(grant=self.instance, last_day=self.cleaned_data["until"])
        return self.instance


class GrantViewSet(ModelViewSet):
    model = RoleGrant
    icon = "key"
    menu_label = _("Roles in units")
    menu_order = 610
    add_to_settings_menu = True
    list_display = ("user", "get_role_display", "unit", "since", "until")
    list_filter = ("role",)
    ordering = ("-since",)
    copy_view_enabled = False

    def get_form_class(self, for_update: bool = False) -> type[forms.Form]:
        return EndForm if for_update else GrantForm
