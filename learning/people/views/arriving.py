"""The last steps of a sign-in: is it the same person, do they still agree, and in."""

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from learning.people import actions
from learning.people.entering import Entry, entry_of, forget_entry
from learning.people.forms import YearForm, privacy_notice
from learning.people.models import Consent, ConsentText, User
from learning.people.queries import (
    has_to_agree,
    holder_of,
    may_be_another_person,
    needs_guardian,
    text_in_force,
)

# Wrong years of birth until a number is taken off an account.
MOST_DOUBTS = 3
form_view = require_http_methods(["GET", "HEAD", "POST"])


def home() -> str:
    return resolve_url(settings.LOGIN_REDIRECT_URL)


def born_in(user: User, year: str) -> bool:
    profile = getattr(user.learner, "profile", None)
    return (
        profile is not None and profile.birth_year is not None and str(profile.birth_year) == year
    )


def enter(request: HttpRequest, user: User, entry: Entry, method: str = "code") -> HttpResponse:
    """Sign in somebody who has just shown who they are."""
    if not user.is_active:
        return render(request, "account/inactive.html", status=403)
    missing = consent_missing(user)
    if missing:
        entry.proven = True
        entry.keep(request)
        return redirect(missing)
    forget_entry(request)
    actions.trust(user=user)
    record_authentication(request, user, method=method)
    new = entry.purpose == "sign_up" and user.last_login is None
    words = _("The account is ready. Welcome, %(name)s.") if new else _("Signed in: %(name)s.")
    answer: HttpResponse = perform_login(
        request, Login(user=user, redirect_url=entry.after or home(), signup=new)
    )
    # A second step may come between; it says so itself.
    if isinstance(request.user, User):
        messages.success(request, words % {"name": user.full_name})
    return answer


def consent_missing(user: User) -> str:
    """Where somebody is asked first, before anything is kept again; "" when nothing is missing."""
    if has_to_agree(user.learner):
        return "account_agree"
    return "account_guardian" if needs_guardian(user.learner) else ""


def arriving(request: HttpRequest) -> tuple[Entry, User] | None:
    """The proven contact of this browser, and the account it opens."""
    entry = entry_of(request)
    if entry is None or not entry.proven or isinstance(request.user, User):
        return None
    holder = holder_for(entry)
    return (entry, holder) if holder else None


def holder_for(entry: Entry) -> User | None:
    """Whose account an entry opens: whom the provider named, else who holds the contact."""
    if entry.user_id:
        return User.objects.filter(pk=entry.user_id).first()
    return holder_of(entry.contact)


@never_cache
@form_view
def taken(request: HttpRequest) -> HttpResponse:
    """Somebody signs up with a contact that has an account: theirs, or of the family."""
    found = arriving(request)
    if found is None:
        return redirect("account_login")
    entry, holder = found
    unsure = may_be_another_person(holder, entry.contact)
    if unsure and not born_in(holder, entry.typed.get("birth_year", "")):
        return redirect("account_birth_year")
    if request.method == "POST":
        return enter(request, holder, entry)
    return render(request, "account/taken.html", {"entry": entry, "holder": holder})


@never_cache
@form_view
def birth_year(request: HttpRequest) -> HttpResponse:
    """A number unused for long may have a new owner, who does not know the year."""
    found = arriving(request)
    if found is None:
        return redirect("account_login")
    entry, holder = found
    if not may_be_another_person(holder, entry.contact):
        return redirect("account_taken")
    form = YearForm(request.POST or None)
    if "new" in request.POST or (form.is_valid() and doubted(holder, entry, form)):
        return start_anew(request, entry)
    if form.is_valid():
        return enter(request, holder, entry)
    known = getattr(getattr(holder.learner, "profile", None), "birth_year", None)
    context = {"form": form, "entry": entry, "can_check": known is not None}
    return render(request, "account/birth_year.html", context)


def doubted(holder: User, entry: Entry, form: YearForm) -> bool:
    """Whether the number leaves the account, after too many wrong years; says so before that."""
    if born_in(holder, str(form.cleaned_data["birth_year"])):
        return False
    form.add_error("birth_year", _("This is not the year of birth of that account."))
    return actions.doubt(user=holder, contact=entry.contact, most=MOST_DOUBTS)


def start_anew(request: HttpRequest, entry: Entry) -> HttpResponse:
    entry.replaces, entry.purpose = True, "sign_up"
    entry.keep(request)
    messages.info(request, _("A few lines, and there is a new account with this number."))
    return redirect("account_signup")


@never_cache
@form_view
def agree(request: HttpRequest) -> HttpResponse:
    """Who has withdrawn the consent to keep a record, or agreed to older words, is asked first."""
    found = arriving(request)
    if found is None:
        return redirect("account_login")
    entry, holder = found
    text = text_in_force(ConsentText.Purpose.RECORD)
    texts = [text] if text else []
    given = Consent.objects.filter(learner=holder.learner, withdrawn_at=None)
    if request.method == "POST" and "agree" in request.POST:
        actions.give_consent(learner=holder.learner, texts=texts)
        return enter(request, holder, entry)
    context = {
        "texts": texts,
        "has_new_words": given.filter(text__purpose=ConsentText.Purpose.RECORD).exists(),
        "refused": request.method == "POST",
        "privacy_notice": privacy_notice(),
    }
    return render(request, "account/agree.html", context)


def finish_change(request: HttpRequest, user: User, entry: Entry) -> HttpResponse:
    """A new contact of one's own, unless somebody in use of it has an account."""
    forget_entry(request)
    holder = holder_of(entry.contact)
    if holder and holder.pk != user.pk and not may_be_another_person(holder, entry.contact):
        messages.error(request, _("Another account has this number or address."))
        return redirect("account_contact")
    actions.change_contact(user=user, contact=entry.contact)
    messages.success(
        request, _("From now on, sign in with %(contact)s.") % {"contact": entry.contact.typed}
    )
    return redirect("account_me")


def finish_confirming(request: HttpRequest, user: User, entry: Entry) -> HttpResponse:
    forget_entry(request)
    if holder_of(entry.contact) == user:
        record_authentication(request, user, method="code", reauthenticated=True)
    return redirect(entry.after or "account_me")


def finish_recovery(request: HttpRequest, entry: Entry) -> HttpResponse:
    """The new number is proven, and the code given face to face says whose account it opens."""
    try:
        user = actions.recover_account(code_id=entry.recovery_id, contact=entry.contact)
    except actions.CodeOver:
        words = _("This code has been used or has lapsed. Ask for a new one where you got it.")
    except actions.ContactTaken:
        words = _("Another account has this number or address. Sign in with it, or use another.")
    else:
        entry.purpose = "sign_in"
        return enter(request, user, entry)
    forget_entry(request)
    messages.error(request, words)
    return redirect("account_recover")
