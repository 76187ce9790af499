"""Wagtail's user screens for our User: one full name, phone beside e-mail."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.account import AccountView, BaseSettingsPanel
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import (
    CreateView,
    DeleteView,
    EditView,
    IndexView,
    UserColumn,
    UserViewSet,
)

from learning.people.actions import note, set_counted
from learning.people.contacts import read_phone
from learning.people.folding import fold, tidy
from learning.people.forms import TidyField
from learning.people.models import Learner, Profile, User

STAFF_FIELDS = {"username", "email", "phone", "is_superuser", "groups"}
NAME = "learner__profile__folded_name"


class FullNameMixin(forms.Form):
    """Fields and rules of both forms; the password stays optional, a code signs in as well."""

    first_name = None
    last_name = None
    full_name = TidyField(max_length=120, label=_("Full name"))
    email = forms.EmailField(required=False, label=_("E-mail address"))
    phone = TidyField(
        required=False,
        max_length=20,
        label=_("Phone number"),
        help_text=_("Signs in only after its owner has confirmed it in “My account”."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Wagtail's form needs the field while it is made; the random name is nobody's business.
        del self.fields["username"]

    def clean_phone(self) -> str | None:
        words = self.cleaned_data.get("phone")
        return read_phone(words).value if words else None

    def clean_email(self) -> str:
        return str(self.cleaned_data.get("email") or "").lower()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        reachable = cleaned.get("email") or getattr(self, "instance").phone_verified  # noqa: B009
        if not reachable and not self.errors:
            raise ValidationError(
                _t("Write an e-mail address: a code to it signs the person in the first time.")
            )
        return cleaned

    def save_with_name(self, user: User) -> User:
        profile, _new = Profile.objects.get_or_create(learner=user.learner)
        profile.full_name = self.cleaned_data["full_name"]
        profile.save()
        if user.is_superuser:
            set_counted(learner=user.learner, counted=False)
        return user


class StaffEditForm(FullNameMixin, UserEditForm):
    class Meta(UserEditForm.Meta):
        fields = STAFF_FIELDS | {"is_active"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["full_name"].initial = self.instance.full_name

    def save(self, commit: bool = True) -> User:
        if "phone" in self.changed_data:
            self.instance.phone_verified = False
        return self.save_with_name(super().save(commit=commit))


class StaffCreationForm(FullNameMixin, UserCreationForm):
    class Meta(UserCreationForm.Meta):
        fields = STAFF_FIELDS

    def save(self, commit: bool = True) -> User:
        self.instance.learner = Learner.objects.create(standing=Learner.Standing.KNOWN)
        if not self.cleaned_data.get("password1"):
            self.instance.set_unusable_password()
        return self.save_with_name(super().save(commit=commit))


class StaffIndexView(IndexView):
    default_ordering = NAME

    @cached_property
    def columns(self) -> list[Column]:
        """Wagtail's, with sortable names, and contacts instead of the sign-in's random name."""
        columns = []
        for column in super().columns:
            if isinstance(column, UserColumn):
                column.sort_key = NAME
            elif column.name == "username":
                columns += [
                    Column("phone", label=_("Phone number"), width="15%"),
                    Column("email", label=_("E-mail"), width="20%"),
                ]
                continue
            columns.append(column)
        return columns

    def search_queryset(self, queryset: QuerySet[User]) -> QuerySet[User]:
        """By name without accents, by e-mail, or by the end of a phone number."""
        if not self.is_searching:
            return queryset
        words = tidy(self.search_query)
        if not words:
            return queryset.none()
        query = Q(**{f"{NAME}__contains": fold(words)}) if fold(words) else Q(pk__in=[])
        digits = words.replace(" ", "").lstrip("0+")
        if digits.isascii() and digits.isdigit():
            query |= Q(phone__endswith=digits)
        return queryset.filter(query | Q(email__icontains=words))


class StaffCreateView(CreateView):
    def save_instance(self) -> User:
        user: User = super().save_instance()
        note("people.account_made", by=self.request.user, learner=user.learner)
        return user


class StaffEditView(EditView):
    def save_instance(self) -> User:
        user: User = super().save_instance()
        # Which fields, never what they say.
        changed = sorted(set(self.form.changed_data) - {"password1", "password2"})
        note("people.account_changed", by=self.request.user, learner=user.learner, fields=changed)
        return user


class StaffDeleteView(DeleteView):
    def delete_action(self) -> None:
        learner = self.object.learner
        super().delete_action()
        note("people.account_deleted", by=self.request.user, learner=learner)


class StaffViewSet(UserViewSet):
    index_view_class = StaffIndexView
    add_view_class = StaffCreateView
    edit_view_class = StaffEditView
    delete_view_class = StaffDeleteView
    ordering = NAME
    create_template_name = "people/staff/create.html"
    edit_template_name = "people/staff/edit.html"

    def get_form_class(self, for_update: bool = False) -> type[forms.Form]:
        return StaffEditForm if for_update else StaffCreationForm


class StaffAccountView(AccountView):
    """Wagtail's account settings without first and last name: “My account” has the name."""

    def get_panels(self) -> list[BaseSettingsPanel]:
        return [panel for panel in super().get_panels() if panel.name != "name_email"]
