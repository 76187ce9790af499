"""Staff enter a request for somebody who came in person, wrote or called."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from wagtail.admin import messages

from learning.people.access import person_in_reach, role_required
from learning.people.models import RoleGrant, User
from learning.privacy import actions
from learning.privacy.forms import EnterForm

ENTERING = (RoleGrant.Role.MANAGER, RoleGrant.Role.FACILITATOR, RoleGrant.Role.ADMINISTRATOR)


@role_required(*ENTERING)
def enter(request: HttpRequest, public_id: UUID) -> HttpResponse:
    assert isinstance(request.user, User)
    learner = person_in_reach(request.user, public_id, *ENTERING)
    form = EnterForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            asked = actions.receive_request(learner=learner, by=request.user, **form.cleaned_data)
        except actions.NotNow as words:
            form.add_error(None, str(words))
        else:
            said = _("Request %(number)s was entered. It is due on %(day)s.")
            day = f"{asked.due_on:%d/%m/%Y}"
            messages.success(request, said % {"number": asked, "day": day})
            return redirect("data_request_entered", learner.public_id)
    title = _("Request about personal data")
    context = {
        "form": form,
        "learner": learner,
        "page_title": title,
        "header_title": title,
        "header_icon": "doc-full",
    }
    return render(request, "privacy/admin/enter.html", context)
