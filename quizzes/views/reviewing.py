"""Many drafts are handed in for review, or published, together."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from quizzes import actions
from quizzes.models import QuestionText
from quizzes.views.changing import ChangeQuestions


class ReviewTogether(ChangeQuestions):
    """Of drafts as they were saved last; other languages stay as they are."""

    each_language = False

    def reason(self, text: QuestionText, texts: list[QuestionText]) -> str:
        if not text.has_unpublished_changes:
            return _t("There is nothing new to publish.")
        if text.locked and text.locked_by_id != self.request.user.pk:
            return _t("Somebody has locked it.")
        return fault_of(text)

    def change(self, by: Any, given: dict[str, Any]) -> int:
        return self.review(self.sorted_out[0], by)

    def review(self, texts: list[QuestionText], by: Any) -> int:
        raise NotImplementedError


def fault_of(text: QuestionText) -> str:
    """What a person still has to put right in the draft; empty when nothing."""
    try:
        text.get_latest_revision_as_object().full_clean()
    except ValidationError as wrong:
        return " ".join(wrong.messages)
    return ""


class HandIn(ReviewTogether):
    display_name = _("Hand in for review")
    aria_label = _("Hand the chosen questions in for review")
    action_type = "hand_in"
    action_priority = 16
    button = _("Hand these in for review")

    def reason(self, text: QuestionText, texts: list[QuestionText]) -> str:
        if text.workflow_in_progress:
            return _t("It is being reviewed already.")
        return super().reason(text, texts)

    def review(self, texts: list[QuestionText], by: Any) -> int:
        return actions.hand_in(texts=texts, by=by)


class PublishTogether(ReviewTogether):
    display_name = _("Publish")
    aria_label = _("Publish the chosen questions")
    action_type = "publish"
    action_priority = 17
    verb = "publish"
    button = _("Publish these questions")

    def review(self, texts: list[QuestionText], by: Any) -> int:
        return actions.publish_texts(texts=texts, by=by)


REVIEWS = (HandIn, PublishTogether)
