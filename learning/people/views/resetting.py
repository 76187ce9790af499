"""Resetting a lost second factor, by an administrator."""

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from learning.people import actions
from learning.people.access import own, role_required, staff_in_reach
from learning.people.models import RoleGrant, User
from learning.people.views.confirming import ConfirmView


def person_page(user: User) -> str:
    """The person's own page in the CMS, where there is one."""
    try:
        return reverse("people_person", args=[user.learner.public_id])
    except NoReverseMatch:
        return reverse("wagtailadmin_home")


class ResetView(ConfirmView):
    page_title = _("Reset the second step")
    header_icon = "key"
    what = _(
        "Be sure that it is this person who asks: face to face, or by a call to a number you know. "
        "The app, the passkeys and the recovery codes are deleted, and the person is signed out "
        "everywhere. The next sign-in leads to setting up a new second step."
    )
    button = _("Reset")
    done = _("It is reset. The person gets a message about it.")

    def find(self) -> User:
        return staff_in_reach(own(self.request), self.kwargs["public_id"])

    def act(self, found: User) -> None:
        actions.reset_factors(user=found, by=own(self.request))

    def back(self) -> str:
        return person_page(self.found)


reset = role_required(RoleGrant.Role.ADMINISTRATOR)(ResetView.as_view())
