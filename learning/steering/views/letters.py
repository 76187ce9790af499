"""A unit's figures by e-mail: asked for, and ended."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from learning.people.access import own, role_required
from learning.people.models import User
from learning.steering.access import READERS, own_subscription
from learning.steering.actions import subscribe, unsubscribe
from learning.steering.actions.sending import address_of
from learning.steering.forms import SubscriptionForm
from learning.steering.models import Letter, Subscription
from learning.steering.views.unit import address

LATEST = 10


@role_required(*READERS)
def subscriptions(request: HttpRequest) -> HttpResponse:
    user = own(request)
    form = SubscriptionForm(request.POST or None, user=user)
    email = address_of(user)
    if request.method == "POST" and not email:
        form.add_error(None, _("Your account has no e-mail address yet. Add one to “My account”."))
    if request.method == "POST" and form.is_valid():
        own_one = subscribe(user=user, **form.cleaned_data)
        words = {"unit": own_one.unit.name, "when": own_one.get_rhythm_display()}
        messages.success(request, _("You will get the figures of %(unit)s %(when)s.") % words)
        return redirect(address("subscriptions"))
    return render(request, "steering/admin/letters.html", context_of(user, form, email))


def context_of(user: User, form: SubscriptionForm, email: str) -> dict[str, Any]:
    letters = Letter.objects.filter(user=user).select_related("unit").order_by("-due_on", "-pk")
    return {
        "form": form,
        "email": email,
        "subscriptions": Subscription.objects.filter(user=user).select_related("unit"),
        "letters": [
            {"letter": letter, "why": _(letter.why) if letter.why else ""}
            for letter in letters[:LATEST]
        ],
    }


@role_required(*READERS)
@require_POST
def stop(request: HttpRequest, pk: int) -> HttpResponse:
    own_one = own_subscription(own(request), pk)
    unit = own_one.unit.name
    unsubscribe(subscription=own_one, by=own(request))
    messages.success(request, _("You get no more letters about %(unit)s.") % {"unit": unit})
    return redirect(address("subscriptions"))
