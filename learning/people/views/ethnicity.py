"""One's own ethnic group: to say, to see again, to take back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from learning.people import actions
from learning.people.access import own, signed_in_freshly
from learning.people.consenting import EthnicGroupForm
from learning.people.models import ConsentText
from learning.people.queries import ethnic_answer_of, ethnic_list_in_use, text_in_force
from learning.people.views.account import ask_who
from learning.people.views.arriving import form_view

ETHNIC = ConsentText.Purpose.ETHNIC


@never_cache
@login_required
@form_view
def ethnic_group(request: HttpRequest) -> HttpResponse:
    """Sensitive: shown and changed only just after a sign-in."""
    if not signed_in_freshly(request):
        return ask_who(request)
    learner, groups, text = own(request).learner, ethnic_list_in_use(), text_in_force(ETHNIC)
    if groups is None or text is None:
        raise Http404
    if "withdraw" in request.POST:
        actions.withdraw_consent(learner=learner, purpose=ETHNIC)
        messages.success(request, _("Withdrawn. The answer was deleted."))
        return redirect("account_ethnic_group")
    form = EthnicGroupForm(request.POST or None, groups=groups)
    if request.method == "POST" and form.is_valid():
        actions.answer_ethnic_group(learner=learner, groups=groups, group=form.group, text=text)
        messages.success(request, _("Saved."))
        return redirect("account_ethnic_group")
    context = {"form": form, "text": text, "answer": ethnic_answer_of(learner)}
    return render(request, "account/ethnic_group.html", context)
