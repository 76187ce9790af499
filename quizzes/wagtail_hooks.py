"""Questions and their banks in the CMS: each trainer's own units', and nobody else's."""

from collections.abc import Collection, Iterator
from typing import Any, ClassVar

from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import ObjectList
from wagtail.admin.widgets.button import Button
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from cms.keeping import KeptViewSet
from cms.queries.progress import Group
from courses.forms import OwnedForm
from learning.people.access import holds_role, own, people_in_reach
from learning.people.auditing import ACTS
from learning.people.models import Learner, RoleGrant
from learning.people.views.directory import KEEPERS
from quizzes.access import (
    ANSWERERS,
    CONFIRMERS,
    EXAMINERS,
    PAPER_TAKERS,
    BankPolicy,
    BlueprintPolicy,
    banks_kept_by,
    blueprints_kept_by,
    quizzes_printed_by,
    texts_kept_by,
)
from quizzes.blueprint_forms import HANDLER
from quizzes.forms import QuestionForm
from quizzes.models import AssessmentPage, Blueprint, QuestionBank, QuestionText, QuizPage
from quizzes.queries.evidence import evidence_of
from quizzes.queries.finding import assessments_shelf
from quizzes.queries.titles import award_subject, keys_of_assessments
from quizzes.queries.translating import questions_of_course
from quizzes.views import (
    appealing,
    blueprints,
    changing,
    confirming,
    correcting,
    deciding,
    exchanging,
    figures,
    foreseeing,
    keeping,
    listing,
    looking,
    printing,
    reviewing,
    timing,
    voicing,
)


@hooks.register("things_to_translate", order=20)
def questions_to_translate(request: HttpRequest) -> Group:
    texts = texts_kept_by(own(request)).filter(locale__language_code=settings.LANGUAGE_CODE)
    return Group("cau-hoi", _("Questions"), texts.order_by("bank__name", "pk"))


class QuestionViewSet(KeptViewSet):
    model = QuestionText
    icon = "help"
    menu_label = _("Questions")
    index_view_class = listing.QuestionsView
    edit_view_class = keeping.QuestionEditView
    unpublish_view_class = keeping.RetireView
    search_fields: ClassVar[list[str]] = ["folded"]
    edit_handler = ObjectList(QuestionText.panels, base_form_class=QuestionForm)

    def get_queryset(self, request: Any) -> QuerySet[QuestionText]:
        return texts_kept_by(request.user)


class BankViewSet(KeptViewSet):
    model = QuestionBank
    icon = "folder-open-inverse"
    menu_label = _("Banks")
    list_display: ClassVar[list[str]] = ["name", "owner"]
    search_fields: ClassVar[list[str]] = ["name"]
    edit_handler = ObjectList(QuestionBank.panels, base_form_class=OwnedForm)

    def get_queryset(self, request: Any) -> QuerySet[QuestionBank]:
        return banks_kept_by(request.user).select_related("owner")


class BlueprintViewSet(KeptViewSet):
    model = Blueprint
    icon = "table"
    menu_label = _("Blueprints")
    list_display: ClassVar[list[str]] = ["name", "owner"]
    search_fields: ClassVar[list[str]] = ["name"]
    edit_handler = HANDLER
    add_view_class = blueprints.BlueprintCreateView
    edit_view_class = blueprints.BlueprintEditView

    def get_queryset(self, request: Any) -> QuerySet[Blueprint]:
        return blueprints_kept_by(request.user).select_related("owner")


class ForRoles(MenuItem):
    """For whoever holds one of these roles somewhere."""

    def __init__(self, *args: Any, roles: Collection[RoleGrant.Role], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.roles = roles

    def is_shown(self, request: HttpRequest) -> bool:
        return holds_role(request.user, *self.roles)


class QuestionBanksGroup(SnippetViewSetGroup):
    items = (QuestionViewSet, BankViewSet, BlueprintViewSet)
    menu_icon = "folder-open-inverse"
    menu_label = _("Question banks")
    menu_order = 210

    def get_submenu_items(self) -> list[MenuItem]:
        keepers, examiners = exchanging.KEEPERS, EXAMINERS
        pages = (
            (_("Import questions"), "questions_bring", "upload", keepers),
            (_("Export questions"), "questions_take_out", "download", keepers),
            (_("Figures of questions"), "quizzes_figures", "order", examiners),
        )
        return [
            *super().get_submenu_items(),
            *(
                ForRoles(label, reverse(name), icon_name=icon, roles=roles)
                for label, name, icon, roles in pages
            ),
        ]


@hooks.register("register_admin_urls")
def exchange_urls() -> list[URLPattern]:
    return [
        path("cau-hoi/nhap/", exchanging.bring, name="questions_bring"),
        path("cau-hoi/mau.xlsx", exchanging.empty, name="questions_template"),
        path("cau-hoi/nhap/<int:pk>/", exchanging.look_through, name="questions_import"),
        path("cau-hoi/nhap/<int:pk>/chon/", exchanging.decide, name="questions_decide"),
        path("cau-hoi/nhap/<int:pk>/<int:number>/", foreseeing.foresee, name="questions_foresee"),
        path("cau-hoi/xuat/", exchanging.take_out, name="questions_take_out"),
        path("cau-hoi/trung/<int:pk>/", exchanging.doubles, name="questions_doubles"),
    ]


@hooks.register("register_admin_urls")
def keeping_urls() -> list[URLPattern]:
    return [
        path("cau-hoi/<int:pk>/dung-o-dau/", keeping.usage, name="quizzes_usage"),
        path("cau-hoi/<int:pk>/phien-ban/", keeping.versions, name="quizzes_versions"),
        path("ngan-hang/<int:pk>/dung-o-dau/", keeping.bank_usage, name="quizzes_bank_usage"),
    ]


@hooks.register("register_admin_urls")
def printing_urls() -> list[URLPattern]:
    return [
        path("de-in/", printing.index, name="quizzes_printed_index"),
        path("de-in/<int:pk>/", printing.papers, name="quizzes_printed"),
        path("de-in/<int:pk>/<int:code>/de.pdf", printing.paper, name="quizzes_printed_paper"),
        path("de-in/<int:pk>/<int:code>/dap-an.pdf", printing.key, name="quizzes_printed_key"),
    ]


@hooks.register("register_admin_menu_item")
def papers_in_the_menu() -> MenuItem:
    leads = reverse("quizzes_printed_index")
    said = {"name": "papers", "icon_name": "doc-empty", "order": 237}
    return ForRoles(_("Papers to print"), leads, roles=PAPER_TAKERS, **said)


@hooks.register("register_page_header_buttons")
def print_papers(
    page: Any, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """Of each published quiz and assessment, for those who train or review there."""
    if isinstance(page, QuizPage | AssessmentPage):
        key = page.translation_key
        mine = quizzes_printed_by(user).filter(Q(lesson__key=key) | Q(assessment__key=key))
        for quiz in mine[:1]:
            leads = reverse("quizzes_printed", args=[quiz.pk])
            yield Button(_("Papers to print"), leads, icon_name="doc-empty", priority=60)


@hooks.register("register_admin_urls")
def figures_urls() -> list[URLPattern]:
    return [
        *figures.addresses(),
        *looking.addresses(),
        *appealing.addresses(),
        *voicing.addresses(),
    ]


@hooks.register("register_admin_menu_item")
def appeals_in_the_menu() -> MenuItem:
    where = reverse("quizzes_appeals")
    said = {"icon_name": "comment", "order": 260}
    return ForRoles(_("Results to look at again"), where, roles=ANSWERERS, **said)


@hooks.register("register_admin_urls")
def confirming_urls() -> list[URLPattern]:
    at, one = "xac-nhan-ket-qua/", "xac-nhan-ket-qua/<int:pk>/"
    results = confirming.ListsView.as_view(results_only=True)
    return [
        path(at, confirming.ListsView.as_view(), name="confirmations"),
        path(f"{at}ket-qua/", results, name="confirmations_results"),
        path(f"{at}lap/", confirming.make, name="confirmations_make"),
        path(one, confirming.show, name="confirmations_list"),
        path(f"{one}danh-sach/", confirming.take, name="confirmations_file"),
        path(f"{one}gui/", confirming.send, name="confirmations_send"),
        path(f"{one}quyet-dinh/", deciding.decide, name="confirmations_decide"),
        path(f"{one}sua-quyet-dinh/", deciding.correct, name="confirmations_correct"),
        path(f"{at}thu-hoi/<int:pk>/", deciding.withdraw, name="confirmations_withdraw"),
    ]


@hooks.register("register_admin_menu_item")
def confirmation_of_results() -> MenuItem:
    leads = reverse("confirmations")
    said = {"name": "confirmations", "icon_name": "success", "order": 236}
    return ForRoles(_("Confirmation of results"), leads, roles=CONFIRMERS, **said)


@hooks.register("register_admin_urls")
def timing_urls() -> list[URLPattern]:
    where = "nguoi/<uuid:public_id>/them-thoi-gian/"
    return [path(where, timing.extra_time, name="quizzes_extra_time")]


@hooks.register("register_admin_urls")
def correcting_urls() -> list[URLPattern]:
    return [path("cau-hoi/cham-lai/<int:pk>/", correcting.correct_key, name="quizzes_correct_key")]


@hooks.register("person_buttons")
def more_time(request: HttpRequest, learner: Learner) -> list[Button]:
    if not people_in_reach(own(request), *KEEPERS).filter(pk=learner.pk).exists():
        return []
    leads = reverse("quizzes_extra_time", args=[learner.public_id])
    return [Button(_("More time in quizzes"), url=leads, icon_name="time")]


@hooks.register("register_snippet_listing_buttons")
def near_same(snippet: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """Of each bank in the list: who draws from it, and what in it says nearly the same."""
    if isinstance(snippet, QuestionBank):
        used = reverse("quizzes_bank_usage", args=[snippet.pk])
        yield Button(_("Where it is used"), used, icon_name="link", priority=25)
        yield Button(
            _("Near-same questions"),
            reverse("questions_doubles", args=[snippet.pk]),
            icon_name="copy",
            priority=30,
        )


hooks.register("parts_of_whole", questions_of_course, order=20)
hooks.register("beside_translation", voicing.beside_translation)
hooks.register("skill_evidence", evidence_of)
hooks.register("findable_pages", assessments_shelf)
hooks.register("award_subject", award_subject)
hooks.register("assessments_of_units", keys_of_assessments)


@hooks.register("register_log_actions")
def changes_in_words(actions: Any) -> None:
    """In the history of each question."""
    for act in ("sorted", "moved", "retired"):
        words = ACTS[f"quizzes.questions_{act}"]
        actions.register_action(f"quizzes.questions_{act}", words, words)


for change in (*changing.CHANGES, *reviewing.REVIEWS):
    hooks.register("register_bulk_action", change)
for kept in (QuestionText, QuestionBank):
    register_permission_policy(kept, BankPolicy(kept), exact_class=True)
register_permission_policy(Blueprint, BlueprintPolicy(Blueprint), exact_class=True)
register_snippet(QuestionBanksGroup)
