"""What the province lets block keeps a page from review and readers, however one tries; nothing
that was typed is lost."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail.test.utils.form_data import rich_text, streamfield

from cms.models import Picture
from courses.models import CoursePage, LessonPage, NotReady, WritingRules
from courses.proofreading import Severity
from tests.courses.test_writing_in_the_cms import adds, edits, lesson_form
from tests.courses.unready import (
    NO_CONTENT,
    PUBLISH,
    SUBMIT,
    emptied,
    empty_form,
    followed,
    in_review,
    last_draft,
    words_of,
)


class TestInTheEditor:
    @pytest.mark.parametrize("action", [PUBLISH, SUBMIT])
    def test_a_new_lesson_comes_back_with_the_reason_and_what_was_typed(
        self, reviewer: Client, published: CoursePage, action: dict[str, str]
    ) -> None:
        answer = reviewer.post(adds(published, "lessonpage"), empty_form(**action))

        assert answer.status_code == 200
        assert NO_CONTENT in words_of(answer)
        assert "Lời đã gõ." in words_of(answer)
        assert not LessonPage.objects.exists()

    @pytest.mark.parametrize("action", [PUBLISH, SUBMIT])
    def test_so_does_a_draft_and_it_can_be_saved_as_one(
        self, reviewer: Client, empty: LessonPage, action: dict[str, str]
    ) -> None:
        answer = reviewer.post(edits(empty), empty_form("Tên mới", **action))
        assert NO_CONTENT in words_of(answer)
        assert "Tên mới" in words_of(answer)
        empty.refresh_from_db()
        assert (empty.live, empty.workflow_in_progress) == (False, False)

        assert reviewer.post(edits(empty), empty_form("Tên mới")).status_code == 302
        assert last_draft(empty).title == "Tên mới"

    def test_with_content_it_goes_out(self, reviewer: Client, empty: LessonPage) -> None:
        sent = lesson_form(slug="bai-trong", **PUBLISH)
        assert reviewer.post(edits(empty), sent).status_code == 302

        empty.refresh_from_db()
        assert empty.live

    def test_the_part_is_marked(self, reviewer: Client, empty: LessonPage) -> None:
        picture = Picture.objects.create(title="Ảnh", file=get_test_image_file())
        body = [
            ("text", rich_text("<p>Lời.</p>")),
            ("picture", {"picture": str(picture.pk), "description": "hình", "caption": ""}),
        ]
        sent = lesson_form(slug="bai-trong", body=streamfield(body), **PUBLISH)
        errors = reviewer.post(edits(empty), sent).context["form"].errors

        assert "Phần 2, Hình" in errors["__all__"][0]
        marked = errors["body"].as_data()[0].block_errors
        assert list(marked) == [1]
        assert "“hình”" in marked[1].messages[0]

    def test_who_may_not_publish_is_not_asked_for_more(
        self, writer: Client, empty: LessonPage
    ) -> None:
        """Without the right it is saved as a draft, as ever."""
        assert writer.post(edits(empty), empty_form("Nháp", **PUBLISH)).status_code == 302
        assert last_draft(empty).title == "Nháp"

    def test_the_province_may_let_it_through(self, reviewer: Client, empty: LessonPage) -> None:
        WritingRules.objects.create(empty=Severity.WARN)
        answer = reviewer.post(edits(empty), empty_form(**PUBLISH))

        assert NO_CONTENT in followed(reviewer, answer)
        empty.refresh_from_db()
        assert empty.live

    def test_or_block_what_was_a_hint(self, reviewer: Client, empty: LessonPage) -> None:
        WritingRules.objects.create(unexplained=Severity.BLOCK)
        body = streamfield([("text", rich_text("<p>Nhập mã OTP.</p>"))])
        sent = lesson_form(slug="bai-trong", body=body, **PUBLISH)

        assert "“OTP” chưa được giải thích." in words_of(reviewer.post(edits(empty), sent))
        assert not LessonPage.objects.live().exists()


class TestInReview:
    def test_an_approval_is_refused_and_the_review_goes_on(
        self, writer: Client, reviewer: Client, empty: LessonPage
    ) -> None:
        task = in_review(empty, writer)
        emptied(empty)
        approve = reverse("wagtailadmin_pages:workflow_action", args=[empty.pk, "approve", task.pk])
        answer = reviewer.post(approve, {"comment": "Được"})

        assert answer.headers["Location"] == edits(empty)
        assert NO_CONTENT in followed(reviewer, answer)
        empty.refresh_from_db()
        assert (empty.live, empty.workflow_in_progress) == (False, True)

    def test_the_window_that_asked_for_a_comment_leads_to_the_editor(
        self, writer: Client, reviewer: Client, empty: LessonPage
    ) -> None:
        task = in_review(empty, writer)
        emptied(empty)
        approve = reverse("wagtailadmin_pages:workflow_action", args=[empty.pk, "approve", task.pk])
        script = {"X-Requested-With": "XMLHttpRequest"}
        answer = reviewer.post(approve, {"comment": "Được"}, headers=script)

        assert answer.json() == {"step": "success", "redirect": edits(empty)}

    def test_in_the_editor_an_approval_asks_and_sending_back_does_not(
        self, writer: Client, reviewer: Client, empty: LessonPage
    ) -> None:
        in_review(empty, writer)
        acting = {"action-workflow-action": "1", "workflow-action-name": "approve"}
        answer = reviewer.post(edits(empty), empty_form(**acting))
        assert NO_CONTENT in words_of(answer)

        back = acting | {"workflow-action-name": "reject"}
        assert reviewer.post(edits(empty), empty_form(**back)).status_code == 302
        empty.refresh_from_db()
        assert empty.current_workflow_state.status == "needs_changes"

    def test_what_is_ready_is_approved(
        self, writer: Client, reviewer: Client, empty: LessonPage
    ) -> None:
        task = in_review(empty, writer)
        approve = reverse("wagtailadmin_pages:workflow_action", args=[empty.pk, "approve", task.pk])
        reviewer.post(approve, {"comment": "Được"})

        empty.refresh_from_db()
        assert empty.live

    def test_however_it_is_handed_in(self, empty: LessonPage, trainer: Any) -> None:
        with pytest.raises(NotReady):
            empty.get_workflow().start(empty, trainer)
        assert not empty.workflow_in_progress
