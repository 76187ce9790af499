"""Back into an account: with a code given face to face and a new number; and giving the code."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from learning.people import actions
from learning.people.access import network_of, own, person_to_let_in, role_required
from learning.people.entering import begin
from learning.people.forms import RecoveryCodeField, contact_field
from learning.people.models import RecoveryCode, User
from learning.people.views.arriving import form_view
from learning.people.views.confirming import ConfirmView
from learning.people.views.directory import KEEPERS
from learning.people.views.entry import onward, send_and_ask, status_of
from learning.people.views.resetting import person_page


class RecoveryForm(forms.Form):
    code = RecoveryCodeField(
        label=_("Ten-digit code"),
        max_length=30,
        error_messages={"required": _("Write the ten digits that you were given.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    contact = contact_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["contact"].label = _("The new phone number or e-mail")


@never_cache
@form_view
@sensitive_post_parameters("code")
def recover(request: HttpRequest) -> HttpResponse:
    """The ways back in words, and the form for whoever was given a code."""
    if isinstance(request.user, User):
        return redirect(onward(request))
    form = RecoveryForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = given_code(request, form)
        if given is not None:
            entry = begin("recover", form.cleaned_data["contact"], recovery_id=given.pk)
            sent = send_and_ask(request, entry, form)
            if sent is not None:
                return sent
    return render(request, "account/recover.html", {"form": form}, status=status_of(form))


def given_code(request: HttpRequest, form: Any) -> RecoveryCode | None:
    try:
        given = actions.read_recovery_code(
            digits=form.cleaned_data["code"], network=network_of(request)
        )
    except actions.GuessedTooOften:
        form.add_error(None, _t("Too many wrong codes. Please wait an hour and try again."))
        form.status = 429
        return None
    if given is None:
        form.add_error(
            "code", _t("This code is not right, or it has lapsed. It is good for 30 minutes.")
        )
    return given


def in_groups(digits: str) -> str:
    """As one reads them out: 12345 67890."""
    return f"{digits[:5]} {digits[5:]}"


class GiveCodeView(ConfirmView):
    """For managers and administrators; the code is shown once, in the answer."""

    page_title = _("Lost phone or number")
    header_icon = "key"
    what = _(
        "Be sure that it is this person: face to face and with an identity document, or by a call "
        "to a number you know. You get a code of ten digits, good for 30 minutes. With it and a "
        "new number the person comes back into the account; whatever opened it on the lost phone "
        "does no more. The number known so far gets a message about it."
    )
    button = _("Give a code")

    def find(self) -> User:
        return person_to_let_in(own(self.request), self.kwargs["public_id"], *KEEPERS)

    def get_page_subtitle(self) -> str:
        return str(self.found.full_name)

    def back(self) -> str:
        return person_page(self.found)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        shown: dict[str, Any] = {"address": self.page_to_go_to()}
        try:
            digits = actions.give_recovery_code(user=self.found, by=own(request))
        except actions.TooManyGiven:
            shown["refused"] = True
        else:
            shown["code"] = in_groups(digits)
        self.template_name = "people/admin/recovery_code.html"
        return self.render_to_response(self.get_context_data(**shown))

    def page_to_go_to(self) -> str:
        return self.request.get_host() + reverse("account_recover")


give_code = never_cache(role_required(*KEEPERS)(GiveCodeView.as_view()))
