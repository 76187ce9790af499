"""Who is proposed for commendation: a unit's page, the province's list, the file."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from learning.emulation import actions
from learning.emulation.access import candidate, candidates_read_by, nomination_of
from learning.emulation.forms import NominationForm
from learning.emulation.models import Nomination
from learning.emulation.queries.people import candidates, nominations_of
from learning.emulation.views.acting import FormPage
from learning.emulation.views.framing import ContestPage, UnitPage, address
from learning.halfyear.presenting import period_words
from learning.people.access import own
from learning.people.actions import note
from learning.people.models import Learner, User
from learning.people.tables import Table, xlsx_file

# Who learnt most; further people are found by name in the unit's list of people.
SHOWN = 50
# Whether a button accepts.
DECISIONS = {"accept": True, "decline": False}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class UnitPeopleView(UnitPage):
    """People of a unit with the merits that are asked for, and those proposed already."""

    template_name = "emulation/admin/people.html"

    def get_page_subtitle(self) -> str:
        return f"{_('People for commendation')} – {self.unit.name}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = own(self.request)
        note("emulation.listed", by=user, unit=self.unit)
        proposed = list(nominations_of(self.contest, self.unit))
        known = {one.learner_id for one in proposed}
        found = candidates_read_by(user, self.contest, self.unit)
        return super().get_context_data(
            proposed=proposed,
            candidates=[one for one in found[: SHOWN + len(known)] if one.pk not in known][:SHOWN],
            total=found.exclude(pk__in=known).count(),
            is_open=not self.contest.finished_at,
            **kwargs,
        )


class NominateView(FormPage, UnitPage):
    person: Learner

    def look_up(self, user: User, **kwargs: Any) -> None:
        super().look_up(user, **kwargs)
        self.person = candidate(user, self.contest, self.unit, kwargs["public_id"])

    def get_page_subtitle(self) -> str:
        return self.person.profile.full_name

    @property
    def button(self) -> str:
        return _("Propose")

    def back(self) -> str:
        return address("people", self.contest.pk, self.unit.pk)

    def steps(self) -> list[dict[str, str]]:
        step = {"url": self.back(), "label": self.unit.name}
        return [{"url": address("contest", self.contest.pk), "label": self.named}, step]

    def form(self, data: Any = None) -> NominationForm:
        return NominationForm(data, initial={"merits": merits_of(self.contest, self)})

    def save(self, request: HttpRequest, given: dict[str, Any]) -> None:
        try:
            actions.nominate(
                contest=self.contest,
                unit=self.unit,
                learner=self.person,
                merits=given["merits"],
                by=own(request),
            )
            words = _("%(person)s is proposed.") % {"person": self.person.profile.full_name}
            messages.success(request, words)
        except actions.Finished:
            messages.error(request, _("The ranking is final: nobody is proposed any more."))
        except actions.Decided:
            messages.error(request, _("The province has decided on this proposal already."))


def merits_of(contest: Any, page: NominateView) -> str:
    """A first draft from the counts, for the unit to write on."""
    row = candidates(contest, page.unit).get(pk=page.person.pk)
    words = ngettext(
        "Completed %(n)d course in the half-year and learnt regularly.",
        "Completed %(n)d courses in the half-year and learnt regularly.",
        row.learnt,
    )
    return words % {"n": row.learnt}


class TakeBackView(UnitPage):
    http_method_names = ("post",)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        nomination = nomination_of(self.contest, self.unit, kwargs["nomination"])
        actions.take_back(nomination=nomination, by=own(request))
        messages.success(request, _("The proposal is taken back."))
        return redirect(address("people", self.contest.pk, self.unit.pk))


class AllPeopleView(ContestPage):
    """The province's list of all who are proposed."""

    of_province = True
    template_name = "emulation/admin/all_people.html"

    def get_page_subtitle(self) -> str:
        return _("People for commendation")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        note("emulation.listed", by=own(self.request))
        return super().get_context_data(proposed=nominations_of(self.contest), **kwargs)


class DecideView(ContestPage):
    of_province = True
    http_method_names = ("post",)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        nomination = nomination_of(self.contest, None, kwargs["nomination"])
        decision = request.POST.get("decision", "")
        if decision not in DECISIONS:
            raise PermissionDenied
        accepted = DECISIONS[decision]
        actions.decide_nomination(nomination=nomination, accepted=accepted, by=own(request))
        return redirect(address("all_people", self.contest.pk))


class PeopleFileView(ContestPage):
    """Those accepted, and those not decided yet, for the decision on paper."""

    of_province = True

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        note("emulation.exported", by=own(request))
        code = self.contest.period.code
        answer = HttpResponse(
            xlsx_file([table_of(nominations_of(self.contest))]), content_type=XLSX
        )
        name = f"khen-thuong-{code.lower()}.xlsx"
        answer["Content-Disposition"] = f'attachment; filename="{name}"'
        return answer


def table_of(rows: Any) -> Table:
    """Without those whom the province did not accept."""
    kept = rows.exclude(state=Nomination.State.DECLINED)
    head = [_("Full name"), _("Year of birth"), _("Unit"), _("Merits"), _("State"), _("Half-year")]
    return Table(
        _("People"),
        head,
        [
            [
                one.learner.profile.full_name,
                one.learner.profile.birth_year or "",
                one.unit.name,
                one.merits,
                str(one.get_state_display()),
                period_words(one.contest.period.code),
            ]
            for one in kept.select_related("contest__period")
        ],
    )
