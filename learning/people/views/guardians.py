"""A child signs up or in: a parent or guardian agrees first, by a code sent to them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from learning.people import actions
from learning.people.access import network_of
from learning.people.consenting import GuardianForm
from learning.people.contacts import Contact
from learning.people.entering import Entry, entry_of
from learning.people.forms import CodeForm, privacy_notice
from learning.people.models import ConsentText, User
from learning.people.queries import text_in_force
from learning.people.views.arriving import enter, form_view, holder_for
from learning.people.views.entry import make_account

GUARDIAN = ConsentText.Purpose.GUARDIAN


def child_arriving(request: HttpRequest) -> Entry | None:
    """A sign-up or sign-in that has come as far as the guardian."""
    entry = entry_of(request)
    ready = entry is not None and entry.proven and not isinstance(request.user, User)
    return entry if ready else None


@never_cache
@form_view
def ask_guardian(request: HttpRequest) -> HttpResponse:
    entry, text = child_arriving(request), text_in_force(GUARDIAN)
    if entry is None or text is None:
        return redirect("account_login")
    form = GuardianForm(request.POST or None, initial=entry.guardian)
    status = 200
    if request.method == "POST" and form.is_valid():
        contact: Contact = form.cleaned_data["contact"]
        try:
            code = actions.send_code(contact=contact, network=network_of(request))
        except actions.NotSent as refusal:
            form.add_error(None, refusal.words)
            status = refusal.status
        else:
            entry.guardian = {
                "full_name": form.cleaned_data["full_name"],
                "relation": form.cleaned_data["relation"],
                "contact": contact.value,
                "kind": contact.kind,
                "text": text.pk,
                "code_id": code.pk,
            }
            entry.keep(request)
            return redirect("account_guardian_code")
    context = {"form": form, "text": text, "privacy_notice": privacy_notice()}
    return render(request, "account/guardian.html", context, status=status)


@never_cache
@form_view
def guardian_code(request: HttpRequest) -> HttpResponse:
    entry = child_arriving(request)
    if entry is None or not entry.guardian:
        return redirect("account_login")
    contact = Contact(entry.guardian["kind"], entry.guardian["contact"])
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        checked = actions.check_code(
            code_id=entry.guardian["code_id"], contact=contact, typed=form.cleaned_data["code"]
        )
        if checked.right:
            return agreed_for(request, entry, contact)
        form.add_error("code", checked.words)
    return render(request, "account/guardian_code.html", {"form": form, "contact": contact})


def agreed_for(request: HttpRequest, entry: Entry, contact: Contact) -> HttpResponse:
    """The guardian agreed: to an account that is made now, or to one that waited for it."""
    text = ConsentText.objects.get(pk=entry.guardian["text"])
    agreement = actions.Agreement(
        entry.guardian["full_name"], entry.guardian["relation"], contact, text
    )
    holder = None if entry.replaces else holder_for(entry)
    if holder is None:
        return make_account(request, entry, agreement)
    actions.agree_for_child(learner=holder.learner, agreement=agreement)
    return enter(request, holder, entry)
