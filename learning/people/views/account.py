"""“My account”: what is known, what signs in, what was agreed to."""

from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout, update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from learning.people import actions
from learning.people.access import holds_role, network_of, own, signed_in_freshly
from learning.people.contacts import Contact
from learning.people.entering import begin, wanted
from learning.people.forms import (
    ConfirmForm,
    ContactForm,
    NewPasswordForm,
    OwnDetailsForm,
    privacy_notice,
)
from learning.people.models import Consent, ConsentText, RoleGrant, User
from learning.people.queries import (
    has_second_factor,
    home_of,
    needs_second_factor,
    texts_for_everybody,
)
from learning.people.views.arriving import form_view
from learning.people.views.entry import identity_button, send_and_ask, status_of


def contact_of(user: User) -> Contact | None:
    """Where a code can be sent to prove that it is still this person."""
    if user.phone and user.phone_verified:
        return Contact("phone", user.phone)
    return Contact("email", user.email) if user.email else None


def ask_who(request: HttpRequest) -> HttpResponse:
    """To what proves the person again, and back."""
    name = "mfa_authenticate" if has_second_factor(own(request)) else "account_confirm"
    return redirect(f"{reverse(name)}?{urlencode({'next': request.get_full_path()})}")


@never_cache
@login_required
@require_safe
def me(request: HttpRequest) -> HttpResponse:
    user = own(request)
    given = Consent.objects.filter(learner=user.learner, withdrawn_at=None)
    given = given.select_related("text").order_by("text__version")
    by_purpose = {consent.text.purpose: consent for consent in given}
    phone = Contact("phone", user.phone).typed if user.phone else ""
    context = {
        "person": user,
        "profile": getattr(user.learner, "profile", None),
        "phone": phone,
        "home": home_of(user.learner),
        "consents": [(text, by_purpose.get(text.purpose)) for text in texts_for_everybody()],
        "privacy_notice": privacy_notice(),
        "two_steps": has_second_factor(user),
        "is_staff": needs_second_factor(user),
        "helps": holds_role(user, RoleGrant.Role.FACILITATOR),
        "linked": bool(settings.OPENID_ISSUER) and user.identity_links.exists(),
    } | identity_button()
    return render(request, "account/me.html", context)


@never_cache
@login_required
@form_view
def details(request: HttpRequest) -> HttpResponse:
    user = own(request)
    profile, at_home = getattr(user.learner, "profile", None), home_of(user.learner)
    known = {
        "full_name": user.full_name,
        "birth_year": profile.birth_year if profile else None,
        "gender": profile.gender if profile else "",
        "commune_words": at_home.name if at_home else "",
        "commune": at_home.code if at_home else "",
    }
    form = OwnDetailsForm(request.POST or None, initial=known)
    if request.method == "POST" and "find" not in request.POST and form.is_valid():
        actions.change_details(
            learner=user.learner,
            full_name=form.cleaned_data["full_name"],
            birth_year=form.cleaned_data["birth_year"],
            gender=form.cleaned_data["gender"],
            commune=form.cleaned_data["unit"],
        )
        messages.success(request, _("Saved."))
        return redirect("account_me")
    if "find" in request.POST:
        form.errors.clear()
    return render(request, "account/details.html", {"form": form})


@never_cache
@login_required
@form_view
def contact(request: HttpRequest) -> HttpResponse:
    """A new number or address: after a fresh sign-in, and a code sent to the new one."""
    if not signed_in_freshly(request):
        return ask_who(request)
    form = ContactForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        sent = send_and_ask(request, begin("change", form.cleaned_data["contact"]), form)
        if sent is not None:
            return sent
    return render(request, "account/contact.html", {"form": form}, status=status_of(form))


@never_cache
@login_required
@form_view
@sensitive_post_parameters("password")
def password(request: HttpRequest) -> HttpResponse:
    if not signed_in_freshly(request):
        return ask_who(request)
    user = own(request)
    form = NewPasswordForm(request.POST or None, user=user)
    if request.method == "POST" and form.is_valid():
        actions.set_password(user=user, password=form.cleaned_data["password"])
        update_session_auth_hash(request, user)
        messages.success(request, _("The password is set. Codes go on working too."))
        return redirect("account_me")
    return render(request, "account/new_password.html", {"form": form})


@never_cache
@login_required
@form_view
@sensitive_post_parameters("password")
def confirm(request: HttpRequest) -> HttpResponse:
    """Before changing what signs in: a code to the present contact, or the password."""
    user, after = own(request), wanted(request)
    reach = contact_of(user)
    form = ConfirmForm(request.POST if "password" in request.POST else None)
    if request.method == "POST" and "code" in request.POST and reach:
        form = ConfirmForm({})
        form.errors.clear()
        sent = send_and_ask(request, begin("confirm", reach, after=after), form)
        if sent is not None:
            return sent
    elif request.method == "POST" and form.is_valid() and knows_password(request, user, form):
        return redirect(after or "account_me")
    context = {"form": form, "next": after, "reach": reach, "person": user}
    return render(request, "account/confirm.html", context, status=status_of(form))


def knows_password(request: HttpRequest, user: User, form: ConfirmForm) -> bool:
    try:
        found = actions.check_password(
            request=request,
            name=user.username,
            password=form.cleaned_data["password"],
            network=network_of(request),
        )
    except actions.GuessedTooOften:
        form.add_error(None, _("Too many wrong passwords. Sign in with a code, or wait a while."))
        return False
    if found is None:
        form.add_error("password", _("The password is not right."))
        return False
    record_authentication(request, user, method="password", reauthenticated=True)
    return True


@never_cache
@login_required
@require_POST
def sign_out_all(request: HttpRequest) -> HttpResponse:
    """For a phone that was lost or lent: every session ends, this one too."""
    actions.sign_out_everywhere(user=own(request))
    logout(request)
    messages.success(request, _("Signed out on every phone and computer."))
    return redirect("account_login")


@never_cache
@login_required
@require_POST
def consent(request: HttpRequest, purpose: str) -> HttpResponse:
    """Agree again, or no longer to what is not needed for a record."""
    text = next((t for t in texts_for_everybody() if t.purpose == purpose), None)
    if text is None:
        raise Http404
    if "give" in request.POST:
        actions.give_consent(learner=own(request).learner, texts=[text])
        messages.success(request, _("Noted. Thank you."))
    elif purpose == ConsentText.Purpose.RECORD:
        return redirect("account_withdraw")
    else:
        actions.withdraw_consent(learner=own(request).learner, purpose=purpose)
        messages.success(request, _("Noted. There will be no more reminders."))
    return redirect("account_me")


@never_cache
@login_required
@form_view
def withdraw(request: HttpRequest) -> HttpResponse:
    """No record without consent: withdrawing it signs out, and says what that means first."""
    if request.method == "POST":
        purpose = ConsentText.Purpose.RECORD
        actions.withdraw_consent(learner=own(request).learner, purpose=purpose)
        logout(request)
        messages.success(request, _("Withdrawn. From now on nothing is recorded for this account."))
        return redirect("account_login")
    return render(request, "account/withdraw.html", {"privacy_notice": privacy_notice()})
