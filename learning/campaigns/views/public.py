"""Campaigns as anyone sees them: the list, one of them with its board, the table, the poster."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from cms.templatetags.pictures import WIDE
from courses.queries import titles_of
from learning.campaigns import drawing, presenting
from learning.campaigns.access import shown_campaign
from learning.campaigns.models import Campaign
from learning.campaigns.queries import board_of, campaigns_on_show
from learning.campaigns.standings import Board, for_everybody
from learning.people.tables import csv_file

# A long table begins with so many rows.
FIRST_ROWS = 30


@require_safe
def campaigns(request: HttpRequest) -> HttpResponse:
    current, past = campaigns_on_show()
    return render(request, "campaigns/campaigns.html", {"current": current, "past": past})


@require_safe
def campaign(request: HttpRequest, slug: str) -> HttpResponse:
    shown = shown_campaign(slug)
    board = for_everybody(board_of(shown))
    context = {"campaign": shown, "share_picture": share_picture(shown)}
    return render(
        request,
        "campaigns/campaign.html",
        context | board_context(shown, board, whole="xem" in request.GET),
    )


def board_context(shown: Campaign, board: Board, *, whole: bool) -> dict[str, Any]:
    lines = presenting.lines(board)
    return {
        "board": board,
        "lines": lines if whole else lines[:FIRST_ROWS],
        "rest": "?xem=het" if len(lines) > FIRST_ROWS and not whole else "",
        "sources": [line for line in lines if line.row.denominator is not None],
        "numbers": presenting.totals(board),
        "total": presenting.total_bar(board, shown.aim),
        "left_out": presenting.left_out(board),
        "aim_words": presenting.aim_words(shown),
        "definitions": presenting.definitions(shown),
    }


def share_picture(shown: Campaign) -> str:
    """The full address of what a shared link shows; a drawing is none, messengers skip SVG."""
    if shown.picture is None or shown.picture.is_svg():
        return ""
    address = shown.picture.get_rendition(WIDE).url
    return address if address.startswith("http") else settings.SITE_ADDRESS + address


@require_safe
def table(request: HttpRequest, slug: str) -> HttpResponse:
    shown = shown_campaign(slug)
    content = csv_file(presenting.board_table(shown, for_everybody(board_of(shown))))
    name = f"{shown.slug}-{timezone.localdate():%Y-%m-%d}.csv"
    return HttpResponse(
        content,
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@require_safe
def poster(request: HttpRequest, slug: str) -> HttpResponse:
    """One A4 sheet for the wall of a village house, with the way to the courses."""
    shown = shown_campaign(slug)
    titles = titles_of(shown.courses.all(), get_language())
    content = drawing.poster(drawing.face_of(shown, list(titles.values())), settings.FONTS_DIR)
    return HttpResponse(
        content,
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="ap-phich-{shown.slug}.pdf"'},
    )
