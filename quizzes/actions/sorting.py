"""Many questions are sorted, moved or retired together, in all their languages."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any
from uuid import uuid4

from django.db import transaction
from wagtail.actions.unpublish import UnpublishAction
from wagtail.log_actions import log
from wagtail.models import Revision

from courses.models import FrameworkItem
from learning.people.actions import note
from learning.people.folding import tidy
from learning.people.models import User
from quizzes.models import Question, QuestionBank, QuestionText, Topic

Questions = Collection[Question]


@transaction.atomic
def set_topic(*, questions: Questions, topic: str, by: User) -> int:
    """The topic of this name in each question's own bank; an empty name takes it away."""
    name = tidy(topic)
    for bank_id, held in by_bank(questions).items():
        found = Topic.objects.get_or_create(bank_id=bank_id, name=name)[0] if name else None
        Question.objects.filter(pk__in=[one.pk for one in held]).update(topic=found)
    return written_down("quizzes.questions_sorted", questions, by, topic=bool(name))


@transaction.atomic
def set_difficulty(*, questions: Questions, difficulty: int | None, by: User) -> int:
    kept = Question.objects.filter(pk__in=[one.pk for one in questions])
    kept.update(difficulty=difficulty)
    return written_down("quizzes.questions_sorted", questions, by, difficulty=difficulty)


@transaction.atomic
def add_items(*, questions: Questions, items: Collection[FrameworkItem], by: User) -> int:
    link = Question.items.through
    link.objects.bulk_create(
        [
            link(question_id=question.pk, frameworkitem_id=item.pk)
            for question in questions
            for item in items
        ],
        ignore_conflicts=True,
    )
    codes = [item.pk for item in items]
    return written_down("quizzes.questions_sorted", questions, by, items_added=codes)


@transaction.atomic
def remove_items(*, questions: Questions, items: Collection[FrameworkItem], by: User) -> int:
    link = Question.items.through
    link.objects.filter(question__in=questions, frameworkitem__in=items).delete()
    codes = [item.pk for item in items]
    return written_down("quizzes.questions_sorted", questions, by, items_removed=codes)


@transaction.atomic
def move_questions(*, questions: Questions, bank: QuestionBank, by: User) -> int:
    """All languages of each, with every draft: whatever is published next stays in the bank.

    A topic belongs to a bank, so it is left behind.
    """
    moved = [one for one in questions if one.bank_id != bank.pk]
    written_down("quizzes.questions_moved", moved, by, to=bank.pk)
    Question.objects.filter(pk__in=[one.pk for one in moved]).update(bank=bank, topic=None)
    for text in texts_of_questions(moved):
        text.bank = bank
        text.save(update_fields=["bank"])
        for revision in text.revisions.only("content"):
            content = revision.content | {"bank": bank.pk}
            Revision.objects.filter(pk=revision.pk).update(content=content)
    return len(moved)


@transaction.atomic
def retire_questions(*, questions: Questions, by: User) -> int:
    """No longer drawn, in no language; what was asked, and how it is marked, stays."""
    for text in texts_of_questions(questions).filter(live=True):
        UnpublishAction(text, user=by).execute(skip_permission_checks=True)
    return written_down("quizzes.questions_retired", questions, by)


def texts_of_questions(questions: Questions) -> Any:
    keys = [one.key for one in questions]
    return QuestionText.objects.filter(translation_key__in=keys).order_by("pk")


def by_bank(questions: Iterable[Question]) -> dict[int, list[Question]]:
    found = defaultdict[int, list[Question]](list)
    for question in questions:
        found[question.bank_id].append(question)
    return found


def written_down(act: str, questions: Questions, by: User, **details: Any) -> int:
    """In the audit log once a bank, and in the history of each text.

    Under an id of its own: of one request Wagtail's history would show the last entry only.
    """
    banks = QuestionBank.objects.select_related("owner").in_bulk(by_bank(questions))
    for bank_id, held in by_bank(questions).items():
        asked = [question.pk for question in held]
        bank = banks[bank_id]
        note(act, by=by, unit=bank.owner, bank=bank.pk, questions=asked, **details)
    for text in texts_of_questions(questions):
        log(instance=text, action=act, user=by, uuid=uuid4(), data=details)
    return len(questions)
