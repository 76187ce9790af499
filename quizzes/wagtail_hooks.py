"""Questions and their banks in the CMS: each trainer's own units', and nobody else's."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from cms.keeping import KeptViewSet
from quizzes.access import BankPolicy, banks_kept_by, texts_kept_by
from quizzes.forms import BankForm, QuestionForm
from quizzes.models import QuestionBank, QuestionText


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


class QuestionBanksGroup(SnippetViewSetGroup):
    items = (QuestionViewSet, BankViewSet)
    menu_icon = "folder-open-inverse"
    menu_label = _("Question banks")
    menu_order = 210


for kept in (QuestionText, QuestionBank):
    register_permission_policy(kept, BankPolicy(kept), exact_class=True)
register_snippet(QuestionBanksGroup)
