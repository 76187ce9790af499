"""Inviting the people of a list, from the CMS: by message, on paper, again, and no longer."""

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _t
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from learning.people.access import own
from learning.people.models import Learner
from learning.rosters import actions
from learning.rosters.drawing import SheetFace, sheets
from learning.rosters.models import Roster
from learning.rosters.queries import to_come
from learning.rosters.views.desk import of_a_roster


def one_of(request: HttpRequest, roster: Roster) -> Learner | None:
    """The person of the row that was pressed; None where all are meant."""
    number = request.POST.get("row", "")
    if not number:
        return None
    people = to_come(roster).filter(roster_rows__roster=roster)
    person = people.filter(roster_rows__number=number).first() if number.isdigit() else None
    if person is None:
        raise Http404
    return person


@require_POST
@of_a_roster
def invite(request: HttpRequest, roster: Roster) -> HttpResponse:
    person, by = one_of(request, roster), own(request)
    if person is None:
        actions.ask_for_invitations(roster=roster, by=by)
        messages.success(request, _t("The invitations go out behind this page, by day."))
    elif actions.invite_again(roster=roster, learner=person, by=by):
        messages.success(request, _t("A new invitation is on its way; the old link is over."))
    else:
        messages.error(request, _t("The list has no phone number and no e-mail address."))
    return redirect("rosters_roster", roster.pk)


@require_POST
@of_a_roster
def print_sheets(request: HttpRequest, roster: Roster) -> HttpResponse:
    issued = actions.make_sheets(roster=roster, by=own(request), learner=one_of(request, roster))
    if not issued:
        messages.error(request, _t("There is nobody left to print a sheet for."))
        return redirect("rosters_roster", roster.pk)
    faces = [
        SheetFace.of(
            full_name=one.invitation.learner.profile.full_name,
            unit=roster.unit.name,
            code=one.code,
            address=actions.address_of(one.code),
            until=one.invitation.until,
        )
        for one in issued
    ]
    answer = HttpResponse(sheets(faces, Path(settings.FONTS_DIR)), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="phieu-moi-{roster.pk}.pdf"'
    answer["Cache-Control"] = "no-store"
    return answer


@require_POST
@of_a_roster
def withdraw(request: HttpRequest, roster: Roster) -> HttpResponse:
    count = actions.withdraw_invitations(
        roster=roster, by=own(request), learner=one_of(request, roster)
    )
    words = ngettext(
        "%(count)d invitation was withdrawn.", "%(count)d invitations were withdrawn.", count
    )
    messages.success(request, words % {"count": count})
    return redirect("rosters_roster", roster.pk)
