"""A blueprint and its rows on one page, with how many questions there are for each row now."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, ObjectList, Panel

from courses.forms import OwnedForm
from courses.models import FrameworkItem
from courses.models.forms import heading_of, items_to_choose
from quizzes.access import banks_kept_by
from quizzes.composing import shortages
from quizzes.models import BlueprintRow, Topic
from quizzes.models.bank import Use
from quizzes.models.blueprint import sought_by

MOST_ROWS = 60


class Grouped(forms.models.ModelChoiceIterator):  # type: ignore[type-arg]
    """Under headings, after the empty choice."""

    @staticmethod
    def heading(row: Any) -> str:
        raise NotImplementedError

    def __iter__(self) -> Iterator[Any]:
        yield "", self.field.empty_label
        for heading, rows in groupby(self.queryset, self.heading):
            yield heading, [self.choice(row) for row in rows]


class ItemsOfFrameworks(Grouped):
    @staticmethod
    def heading(row: FrameworkItem) -> str:
        return heading_of(row)


class TopicsOfBanks(Grouped):
    @staticmethod
    def heading(row: Topic) -> str:
        return row.bank.name


class ItemField(forms.ModelChoiceField):  # type: ignore[type-arg]
    iterator = ItemsOfFrameworks


class TopicField(forms.ModelChoiceField):  # type: ignore[type-arg]
    iterator = TopicsOfBanks


class RowForm(WagtailAdminModelForm):
    """A row draws from a bank its editor keeps, or that it drew from already."""

    topic = TopicField(
        Topic.objects.none(), label=_("Topic"), required=False, empty_label=_("any topic")
    )
    item = ItemField(
        FrameworkItem.objects.none(), label=_("Skill"), required=False, empty_label=_("any skill")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        row = self.instance
        if self.for_user:
            mine = Q(pk__in=banks_kept_by(self.for_user).values("pk")) | Q(pk=row.bank_id)
            banks = self.fields["bank"].queryset.filter(mine).order_by("name")
            topics = Topic.objects.filter(Q(bank__in=banks) | Q(pk=row.topic_id))
            self.fields["bank"].queryset = banks
            self.fields["topic"].queryset = topics.select_related("bank").order_by(
                "bank__name", "bank", "name"
            )
        self.fields["item"].queryset = items_to_choose([row.item_id] if row.item_id else [])
        self.fields["difficulty"].choices = [
            ("", _("any difficulty")),
            *(choice for choice in self.fields["difficulty"].choices if choice[0]),
        ]


class RowsPanel(InlinePanel):
    """Rows know who edits them."""

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        options["formsets"]["rows"] |= {"form": RowForm, "inherit_kwargs": ["for_user"]}
        return options


class StatePanel(Panel):
    """What there is for each row, and whether papers can be made up."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "quizzes/admin/blueprint_state.html"

        def is_shown(self) -> bool:
            return bool(super().is_shown() and self.instance.pk)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | state_of(self.instance.pk)


def state_of(blueprint: int) -> dict[str, Any]:
    """By the rows as they are stored."""
    held = BlueprintRow.objects.filter(blueprint=blueprint)
    rows = list(held.select_related("bank", "topic", "item"))
    graded, practice = (sought_by(rows, use) for use in (Use.GRADED, Use.PRACTICE))
    return {
        "lines": [
            {"row": row, "graded": len(exam.fits), "practice": len(trial.fits)}
            for row, exam, trial in zip(rows, graded, practice, strict=True)
        ],
        "total": sum(row.count for row in rows),
        "uses": [
            (_("Final test"), shortages(graded)),
            (_("Practice"), shortages(practice)),
        ],
    }


ROW_PANELS = [
    FieldRowPanel([FieldPanel("count"), FieldPanel("bank", widget=forms.Select)]),
    FieldRowPanel([FieldPanel("topic"), FieldPanel("difficulty")]),
    FieldPanel("item"),
]
HANDLER = ObjectList(
    [
        FieldPanel("name"),
        FieldPanel("owner"),
        StatePanel(heading=_("What there is now")),
        RowsPanel(
            "rows",
            panels=ROW_PANELS,
            heading=_("Rows"),
            label=_("row"),
            min_num=1,
            max_num=MOST_ROWS,
            help_text=_("Without shuffling, papers ask the rows in this order."),
        ),
    ],
    base_form_class=OwnedForm,
)
