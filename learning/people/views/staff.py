"""Wagtail's user screens for our User: one full name, phone beside e-mail."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import UserViewSet

from learning.people.models import Learner, Profile, User

STAFF_FIELDS = {"username", "email", "phone", "is_superuser", "groups"}


class FullNameMixin(forms.Form):
    first_name = None
    last_name = None
    full_name = forms.CharField(max_length=120, label=_("Full name"))

    def save_with_name(self, user: User) -> User:
        Profile.objects.update_or_create(
            learner=user.learner, defaults={"full_name": self.cleaned_data["full_name"]}
        )
        return user


class StaffEditForm(FullNameMixin, UserEditForm):
    class Meta(UserEditForm.Meta):
        fields = STAFF_FIELDS | {"is_active"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["full_name"].initial = self.instance.full_name

    def save(self, commit: bool = True) -> User:
        return self.save_with_name(super().save(commit=commit))


class StaffCreationForm(FullNameMixin, UserCreationForm):
    class Meta(UserCreationForm.Meta):
        fields = STAFF_FIELDS

    def save(self, commit: bool = True) -> User:
        self.instance.learner = Learner.objects.create(standing=Learner.Standing.KNOWN)
        return self.save_with_name(super().save(commit=commit))


class StaffViewSet(UserViewSet):
    def get_form_class(self, for_update: bool = False) -> type[forms.Form]:
        return StaffEditForm if for_update else StaffCreationForm
