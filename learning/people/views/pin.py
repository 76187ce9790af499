"""A facilitator's own phone: enrolled by a link, afterwards opened by a PIN."""

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from learning.people import actions
from learning.people.entering import wanted
from learning.people.factor_forms import NewPinForm, PinForm
from learning.people.models import FacilitatorPhone, User
from learning.people.models.phones import MOST_WRONG_PINS
from learning.people.pocket import keys_of, put_in_pocket
from learning.people.proofs import PIN
from learning.people.queries import has_to_agree, phone_offered, phones_keyed
from learning.people.views.arriving import form_view, home


@never_cache
@form_view
@sensitive_post_parameters("pin", "again")
def enrol(request: HttpRequest, token: str) -> HttpResponse:
    """Looking uses nothing up: messengers look at links too. Choosing the PIN enrols."""
    phone = phone_offered(token)
    if phone is None:
        return render(request, "account/phone_link_over.html", status=404)
    form = NewPinForm(request.POST or None, user=phone.user)
    if request.method == "POST" and form.is_valid():
        key = actions.enrol_phone(phone=phone, pin=form.cleaned_data["pin"])
        if key is None:
            return render(request, "account/phone_link_over.html", status=404)
        answer = come_in(request, phone, home())
        put_in_pocket(request, answer, key)
        return answer
    context = {"form": form, "person": phone.user}
    return render(request, "account/enrol_phone.html", context)


@never_cache
@form_view
@sensitive_post_parameters("pin")
def sign_in(request: HttpRequest) -> HttpResponse:
    phones = list(phones_keyed(keys_of(request)))
    form = PinForm(request.POST or None, phones=phones)
    if request.method == "POST" and phones and form.is_valid():
        phone = form.chosen
        if actions.open_phone(phone=phone, pin=form.cleaned_data["pin"]):
            answer = come_in(request, phone, wanted(request) or home())
            put_in_pocket(request, answer)
            return answer
        form.add_error("pin", what_is_wrong(phone))
    context = {"form": form, "phones": phones, "next": wanted(request)}
    return render(request, "account/pin.html", context)


def what_is_wrong(phone: FacilitatorPhone) -> str:
    left = MOST_WRONG_PINS - phone.wrong_pins
    if left <= 0:
        return _("This phone is locked: too many wrong PINs. The manager can unlock it.")
    words = ngettext(
        "This PIN is not right. One more try, then the phone is locked.",
        "This PIN is not right. %(left)d more tries.",
        left,
    )
    return words % {"left": left}


def come_in(request: HttpRequest, phone: FacilitatorPhone, after: str) -> HttpResponse:
    """Sign the facilitator in; whoever was signed in on this phone is signed out."""
    user = phone.user
    if has_to_agree(user.learner):
        messages.info(request, _("Sign in with a code once, to agree to a learning record again."))
        return redirect("account_login")
    if isinstance(request.user, User) and request.user.pk != user.pk:
        logout(request)
    record_authentication(request, user, method=PIN, phone=phone.pk)
    answer: HttpResponse = perform_login(request, Login(user=user, redirect_url=after))
    if isinstance(request.user, User):
        messages.success(request, _("Signed in: %(name)s.") % {"name": user.full_name})
    return answer
