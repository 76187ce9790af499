"""Questions and their banks in the CMS: each trainer's own units', and nobody else's."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django.db.models import QuerySet
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
from learning.people.access import holds_role, own, people_in_reach
from learning.people.models import Learner, RoleGrant
from learning.people.views.directory import KEEPERS
from quizzes.access import EXAMINERS, BankPolicy, banks_kept_by, texts_kept_by
from quizzes.forms import BankForm, QuestionForm
from quizzes.models import QuestionBank, QuestionText
from quizzes.queries.evidence import evidence_of
from quizzes.views import correcting, exchanging, figures, looking, timing


class QuestionViewSet(KeptViewSet):
    model = QuestionText
    icon = "help"
    menu_label = _("Questions")
    list_display: ClassVar[list[str]] = ["__str__", "bank", "use", "kind", "live"]
    list_filter: ClassVar[list[str]] = ["bank", "use", "kind", "live"]
    search_fields: ClassVar[list[str]] = ["stem"]
    ordering: ClassVar[list[str]] = ["bank", "pk"]
    edit_handler = ObjectList(QuestionText.panels, base_form_class=QuestionForm)

    def get_queryset(self, request: Any) -> QuerySet[QuestionText]:
        return texts_kept_by(request.user)


class BankViewSet(KeptViewSet):
    model = QuestionBank
    icon = "folder-open-inverse"
    menu_label = _("Banks")
    list_display: ClassVar[list[str]] = ["name", "owner"]
    search_fields: ClassVar[list[str]] = ["name"]
    edit_handler = ObjectList(QuestionBank.panels, base_form_class=BankForm)

    def get_queryset(self, request: Any) -> QuerySet[QuestionBank]:
        return banks_kept_by(request.user).select_related("owner")


class ForKeepers(MenuItem):
    """For whoever keeps banks."""

    def is_shown(self, request: HttpRequest) -> bool:
        return holds_role(request.user, *exchanging.KEEPERS)


class ForExaminers(MenuItem):
    """For whoever reads what the numbers say."""

    def is_shown(self, request: HttpRequest) -> bool:
        return holds_role(request.user, *EXAMINERS)


class QuestionBanksGroup(SnippetViewSetGroup):
    items = (QuestionViewSet, BankViewSet)
    menu_icon = "folder-open-inverse"
    menu_label = _("Question banks")
    menu_order = 210

    def get_submenu_items(self) -> list[MenuItem]:
        return [
            *super().get_submenu_items(),
            ForKeepers(_("Import questions"), reverse("questions_bring"), icon_name="upload"),
            ForKeepers(_("Export questions"), reverse("questions_take_out"), icon_name="download"),
            ForExaminers(_("Figures of questions"), reverse("quizzes_figures"), icon_name="order"),
        ]


@hooks.register("register_admin_urls")
def exchange_urls() -> list[URLPattern]:
    return [
        path("cau-hoi/nhap/", exchanging.bring, name="questions_bring"),
        path("cau-hoi/mau.xlsx", exchanging.empty, name="questions_template"),
        path("cau-hoi/nhap/<int:pk>/", exchanging.look_through, name="questions_import"),
        path("cau-hoi/nhap/<int:pk>/chon/", exchanging.decide, name="questions_decide"),
        path("cau-hoi/xuat/", exchanging.take_out, name="questions_take_out"),
        path("cau-hoi/trung/<int:pk>/", exchanging.doubles, name="questions_doubles"),
    ]


@hooks.register("register_admin_urls")
def figures_urls() -> list[URLPattern]:
    return [*figures.addresses(), *looking.addresses()]


@hooks.register("register_admin_urls")
def timing_urls() -> list[URLPattern]:
    where = "nguoi/<uuid:public_id>/them-thoi-gian/"
    return [path(where, timing.extra_time, name="quizzes_extra_time")]


@hooks.register("register_admin_urls")
def correcting_urls() -> list[URLPattern]:
    return [path("cau-hoi/cham-lai/<int:pk>/", correcting.correct_key, name="quizzes_correct_key")]


@hooks.register("register_snippet_listing_buttons")
def mark_again(snippet: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """Of each question in the list, for those who review."""
    if isinstance(snippet, QuestionText) and holds_role(user, RoleGrant.Role.REVIEWER):
        leads = reverse("quizzes_correct_key", args=[snippet.pk])
        yield Button(_("Mark again"), leads, icon_name="resubmit", priority=40)


@hooks.register("person_buttons")
def more_time(request: HttpRequest, learner: Learner) -> list[Button]:
    if not people_in_reach(own(request), *KEEPERS).filter(pk=learner.pk).exists():
        return []
    leads = reverse("quizzes_extra_time", args=[learner.public_id])
    return [Button(_("More time in quizzes"), url=leads, icon_name="time")]


@hooks.register("register_snippet_listing_buttons")
def near_same(snippet: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """Of each bank in the list: what in it says nearly the same."""
    if isinstance(snippet, QuestionBank):
        yield Button(
            _("Near-same questions"),
            reverse("questions_doubles", args=[snippet.pk]),
            icon_name="copy",
            priority=30,
        )


hooks.register("skill_evidence", evidence_of)


for kept in (QuestionText, QuestionBank):
    register_permission_policy(kept, BankPolicy(kept), exact_class=True)
register_snippet(QuestionBanksGroup)
