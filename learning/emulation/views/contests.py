"""The list of contests, one of them, its rules."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, Table, TitleColumn
from wagtail.admin.widgets.button import Button, HeaderButton

from learning.emulation import actions
from learning.emulation.access import appeals_read_by, contests_read_by, own_units
from learning.emulation.forms import ContestForm, RulesForm
from learning.emulation.models import Contest
from learning.emulation.presenting import (
    contest_words,
    groups_of,
    hindrance_words,
    left_out,
    published_words,
    rule_rows,
    rule_words,
)
from learning.emulation.queries.contests import (
    exclusions_of,
    first_frozen,
    frozen_for,
    hindrances,
    latest_ranking,
    rules_as_written,
)
from learning.emulation.views.framing import ContestPage, DraftPage, EmulationPage, address
from learning.halfyear.presenting import period_words
from learning.halfyear.queries.snapshots import is_intact
from learning.people.access import own


class ContestsView(EmulationPage):
    template_name = "emulation/admin/contests.html"

    @cached_property
    def header_buttons(self) -> list[Button]:
        if not self.keeps_province:
            return []
        return [HeaderButton(_("New ranking"), url=address("new"), icon_name="plus")]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = contests_read_by(own(self.request))
        columns = [
            TitleColumn(
                "units",
                label=_("Ranking"),
                accessor=contest_words,
                get_url=lambda row: address("contest", row.pk),
            ),
            Column("period", label=_("Half-year"), accessor=lambda r: period_words(r.period.code)),
            Column("state", label=_("State"), accessor=lambda r: Contest.State(r.state).label),
        ]
        return super().get_context_data(table=Table(columns, rows), rows=rows, **kwargs)


class NewView(EmulationPage):
    of_province = True
    template_name = "emulation/admin/form.html"

    def get_page_subtitle(self) -> str:
        return _("New ranking")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        held = {"form": ContestForm(), "button": _("Go on to the rules"), "back": address("list")}
        return super().get_context_data(**(held | kwargs))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = ContestForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        contest = actions.make_contest(by=own(request), **form.cleaned_data)
        return redirect(address("rules", contest.pk))


class RulesView(DraftPage):
    template_name = "emulation/admin/rules.html"

    def get_page_subtitle(self) -> str:
        return _("Rules")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        held = {"form": RulesForm(initial=written(self.contest)), "back": self.back()}
        return super().get_context_data(**(held | kwargs))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = RulesForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        names = ("by_size", "smallest", "honoured", "goal", "appeal_days", "basis")
        rules = {name: form.cleaned_data[name] for name in names}
        try:
            actions.set_rules(
                contest=self.contest, weights=form.weights(), by=own(request), **rules
            )
            messages.success(request, _("The rules are saved. Units see them once published."))
        except actions.RulesPublished:
            messages.error(request, _("The rules are published: they no longer change."))
        return redirect(self.back())


def written(contest: Contest) -> dict[str, Any]:
    """The rules as the form shows them."""
    found: dict[str, Any] = {
        "by_size": contest.by_size,
        "smallest": contest.smallest,
        "honoured": contest.honoured,
        "goal": contest.goal,
        "appeal_days": contest.appeal_days,
        "basis": contest.basis,
    }
    for one in contest.criteria.all():
        found[f"weight_{one.kind}"], found[f"full_{one.kind}"] = one.weight, one.full_at
    return found


class ContestView(ContestPage):
    """Rules, ranking, objections, and what the reader may do next."""

    template_name = "emulation/admin/contest.html"

    def get_page_subtitle(self) -> str:
        return self.named

    def steps(self) -> list[dict[str, str]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        contest, user = self.contest, own(self.request)
        ranking = latest_ranking(contest)
        told = ranking.content if ranking else None
        rules = told["rules"] if told else rules_as_written(contest)
        keeps = self.keeps_province
        return super().get_context_data(
            contest=contest,
            state=Contest.State(contest.state).label,
            rules=rules,
            rule_rows=rule_rows(rules),
            rule_words=rule_words(rules),
            published=published_words(contest, first_frozen(contest)),
            ranking=ranking,
            intact=ranking is None or is_intact(ranking),
            groups=groups_of(told) if told else [],
            left_out=left_out(told) if told else [],
            exclusions=exclusions_of(contest),
            appeals=appeals_read_by(user, contest),
            units=own_units(user, contest) if contest.published_at else [],
            is_frozen=frozen_for(contest) is not None,
            hindrances=[hindrance_words(contest, code) for code in hindrances(contest)]
            if keeps and ranking and not contest.finished_at
            else [],
            keeps=keeps,
            **kwargs,
        )
