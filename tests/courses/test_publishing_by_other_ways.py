"""Every other way out asks what the editor asks."""

from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Revision

from cms.models import Picture
from courses.models import CoursePage, LessonPage, NotReady, WritingRules
from courses.proofreading import Severity
from learning.people.models import User
from tests.courses import translating
from tests.courses.test_writing_in_the_cms import edits
from tests.courses.unready import NO_CONTENT, followed, words_of
from tests.writing import publish


class TestOtherWays:
    def test_many_at_once_are_all_or_none(
        self, reviewer: Client, published: CoursePage, empty: LessonPage
    ) -> None:
        ready = published.add_child(
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
        self, reviewer: Client, published: CoursePage, empty: LessonPage
    ) -> None:
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
        reviewer.post(f"{address}?id={published.pk}", {"include_descendants": "on"})

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

    def test_nor_with_a_section_copied_and_published(
        self, administrator: User, signed_in: Callable[[User], Client], published: CoursePage
    ) -> None:
        """Published before the rules were."""
        published.add_child(instance=LessonPage(title="Cũ", slug="cu", live=True))
        section = published.get_parent()
        sent = {
            "new_title": "Bản sao",
            "new_slug": "ban-sao",
            "new_parent_page": str(section.get_parent().pk),
            "copy_subpages": "on",
            "publish_copies": "on",
        }
        desk = signed_in(administrator)
        address = reverse("wagtailadmin_pages:copy", args=[section.pk])

        assert NO_CONTENT in followed(desk, desk.post(address, sent))

        assert LessonPage.objects.count() == 1


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
