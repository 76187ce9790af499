"""The list of questions in the CMS: what is kept, sorted, filtered and found."""

from typing import Any, ClassVar

import django_filters  # type: ignore[import-untyped]
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import Column, LocaleColumn
from wagtail.admin.widgets.button import Button, ButtonWithDropdown
from wagtail.snippets.views.snippets import IndexView

from courses.models import FrameworkItem
from courses.models.forms import ItemsField, items_to_choose
from learning.people.access import holds_role
from learning.people.models import RoleGrant
from quizzes.access import banks_kept_by, texts_kept_by
from quizzes.models import QuestionBank, QuestionText, Topic
from quizzes.models.bank import Difficulty
from quizzes.queries import keeping
from quizzes.views.keeping import buttons_about

STATES = {
    keeping.IN_USE: _("in use"),
    keeping.DRAFT: _("draft"),
    keeping.RETIRED: _("no longer asked"),
}
CHANGED = _("in use, with changes not yet published")


def state_in_words(text: Any) -> Any:
    state = keeping.state_of(text)
    is_changed = state == keeping.IN_USE and text.has_unpublished_changes
    return CHANGED if is_changed else STATES[state]


def level_in_words(text: Any) -> Any:
    return Difficulty(text.level).label if text.level else ""


def banks_to_filter(request: Any) -> QuerySet[QuestionBank]:
    return banks_kept_by(request.user).order_by("name")


def topics_to_filter(request: Any) -> QuerySet[Topic]:
    topics = Topic.objects.filter(bank__in=banks_kept_by(request.user)).select_related("bank")
    chosen = request.GET.get("bank", "")
    if chosen.isdecimal():
        topics = topics.filter(bank=chosen)
    return topics.order_by("bank__name", "name")


def items_to_filter(request: Any) -> Any:
    """Those of frameworks in force, and those the user's own questions ask for."""
    kept = banks_kept_by(request.user).values("pk")
    asked = FrameworkItem.objects.filter(questions__bank__in=kept)
    return items_to_choose(list(asked.values_list("pk", flat=True).distinct()))


class TopicChoice(django_filters.fields.ModelChoiceField):
    def label_from_instance(self, topic: Topic) -> str:
        return f"{topic.name} ({topic.bank.name})"


class TopicFilter(django_filters.ModelChoiceFilter):
    field_class = TopicChoice


class ItemChoice(django_filters.fields.ModelChoiceField):
    """The chosen codes under their framework and group, so that equal codes are told apart."""

    iterator = ItemsField.iterator

    def label_from_instance(self, item: FrameworkItem) -> str:
        return str(item)


class ItemFilter(django_filters.ModelChoiceFilter):
    field_class = ItemChoice


class QuestionFilterSet(WagtailFilterSet):
    bank = django_filters.ModelChoiceFilter(label=_("Bank"), queryset=banks_to_filter)
    topic = TopicFilter(label=_("Topic"), queryset=topics_to_filter, method="asked")
    difficulty = django_filters.ChoiceFilter(
        label=_("Difficulty"), choices=Difficulty.choices, method="asked"
    )
    items = ItemFilter(label=_("Skill it asks for"), queryset=items_to_filter, method="asked")
    state = django_filters.ChoiceFilter(
        label=_("State"), choices=list(STATES.items()), method="in_state"
    )

    class Meta:
        model = QuestionText
        fields: ClassVar[list[str]] = [
            "bank", "topic", "difficulty", "items", "kind", "use", "state",
        ]  # fmt: skip

    def asked(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        return keeping.of_questions(rows, **{name: value})

    def in_state(self, rows: QuerySet[Any], name: str, state: str) -> QuerySet[Any]:
        return keeping.in_state(rows, state)


class QuestionsView(IndexView):
    filterset_class = QuestionFilterSet
    default_ordering: ClassVar[list[str]] = ["bank__name", "pk"]
    list_display: ClassVar[list[Any]] = [
        "__str__",
        Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
        Column("bank", label=_("Bank"), accessor="bank.name", sort_key="bank__name"),
        Column("topic", label=_("Topic"), accessor="topic_name", sort_key="topic_name"),
        Column("level", label=_("Difficulty"), accessor=level_in_words, sort_key="level"),
        Column("use", label=_("Used for"), accessor="get_use_display", sort_key="use"),
        Column("state", label=_("State"), accessor=state_in_words),
        LocaleColumn(label=_("Language")),
    ]

    @cached_property
    def reviews(self) -> bool:
        """Asked once, and not for every row."""
        return holds_role(self.request.user, RoleGrant.Role.REVIEWER)

    def get_list_buttons(self, instance: Any) -> list[Any]:
        """Without wagtail-localize's, which ask the database for each row: the board of
        translations leads there."""
        more = [
            Button.from_menu_item(one) if isinstance(one, MenuItem) else one
            for one in self.get_list_more_buttons(instance)
        ]
        more = [button for button in more if button.show]
        name = _t("More about “%(question)s”") % {"question": str(instance)}
        dots = {"icon_name": "dots-horizontal", "attrs": {"aria-label": name}}
        return [ButtonWithDropdown(buttons=more, **dots)] if more else []

    def get_list_more_buttons(self, instance: Any) -> list[Any]:
        buttons: list[Any] = super().get_list_more_buttons(instance)
        buttons += buttons_about(instance)
        if self.reviews:
            leads = reverse("quizzes_correct_key", args=[instance.pk])
            buttons.append(Button(_t("Mark again"), leads, icon_name="resubmit", priority=40))
        return buttons

    def get_base_queryset(self) -> QuerySet[Any]:
        return keeping.with_identity(super().get_base_queryset())

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return keeping.found(queryset, self.search_query)


def listed(request: Any) -> QuerySet[QuestionText]:
    """All that the list shows for the filters and words of an address."""
    filters = QuestionFilterSet(request.GET, texts_kept_by(request.user), request=request)
    rows = filters.qs if filters.is_valid() else texts_kept_by(request.user).none()
    return keeping.found(rows, request.GET.get("q", ""))
