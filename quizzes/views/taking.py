"""The paper: all questions on one page, or one a screen; each answer is kept as it is given."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from courses.actions import Circumstances
from learning.people.access import learner_of
from quizzes import actions, forms, queries
from quizzes.access import issue_of, locked_issue_of
from quizzes.actions import Saved
from quizzes.kinds import kind_of
from quizzes.models import PaperIssue, PaperQuestion
from quizzes.models.bank import Use
from quizzes.models.rules import Screens
from quizzes.queries.titles import quiz_title


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def paper(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """The paper of this very learner, until it is submitted or its time is over."""
    if request.method == "POST" and request.POST.get("do") == "save":
        return save(request, public_id)
    issue = issue_of(learner_of(request), public_id)
    if request.method == "POST":
        return answer(request, issue)
    if actions.end_if_over(issue) or hasattr(issue, "attempt"):
        return redirect("quizzes:result", public_id)
    return show_paper(request, issue, queries.items_of(issue.paper), issue.draft)


def place_asked(request: HttpRequest, issue: PaperIssue, count: int) -> int:
    """Which question is on the screen: the one asked for, where one may choose."""
    if issue.quiz.goes_forward_only:
        return min(issue.reached, count)
    asked = request.GET.get("cau", "")
    place = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 5 else 1
    return min(max(place, 1), count)


def show_paper(
    request: HttpRequest,
    issue: PaperIssue,
    items: list[PaperQuestion],
    chosen: queries.Chosen,
    *,
    refusal: str = "",
    asks_for_rest: bool = False,
    status: int = 200,
) -> HttpResponse:
    one_by_one = issue.quiz.screens == Screens.ONE
    place = place_asked(request, issue, len(items))
    shown = [item for item in items if item.position == place] if one_by_one else items
    language = get_language()
    wordings = queries.wordings_of(shown, language)
    context = {
        "issue": issue,
        "title": quiz_title(issue.quiz, language),
        "questions": queries.paper_as_shown(issue, shown, wordings, chosen),
        "read": ",".join(str(wording.pk) for wording in wordings.values()),
        "shows": ",".join(str(item.version.question.key) for item in shown),
        "practice": issue.quiz.use == Use.PRACTICE,
        "refusal": refusal,
        "asks_for_rest": asks_for_rest,
        "one_by_one": one_by_one,
        "place": place,
        "count": len(items),
        "places": places_of(items, chosen) if one_by_one and issue.quiz.may_go_back else [],
        "previous": place - 1 if one_by_one and issue.quiz.may_go_back else 0,
        "is_last": place == len(items),
        "seconds_left": seconds_left(issue),
        "unanswered": [item.position for item in items if not is_whole(item, chosen)],
    }
    return render(request, "quizzes/paper.html", context, status=status)


def places_of(items: Sequence[PaperQuestion], chosen: queries.Chosen) -> list[tuple[int, bool]]:
    """Each question's number, and whether it is answered."""
    return [(item.position, is_whole(item, chosen)) for item in items]


def is_whole(item: PaperQuestion, chosen: queries.Chosen) -> bool:
    version = item.version
    response = chosen.get(str(version.question.key), [])
    return kind_of(version.kind).is_whole(version.structure, response)


def seconds_left(issue: PaperIssue) -> int | None:
    """By the server's clock; None without an end."""
    if issue.expires_at is None:
        return None
    return max(int((issue.expires_at - timezone.now()).total_seconds()), 0)


def answer(request: HttpRequest, issue: PaperIssue) -> HttpResponse:
    """Keep what was answered; then go on, ask for the rest, check, or submit."""
    items = queries.items_of(issue.paper)
    allowed = items if hasattr(issue, "attempt") else actions.open_items(issue, items)
    try:
        sent = forms.read_paper(request.POST, items, allowed)
    except forms.Refused as refused:
        return refuse(request, issue, items, str(refused))
    match request.POST.get("do"):
        case "check":
            return check(request, issue, allowed, sent)
        case "next":
            return go_on(request, issue, items, sent)
        case asked_to:
            anyway = asked_to == "submit_anyway"
    return finish(request, issue, items, sent, anyway=anyway)


def refuse(
    request: HttpRequest, issue: PaperIssue, items: list[PaperQuestion], refusal: str
) -> HttpResponse:
    if wants_json(request):
        return JsonResponse({"saved": False, "refused": refusal}, status=400)
    return show_paper(request, issue, items, issue.draft, refusal=refusal, status=400)


def finish(
    request: HttpRequest,
    issue: PaperIssue,
    items: list[PaperQuestion],
    sent: forms.SentPaper,
    *,
    anyway: bool,
) -> HttpResponse:
    """Submit; where something is not answered yet, ask first."""
    answered = actions.merged(issue.draft, sent.chosen, sent.asked)
    is_done = issue.quiz.goes_forward_only or all(is_whole(item, answered) for item in items)
    if anyway or is_done or hasattr(issue, "attempt"):
        return submit(request, issue, items, sent)
    if actions.save_draft(issue=issue, chosen=sent.chosen, asked=sent.asked) is Saved.KEPT:
        return show_paper(request, issue, items, issue.draft, asks_for_rest=True)
    return submit(request, issue, items, sent)


def submit(
    request: HttpRequest, issue: PaperIssue, items: list[PaperQuestion], sent: forms.SentPaper
) -> HttpResponse:
    try:
        submission = actions.submit_attempt(
            issue=issue,
            chosen=sent.chosen,
            asked=sent.asked,
            how=Circumstances(language=get_language()),
            client_id=sent.client_id,
            read=sent.read,
        )
    except actions.IdTaken:
        words = _("This form was already used for another paper. Open the paper again.")
        return show_paper(request, issue, items, sent.chosen, refusal=words, status=409)
    if submission.is_same or submission.attempt.was_cut:
        return redirect("quizzes:result", issue.public_id)
    return render(request, "quizzes/already_submitted.html", {"issue": issue}, status=409)


def save(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """Keep the paper as it stands, to go on here or on another device. A page's script asks
    this after every tap: it reads no more than the questions that the form speaks of."""
    try:
        with transaction.atomic():
            issue = locked_issue_of(learner_of(request), public_id)
            items = queries.items_asked(issue, forms.keys_in(request.POST))
            allowed = actions.open_items(issue, items) if issue.is_open else items
            sent = forms.read_paper(request.POST, items, allowed)
            saved = actions.save_held(kept=issue, chosen=sent.chosen, asked=sent.asked)
    except forms.Refused as refused:
        return refuse(request, issue, queries.items_of(issue.paper), str(refused))
    if wants_json(request):
        state = {"saved": saved is Saved.KEPT, "over": saved is Saved.OVER}
        return JsonResponse(state | {"left": seconds_left(issue)})
    if saved is Saved.KEPT:
        messages.success(request, _("Saved. The paper stays open until it is submitted."))
    return to_paper(issue, request.GET.get("cau", ""))


def go_on(
    request: HttpRequest, issue: PaperIssue, items: list[PaperQuestion], sent: forms.SentPaper
) -> HttpResponse:
    """Keep the answer and show the next question; no way back where the rules say so."""
    place = place_asked(request, issue, len(items))
    going = issue.quiz.goes_forward_only and bool(sent.asked)
    actions.save_draft(
        issue=issue, chosen=sent.chosen, asked=sent.asked, reached=place + 1 if going else None
    )
    return to_paper(issue, str(min(place + 1, len(items))))


def to_paper(issue: PaperIssue, place: str) -> HttpResponse:
    address = reverse("quizzes:paper", args=[issue.public_id])
    is_place = issue.quiz.screens == Screens.ONE and place.isascii() and place.isdigit()
    return redirect(f"{address}?cau={place}" if is_place else address)


def check(
    request: HttpRequest,
    issue: PaperIssue,
    items: list[PaperQuestion],
    sent: forms.SentPaper,
) -> HttpResponse:
    """One practice question with its mark and explanation; of graded ones there is none."""
    asked = [item for item in items if str(item.version.question.key) in sent.asked]
    if issue.quiz.use != Use.PRACTICE or len(asked) != 1 or hasattr(issue, "attempt"):
        raise Http404
    actions.save_draft(issue=issue, chosen=sent.chosen, asked=sent.asked)
    marked = queries.marked_as_shown(asked[0], sent.chosen, get_language())
    return render(request, "quizzes/pieces/marked.html", {"question": marked, "fragment": True})


def wants_json(request: HttpRequest) -> bool:
    return request.headers.get("Accept", "").startswith("application/json")
