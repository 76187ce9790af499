"""What is done with a contest: published, ranked, units left out, objections answered, ended."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from learning.emulation import actions
from learning.emulation.access import appeal_of
from learning.emulation.forms import AnswerForm, AppealForm, ExclusionForm
from learning.emulation.models import Appeal
from learning.emulation.queries.contests import latest_ranking
from learning.emulation.views.framing import ContestPage, DraftPage, UnitPage
from learning.halfyear.actions import NothingChanged
from learning.halfyear.forms.periods import ReasonForm
from learning.people.access import own
from learning.people.models import User


class PublishView(DraftPage):
    http_method_names = ("post",)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            actions.publish_rules(contest=self.contest, by=own(request))
            messages.success(request, _("The rules are published. From now on they stay."))
        except ValueError:
            messages.error(request, _("The rules still lack a legal basis or 100 points."))
        return redirect(self.back())


class FormPage(ContestPage):
    """One form of the contest, with a button and the way back."""

    template_name = "emulation/admin/form.html"

    @property
    def button(self) -> str:
        raise NotImplementedError

    @property
    def words(self) -> str:
        """What stands above the form."""
        return ""

    def form(self, data: Any = None) -> Any:
        raise NotImplementedError

    def save(self, request: HttpRequest, given: dict[str, Any]) -> None:
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        held = {"button": self.button, "words": self.words, "back": self.back()}
        if "form" not in kwargs:
            held["form"] = self.form()
        return super().get_context_data(**(held | kwargs))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.form(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        self.save(request, form.cleaned_data)
        return redirect(self.back())


class AnnounceView(FormPage):
    """The first time at once; again with a reason."""

    of_province = True

    def get_page_subtitle(self) -> str:
        return _("Rank again")

    @property
    def button(self) -> str:
        return _("Rank again and announce")

    @property
    def words(self) -> str:
        return _(
            "The figures as they are frozen now, the same rules. The ranking before stays on "
            "record; the days for objections begin anew."
        )

    def form(self, data: Any = None) -> ReasonForm:
        return ReasonForm(data)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "reason" in request.POST:
            return super().post(request, *args, **kwargs)
        if latest_ranking(self.contest) is None:
            self.save(request, {"reason": ""})
        else:
            messages.warning(request, _("The ranking is announced already."))
        return redirect(self.back())

    def save(self, request: HttpRequest, given: dict[str, Any]) -> None:
        try:
            actions.announce(contest=self.contest, by=own(request), reason=given["reason"])
            messages.success(request, _("The ranking is announced; units may object now."))
        except actions.NothingFrozen:
            messages.error(request, _("The half-year is not closed yet: there are no figures."))
        except actions.RankingUnchanged:
            messages.warning(request, _("Reckoned again, nothing differs: no version was made."))
        except actions.Finished:
            messages.error(request, _("The ranking is final: it no longer changes."))
        except ValueError:
            messages.error(request, _("The rules are not published yet."))


class ExcludeView(FormPage):
    of_province = True

    def get_page_subtitle(self) -> str:
        return _("Leave a unit out")

    @property
    def button(self) -> str:
        return _("Leave the unit out")

    def form(self, data: Any = None) -> ExclusionForm:
        return ExclusionForm(data, contest=self.contest)

    def save(self, request: HttpRequest, given: dict[str, Any]) -> None:
        try:
            actions.exclude_unit(contest=self.contest, by=own(request), **given)
            words = _("%(unit)s has no rank from the next ranking on.")
            messages.success(request, words % {"unit": given["unit"].name})
        except actions.Finished:
            messages.error(request, _("The ranking is final: it no longer changes."))


class ReadmitView(ContestPage):
    of_province = True
    http_method_names = ("post",)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        rows = self.contest.exclusions.filter(lifted_at=None, pk=kwargs["exclusion"])
        exclusion = rows.select_related("unit", "contest__period").first()
        if exclusion is None:
            raise PermissionDenied
        try:
            actions.readmit_unit(exclusion=exclusion, by=own(request))
            words = _("%(unit)s takes part again.") % {"unit": exclusion.unit.name}
            messages.success(request, words)
        except actions.Finished:
            messages.error(request, _("The ranking is final: it no longer changes."))
        return redirect(self.back())


class AppealView(FormPage, UnitPage):
    """A unit objects; while nobody answered, it may write its words anew."""

    def get_page_subtitle(self) -> str:
        return _("Objection of %(unit)s") % {"unit": self.unit.name}

    @property
    def button(self) -> str:
        return _("Send the objection")

    def form(self, data: Any = None) -> AppealForm:
        mine = self.contest.appeals.filter(unit=self.unit, state=Appeal.State.OPEN).first()
        return AppealForm(data, initial={"words": mine.words if mine else ""})

    def save(self, request: HttpRequest, given: dict[str, Any]) -> None:
        actions.object_to(contest=self.contest, unit=self.unit, by=own(request), **given)
        messages.success(request, _("The objection is sent. The answer stands on this page."))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """What was typed stays on the page where it can no longer be sent."""
        try:
            return super().post(request, *args, **kwargs)
        except actions.AppealsClosed:
            form = self.form(request.POST)
            form.add_error("words", _("Objections are not taken at this time."))
            return self.render_to_response(self.get_context_data(form=form))


class AnswerView(FormPage):
    of_province = True
    appeal: Appeal

    def look_up(self, user: User, **kwargs: Any) -> None:
        super().look_up(user, **kwargs)
        self.appeal = appeal_of(self.contest, kwargs["appeal"])

    def get_page_subtitle(self) -> str:
        return _("Objection of %(unit)s") % {"unit": self.appeal.unit.name}

    @property
    def button(self) -> str:
        return _("Answer")

    @property
    def words(self) -> str:
        return self.appeal.words

    def form(self, data: Any = None) -> AnswerForm:
        return AnswerForm(data)

    def save(self, request: HttpRequest, given: dict[str, Any]) -> None:
        if self.appeal.state != Appeal.State.OPEN:
            messages.warning(request, _("It was answered already."))
            return
        actions.answer_appeal(appeal=self.appeal, by=own(request), **given)
        messages.success(request, _("The answer is sent to the unit's page."))


class FinishView(ContestPage):
    of_province = True
    http_method_names = ("post",)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            actions.finish(contest=self.contest, by=own(request))
            messages.success(request, _("The ranking is final."))
        except actions.StillOpen:
            messages.error(request, _("It cannot be made final yet; the reasons stand below."))
        return redirect(self.back())


class IntoReportView(ContestPage):
    """The commended units go into a further version of the six-month report."""

    of_province = True
    http_method_names = ("post",)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        reason = _("Adds the units proposed for commendation.")
        try:
            actions.put_into_report(contest=self.contest, reason=reason, by=own(request))
            messages.success(request, _("A further version of the report names them."))
        except actions.StillOpen:
            messages.error(request, _("The ranking is not final yet."))
        except NothingChanged:
            messages.warning(request, _("The report names them already."))
        return redirect(self.back())
