"""Many questions changed together: what would change is shown first, and what cannot, and why."""

from collections.abc import Collection
from typing import Any, ClassVar

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.utils.functional import cached_property
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.models import WorkflowState

from cms.keeping import KeptBulkAction
from courses.models import FrameworkItem
from courses.models.forms import ItemsField, items_to_choose
from quizzes import actions
from quizzes.access import BankPolicy, banks_kept_by
from quizzes.exchange_forms import BankChoice
from quizzes.models import Question, QuestionBank, QuestionText
from quizzes.models.bank import Difficulty
from quizzes.queries.usage import UsedIn, short_without
from quizzes.views.listing import listed

# More are counted, not named.
MOST_NAMED = 50


class ChangeForm(forms.Form):
    """What all chosen questions get; knows them and who asks."""

    def __init__(self, *args: Any, change: "ChangeQuestions", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.change = change


class TopicForm(ChangeForm):
    topic = forms.CharField(
        label=_("Topic"),
        max_length=120,
        required=False,
        help_text=_("Of each question's own bank; a new one is made. Empty: no topic."),
    )


class DifficultyForm(ChangeForm):
    difficulty = forms.TypedChoiceField(
        label=_("Difficulty"),
        choices=[("", "–"), *Difficulty.choices],
        coerce=int,
        empty_value=None,
        required=False,
    )


class ItemsForm(ChangeForm):
    items = ItemsField(
        FrameworkItem.objects.none(),
        label=_("Skills it asks for"),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["items"].queryset = self.choosable()  # type: ignore[attr-defined]

    def choosable(self) -> Any:
        return items_to_choose([])


class AskedItemsForm(ItemsForm):
    """Only what one of the chosen questions asks for."""

    def choosable(self) -> Any:
        asked = FrameworkItem.objects.filter(questions__in=self.change.questions).distinct()
        known = list(asked.values_list("pk", flat=True))
        return items_to_choose(known).filter(pk__in=known)


class MoveForm(ChangeForm):
    bank = BankChoice(label=_("To which bank"), queryset=QuestionBank.objects.none())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kept = banks_kept_by(self.change.request.user)
        self.fields["bank"].queryset = (  # type: ignore[attr-defined]
            kept.select_related("owner").order_by("name")
        )


class ChangeQuestions(KeptBulkAction):
    """One kind of change. Questions change, whichever of their languages was ticked."""

    models: ClassVar[list[Any]] = [QuestionText]
    template_name = "quizzes/admin/change_questions.html"
    form_class: type[forms.Form] = ChangeForm
    verb = "change"
    # Whether questions leave their pools, so that quizzes may run short.
    takes_out = False
    each_language = True
    button = _("Change these questions")

    def get_all_objects_in_listing_query(self, parent_id: Any) -> Any:
        return listed(self.request).values_list("pk", flat=True)

    def get_actionable_objects(self) -> Any:
        return self.sorted_out

    @cached_property
    def sorted_out(self) -> tuple[list[QuestionText], dict[str, Any]]:
        """What may be changed, and the others with the reason why not."""
        chosen, _none = super().get_actionable_objects()
        self.siblings = siblings_of(chosen)
        refused = [(text, self.why_not(text)) for text in chosen]
        fine = [text for text, why in refused if not why]
        return fine, {
            "items_with_no_access": [],
            "refused": [(text, why) for text, why in refused if why],
        }

    def why_not(self, text: QuestionText) -> str:
        texts = self.siblings[text.translation_key]
        if not all(self.may(one) for one in texts):
            return _t("You may not do this in the bank of this question or of a translation.")
        return self.reason(text, texts)

    def reason(self, text: QuestionText, texts: list[QuestionText]) -> str:
        """Why this change in particular does not fit; empty where it does."""
        return ""

    def may(self, text: QuestionText) -> bool:
        """Asked once a bank, for that is what the right depends on."""
        if text.bank_id not in self.rights:
            self.rights[text.bank_id] = self.permission_policy.user_has_permission_for_instance(
                self.request.user, self.verb, text
            )
        return self.rights[text.bank_id]

    @cached_property
    def rights(self) -> dict[int, bool]:
        return {}

    @cached_property
    def questions(self) -> list[Question]:
        keys = {text.translation_key for text in self.sorted_out[0]}
        return list(Question.objects.filter(key__in=keys).order_by("pk"))

    @cached_property
    def short(self) -> list[UsedIn]:
        return short_without(self.request.user, self.questions) if self.takes_out else []

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"change": self}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown: dict[str, Any] = super().get_context_data(**kwargs)
        return shown | {
            "title": self.display_name,
            "button": self.button,
            "count": len(self.questions if self.each_language else self.sorted_out[0]),
            "each_language": self.each_language,
            "named": shown["items"][:MOST_NAMED],
            "unnamed": max(len(shown["items"]) - MOST_NAMED, 0),
            "short": self.short,
        }

    def change(self, by: Any, given: dict[str, Any]) -> int:
        raise NotImplementedError

    @classmethod
    def execute_action(cls, objects: Any, **kwargs: Any) -> tuple[int, int]:
        view = kwargs["self"]
        return view.change(view.request.user, view.cleaned_form.cleaned_data), 0

    def get_success_message(self, count: int, num_child_objects: int) -> str:
        words = ngettext("%(count)d question changed.", "%(count)d questions changed.", count)
        return words % {"count": count}


def siblings_of(texts: Collection[QuestionText]) -> dict[Any, list[QuestionText]]:
    """All languages of each, by key. One query."""
    keys = {text.translation_key for text in texts}
    found: dict[Any, list[QuestionText]] = {key: [] for key in keys}
    for text in QuestionText.objects.filter(translation_key__in=keys):
        found[text.translation_key].append(text)
    return found


class SetTopic(ChangeQuestions):
    display_name = _("Set the topic")
    aria_label = _("Set the topic of the chosen questions")
    action_type = "topic"
    action_priority = 10
    form_class = TopicForm

    def change(self, by: Any, given: dict[str, Any]) -> int:
        return actions.set_topic(questions=self.questions, topic=given["topic"], by=by)


class SetDifficulty(ChangeQuestions):
    display_name = _("Set the difficulty")
    aria_label = _("Set the difficulty of the chosen questions")
    action_type = "difficulty"
    action_priority = 11
    form_class = DifficultyForm

    def change(self, by: Any, given: dict[str, Any]) -> int:
        difficulty = given["difficulty"]
        return actions.set_difficulty(questions=self.questions, difficulty=difficulty, by=by)


class AddItems(ChangeQuestions):
    display_name = _("Add skills")
    aria_label = _("Add skills to the chosen questions")
    action_type = "add_items"
    action_priority = 12
    form_class = ItemsForm

    def change(self, by: Any, given: dict[str, Any]) -> int:
        return actions.add_items(questions=self.questions, items=given["items"], by=by)


class RemoveItems(ChangeQuestions):
    display_name = _("Remove skills")
    aria_label = _("Remove skills from the chosen questions")
    action_type = "remove_items"
    action_priority = 13
    form_class = AskedItemsForm

    def change(self, by: Any, given: dict[str, Any]) -> int:
        return actions.remove_items(questions=self.questions, items=given["items"], by=by)


class HeldUp(ChangeQuestions):
    """A change of more than sorting: locks and reviews hold it up."""

    takes_out = True

    def reason(self, text: QuestionText, texts: list[QuestionText]) -> str:
        user = self.request.user
        if any(one.locked and one.locked_by_id != user.pk for one in texts):
            return _t("Somebody has locked it.")
        if self.reviewed & {str(one.pk) for one in texts} and not self.publishes:
            return _t("It is being reviewed. Wait for the reviewer, or ask the reviewer.")
        return ""

    @cached_property
    def publishes(self) -> bool:
        return BankPolicy(QuestionText).user_has_permission(self.request.user, "publish")

    @cached_property
    def reviewed(self) -> set[str]:
        keys = [str(text.pk) for texts in self.siblings.values() for text in texts]
        under_way = WorkflowState.objects.filter(
            status=WorkflowState.STATUS_IN_PROGRESS,
            base_content_type=ContentType.objects.get_for_model(QuestionText),
            object_id__in=keys,
        )
        return set(under_way.values_list("object_id", flat=True))


class MoveToBank(HeldUp):
    display_name = _("Move to another bank")
    aria_label = _("Move the chosen questions to another bank")
    action_type = "move"
    action_priority = 14
    form_class = MoveForm
    button = _("Move these questions")

    def change(self, by: Any, given: dict[str, Any]) -> int:
        return actions.move_questions(questions=self.questions, bank=given["bank"], by=by)


class Retire(HeldUp):
    display_name = _("Retire")
    aria_label = _("Retire the chosen questions")
    action_type = "retire"
    action_priority = 15
    verb = "publish"
    button = _("Retire these questions")

    def reason(self, text: QuestionText, texts: list[QuestionText]) -> str:
        if not any(one.live for one in texts):
            return _t("It is not asked now.")
        return super().reason(text, texts)

    def change(self, by: Any, given: dict[str, Any]) -> int:
        return actions.retire_questions(questions=self.questions, by=by)


CHANGES = (SetTopic, SetDifficulty, AddItems, RemoveItems, MoveToBank, Retire)
