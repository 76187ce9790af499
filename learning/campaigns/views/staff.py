"""Campaigns in the CMS: the board with the way into one's own units, targets, closing."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, Table, TitleColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button, HeaderButton

from learning.campaigns import presenting
from learning.campaigns.access import (
    LOOKERS,
    campaigns_kept_by,
    kept_campaign,
    seen_campaign,
    unit_looked_into,
)
from learning.campaigns.actions import Closed, Nested, add_units, close_campaign, set_targets
from learning.campaigns.forms import SourceForm, TargetForm, UnitsForm, apply_source, rows_for
from learning.campaigns.models import Campaign, Final
from learning.campaigns.queries import board_of, inside_of, is_intact
from learning.campaigns.standings import Board, Standing, for_everybody
from learning.people.access import units_in_reach
from learning.people.tables import csv_file

NAMESPACE = "campaigns_staff"


def address(name: str, *args: object) -> str:
    return reverse(f"{NAMESPACE}:{name}", args=args)


class CampaignView(WagtailAdminTemplateMixin, TemplateView):
    """One campaign that the user may see; what somebody else's campaign says is refused."""

    header_icon = "calendar-alt"
    kept_only = False

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        find = kept_campaign if self.kept_only else seen_campaign
        self.campaign: Campaign = find(request.user, kwargs["pk"])  # type: ignore[arg-type]
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return self.campaign.title

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        steps = [
            {"url": address("list"), "label": _("Campaigns")},
            {"url": address("board", self.campaign.pk), "label": self.campaign.title},
        ]
        subtitle = self.get_page_subtitle()
        return (
            self.breadcrumbs_items + steps + ([{"url": "", "label": subtitle}] if subtitle else [])
        )

    @cached_property
    def is_keeper(self) -> bool:
        return campaigns_kept_by(self.request.user).filter(pk=self.campaign.pk).exists()  # type: ignore[arg-type]


def standing_columns(board: Board, link: Any = None) -> list[Column]:
    """A board's columns; `link` leads from a unit to what lies inside it."""
    return [
        TitleColumn("name", label=_("Unit"), get_url=link),
        Column("learning", label=_("Began")),
        Column("learnt", label=_("Completed")),
        Column("certified", label=_("Certified")),
        Column("target", label=_("Target"), accessor=presenting.target_words),
        Column("percent", label=_("Share"), accessor=lambda r: presenting.percent_words(r.percent)),
        Column("gap", label=_("Still missing"), accessor=lambda r: shown(r.gap)),
        Column("denominator", label=_("Total"), accessor=presenting.denominator_words),
        Column("rank", label=_("Rank"), accessor=lambda r: presenting.short_rank(r, board)),
    ]


def shown(number: int | None) -> str:
    return "" if number is None else str(number)


class BoardView(CampaignView):
    """How units stand; a unit within reach opens."""

    template_name = "campaigns/admin/board.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Exact for those who answer for the whole campaign, else as anybody may read it."""
        whole = units_in_reach(self.request.user, *LOOKERS)  # type: ignore[arg-type]
        full = board_of(self.campaign)
        owns = whole.filter(pk=self.campaign.owner_id).exists()
        board = full if owns else for_everybody(full)
        final = Final.objects.filter(campaign=self.campaign).first()
        parts = [row.unit_id for row in board.rows]
        mine = units_in_reach(self.request.user, *LOOKERS).filter(pk__in=parts)  # type: ignore[arg-type]
        inside = set() if final else set(mine.values_list("pk", flat=True))

        def into(row: Standing) -> str | None:
            return (
                address("inside", self.campaign.pk, row.unit_id) if row.unit_id in inside else None
            )

        return super().get_context_data(
            campaign=self.campaign,
            board=board,
            is_exact=board is full,
            left_out=presenting.left_out(full),
            table=Table(standing_columns(board, into), board.rows),
            total=presenting.total_bar(board, self.campaign.aim),
            days=presenting.days_words(self.campaign.starts_on, self.campaign.ends_on),
            state=presenting.state_words(self.campaign, timezone.localdate()),
            aim_words=presenting.aim_words(self.campaign),
            final=final,
            intact=final and is_intact(final),
            **kwargs,
        )

    @cached_property
    def header_buttons(self) -> list[Button]:
        pk, buttons = self.campaign.pk, []
        if self.is_keeper:
            buttons.append(HeaderButton(_("Edit"), url=address("edit", pk), icon_name="edit"))
        return buttons

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        pk = self.campaign.pk
        buttons = [Button(_("Table (CSV)"), url=address("table", pk), icon_name="download")]
        if self.campaign.live:
            page = reverse("campaigns:campaign", args=[self.campaign.slug])
            buttons.append(Button(_("Public page"), url=page, icon_name="view"))
        if self.is_keeper:
            units = address("units", pk)
            buttons.append(Button(_("Units and targets"), url=units, icon_name="group"))
            if may_close(self.campaign):
                buttons.append(
                    Button(
                        pgettext("campaign", "Close"), url=address("close", pk), icon_name="lock"
                    )
                )
        return buttons


def may_close(campaign: Campaign) -> bool:
    over = campaign.live and campaign.ends_on < timezone.localdate()
    return over and not Final.objects.filter(campaign=campaign).exists()


class TableView(CampaignView):
    """The board as a file, exact also for small units: for those who answer for them."""

    kept_only = True

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        content = csv_file(presenting.board_table(self.campaign, board_of(self.campaign)))
        name = f"{self.campaign.slug}-{timezone.localdate():%Y-%m-%d}.csv"
        return HttpResponse(
            content,
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )


class InsideView(CampaignView):
    """One unit of the board, by what lies directly below it."""

    template_name = "campaigns/admin/inside.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        campaign = seen_campaign(request.user, kwargs["pk"])  # type: ignore[arg-type]
        self.unit = unit_looked_into(request.user, campaign, kwargs["unit_id"])  # type: ignore[arg-type]
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return self.unit.name

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = inside_of(self.campaign, self.unit)
        columns = [
            Column("name", label=_("Unit"), accessor=lambda r: r.name or _("not known where")),
            Column("learning", label=_("Began")),
            Column("learnt", label=_("Completed")),
            Column("certified", label=_("Certified")),
        ]
        return super().get_context_data(unit=self.unit, table=Table(columns, rows), **kwargs)


class UnitsView(CampaignView):
    """Who takes part, and each unit's target and total."""

    template_name = "campaigns/admin/units.html"
    kept_only = True

    def get_page_subtitle(self) -> str:
        return _("Units and targets")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        own = {
            "campaign": self.campaign,
            "is_closed": Final.objects.filter(campaign=self.campaign).exists(),
            "adding": UnitsForm(user=self.request.user),  # type: ignore[arg-type]
            "rows": rows_for(self.campaign),
            "common": SourceForm(),
        }
        context: dict[str, Any] = super().get_context_data(**(own | kwargs))
        context["media"] = context["common"].media
        return context

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return self.add() if "add" in request.POST else self.save()
        except Closed:
            messages.error(request, _("The campaign is closed: its board no longer changes."))
            return redirect(address("board", self.campaign.pk))

    def add(self) -> HttpResponse:
        form = UnitsForm(self.request.POST, user=self.request.user)  # type: ignore[arg-type]
        if form.is_valid():
            try:
                add_units(campaign=self.campaign, units=form.chosen(), by=self.request.user)  # type: ignore[arg-type]
                return redirect(address("units", self.campaign.pk))
            except Nested:
                form.add_error(
                    "unit", _("A unit above or below this one takes part already. Remove it first.")
                )
        return self.render_to_response(self.get_context_data(adding=form))

    def save(self) -> HttpResponse:
        rows = rows_for(self.campaign, self.request.POST)
        common = SourceForm(self.request.POST)
        # Each line says what is wrong with it, not only the first.
        wrong = [form for form in (*rows, common) if not form.is_valid()]
        if wrong or not apply_source(rows, common):
            messages.error(self.request, _("Nothing is saved yet. See the lines marked in red."))
            return self.render_to_response(self.get_context_data(rows=rows, common=common))
        self.write(rows)
        messages.success(self.request, _("The targets are saved."))
        return redirect(address("units", self.campaign.pk))

    def write(self, rows: list[TargetForm]) -> None:
        gone = {row.part.unit_id for row in rows if row.cleaned_data["gone"]}
        set_targets(
            campaign=self.campaign,
            targets={r.part.unit_id: r.target() for r in rows if r.part.unit_id not in gone},
            removed=gone,
            by=self.request.user,  # type: ignore[arg-type]
        )


class CloseView(CampaignView):
    """Says what closing means, and freezes the board."""

    template_name = "campaigns/admin/close.html"
    kept_only = True

    def get_page_subtitle(self) -> str:
        return pgettext("campaign", "Close")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        campaign = kept_campaign(request.user, kwargs["pk"])  # type: ignore[arg-type]
        if not may_close(campaign):
            messages.warning(request, _("Only a published campaign that is over can be closed."))
            return redirect(address("board", campaign.pk))
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        close_campaign(campaign=self.campaign, by=request.user)  # type: ignore[arg-type]
        messages.success(request, _("The campaign is closed. Its board no longer changes."))
        return redirect(address("board", self.campaign.pk))
