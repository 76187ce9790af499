"""What tests of publishing do: hand in, follow, and read what is said."""

from typing import Any

from django.test import Client
from wagtail.models import Revision

from courses.models import LessonPage
from tests.courses.test_writing_in_the_cms import edits, lesson_form

EMPTY = {"body-count": "0"}


PUBLISH, SUBMIT = {"action-publish": "1"}, {"action-submit": "1"}


NO_CONTENT = "Bài chưa có nội dung."


def empty_form(title: str = "Bài trống", **more: Any) -> dict[str, Any]:
    sent = lesson_form(title, slug="bai-trong", summary="Lời đã gõ.", **more)
    return {k: v for k, v in sent.items() if not k.startswith("body-")} | EMPTY


def last_draft(page: LessonPage) -> LessonPage:
    draft: LessonPage = LessonPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    return draft


def words_of(answer: Any) -> str:
    return answer.content.decode()


def followed(client: Client, answer: Any) -> str:
    return words_of(client.get(answer.headers["Location"]))


def in_review(page: LessonPage, writer: Client) -> Any:
    """Handed in while it was ready."""
    writer.post(edits(page), lesson_form(slug="bai-trong", **SUBMIT))
    page.refresh_from_db()
    return page.current_workflow_task_state


def emptied(page: LessonPage) -> Revision:
    """As another editor's draft, or rules that became stricter, would leave it."""
    page = page.get_latest_revision_as_object()
    page.body = []
    return page.save_revision()
