"""Drafts of many questions go through review together."""

from collections.abc import Collection

from django.db import transaction

from learning.people.models import User
from quizzes.models import QuestionText


@transaction.atomic
def hand_in(*, texts: Collection[QuestionText], by: User) -> int:
    """Into the review they would go through one by one. How many."""
    for text in texts:
        text.get_workflow().start(text, by)
    return len(texts)


@transaction.atomic
def publish_texts(*, texts: Collection[QuestionText], by: User) -> int:
    """As last saved: approving what is under review, else at once. How many."""
    for text in texts:
        if text.workflow_in_progress:
            text.current_workflow_task_state.approve(user=by)
        else:
            text.latest_revision.publish(user=by)
    return len(texts)
