"""What the province lets block keeps a page from review and readers, however one tries; nothing
that was typed is lost."""

from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Revision
from wagtail.test.utils.form_data import rich_text, streamfield

from cms.models import Picture
from courses.models import CoursePage, LessonPage, NotReady, WritingRules
from courses.proofreading import Severity
from tests.courses import translating
from tests.courses.test_writing_in_the_cms import adds, edits, lesson_form
from tests.writing import publish

EMPTY = {"body-count": "0"}
PUBLISH, SUBMIT = {"action-publish": "1"}, {"action-submit": "1"}
NO_CONTENT = "Bài chưa có nội dung."


@pytest.fixture
def course(draft: CoursePage) -> CoursePage:
    page: CoursePage = publish(draft)
    return page


@pytest.fixture
def empty(course: CoursePage) -> LessonPage:
    """A draft without content, as a trainer left it."""
    page = course.add_child(instance=LessonPage(title="Bài trống", slug="bai-trong", live=False))
    page.save_revision()
    return page


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


class TestInTheEditor:
    @pytest.mark.parametrize("action", [PUBLISH, SUBMIT])
    def test_a_new_lesson_comes_back_with_the_reason_and_what_was_typed(
        self, reviewer: Client, course: CoursePage, action: dict[str, str]
    ) -> None:
        answer = reviewer.post(adds(course, "lessonpage"), empty_form(**action))

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


class TestOtherWays:
    def test_many_at_once_are_all_or_none(
        self, reviewer: Client, course: CoursePage, empty: LessonPage
    ) -> None:
        ready = course.add_child(
            instance=LessonPage(
                title="Bài đủ", body=[("text", "<p>Lời.</p>")], slug="bai-du", live=False
            )
        )
        ready.save_revision()
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
        answer = reviewer.post(
            f"{address}?id={ready.pk}&id={empty.pk}", {"include_descendants": ""}
        )
        assert NO_CONTENT in followed(reviewer, answer)
        assert not LessonPage.objects.live().exists()

        reviewer.post(f"{address}?id={ready.pk}", {"include_descendants": ""})
        assert LessonPage.objects.live().count() == 1

    def test_nor_below_a_course(
        self, reviewer: Client, course: CoursePage, empty: LessonPage
    ) -> None:
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
        reviewer.post(f"{address}?id={course.pk}", {"include_descendants": "on"})

        assert not LessonPage.objects.live().exists()

    def test_nor_by_wagtails_own_interface(self, reviewer: Client, empty: LessonPage) -> None:
        address = f"/quan-tri/api/main/pages/{empty.pk}/action/publish/"
        assert reviewer.post(address).status_code == 404
        listed = reviewer.get(f"/quan-tri/api/main/pages/?child_of={empty.get_parent().pk}")
        assert listed.status_code == 200
        assert not LessonPage.objects.live().exists()

    def test_nor_by_code(self, empty: LessonPage) -> None:
        with pytest.raises(NotReady, match=r"no content|nội dung"):
            empty.get_latest_revision().publish()

    def test_nor_as_a_published_copy(self, reviewer: Client, course: CoursePage) -> None:
        """Published before the rules were."""
        old = course.add_child(instance=LessonPage(title="Cũ", slug="cu", live=True))
        copy = {
            "new_title": "Bản sao",
            "new_slug": "ban-sao",
            "new_parent_page": str(course.pk),
            "publish_copies": "on",
        }
        address = reverse("wagtailadmin_pages:copy", args=[old.pk])
        assert NO_CONTENT in followed(reviewer, reviewer.post(address, copy))
        assert LessonPage.objects.count() == 1

        del copy["publish_copies"]
        reviewer.post(address, copy)
        assert LessonPage.objects.filter(live=False).count() == 1


class TestAtAnHour:
    def schedule(self, page: LessonPage, **when: int) -> Revision:
        page = page.get_latest_revision_as_object()
        page.go_live_at = timezone.now() + timezone.timedelta(**when)
        return page.save_revision()

    def test_it_is_asked_when_the_hour_is_set(self, empty: LessonPage) -> None:
        with pytest.raises(NotReady):
            self.schedule(empty, hours=1).publish()
        assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()

    def test_and_not_again_when_it_comes(self, empty: LessonPage) -> None:
        WritingRules.objects.create(empty=Severity.OFF)
        revision = self.schedule(empty, hours=1)
        revision.publish()
        WritingRules.objects.update(empty=Severity.BLOCK)
        Revision.objects.filter(pk=revision.pk).update(
            approved_go_live_at=timezone.now() - timezone.timedelta(minutes=1),
            content=revision.content | {"go_live_at": None},
        )
        call_command("publish_scheduled")

        empty.refresh_from_db()
        assert empty.live


class TestTranslations:
    @pytest.fixture
    def poor(self, original: LessonPage, writer: Client) -> LessonPage:
        """Begun before the province asked for better descriptions."""
        rules = WritingRules.objects.create(no_description=Severity.OFF)
        picture = Picture.objects.create(title="Ảnh", file=get_test_image_file())
        value = {"picture": picture, "description": "hình", "caption": ""}
        original.body = [("text", "<p>Lời.</p>"), ("picture", value)]
        publish(original)
        page: LessonPage = translating.begin(writer, original)
        rules.no_description = Severity.BLOCK
        rules.save()
        return page

    def test_are_refused_when_handed_in(self, writer: Client, poor: LessonPage) -> None:
        assert "Lời mô tả chưa nói hình có gì" in words_of(translating.hand_in(writer, poor))
        poor.refresh_from_db()
        assert not poor.workflow_in_progress

        WritingRules.objects.update(no_description=Severity.WARN)
        translating.hand_in(writer, poor)
        assert poor.workflow_in_progress

    def test_and_when_published_beside_a_review(
        self,
        reviewer: Client,
        poor: LessonPage,
        django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
    ) -> None:
        with pytest.raises(NotReady), django_capture_on_commit_callbacks(execute=True):
            reviewer.post(edits(poor), {"action": "publish"})
        poor.refresh_from_db()
        assert not poor.live

    def test_are_not_asked_about_their_words(self, muong: LessonPage) -> None:
        WritingRules.objects.create(
            long_sentence=Severity.BLOCK, unexplained=Severity.BLOCK, no_picture=Severity.BLOCK
        )
        muong.save_revision().publish()
