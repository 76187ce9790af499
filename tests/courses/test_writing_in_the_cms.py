"""A trainer writes within the section of the unit; a reviewer publishes; nobody goes elsewhere."""

import json
from collections.abc import Callable
from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    rich_text,
    streamfield,
)

from cms.models import Picture
from courses import actions
from courses.models import CoursePage, CourseSectionPage, LessonPage
from learning.people.actions import end_role, grant_role
from learning.people.models import RoleGrant, User
from tests.writing import make_unit, publish

SignIn = Callable[[User], Client]


def course_form(title: str = "Khóa mới", **more: Any) -> dict[str, Any]:
    return nested_form_data(
        {
            "title": title,
            "slug": "khoa-moi",
            "summary": "Ngắn.",
            "outcomes": streamfield([("outcome", "Làm được")]),
            "minutes": "20",
            "audience": "resident",
            "counts_for_movement": "on",
            "comments": inline_formset([]),
        }
        | more
    )


def lesson_form(title: str = "Bài mới", **more: Any) -> dict[str, Any]:
    return nested_form_data(
        {
            "title": title,
            "slug": "bai-moi",
            "minutes": "5",
            "required": "on",
            "body": streamfield([("text", rich_text("<p>Lời mới.</p>"))]),
            "comments": inline_formset([]),
        }
        | more
    )


def adds(section: Page, kind: str = "coursepage") -> str:
    return f"/quan-tri/pages/add/courses/{kind}/{section.pk}/"


def edits(page: Page) -> str:
    return f"/quan-tri/pages/{page.pk}/edit/"


def test_a_trainer_writes_a_course_and_hands_it_in(
    writer: Client, reviewer: Client, client: Client, section: CourseSectionPage
) -> None:
    response = writer.post(adds(section), course_form(**{"action-submit": "1"}))
    assert response.status_code == 302
    page = CoursePage.objects.get(slug="khoa-moi")
    assert not page.live
    assert page.workflow_in_progress
    assert client.get("/khoa-hoc/khoa-moi/").status_code == 404

    task = page.current_workflow_task_state
    approve = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk])
    writer.post(approve, {"comment": "Tự duyệt"})
    page.refresh_from_db()
    assert not page.live

    reviewer.post(approve, {"comment": "Được"})
    page.refresh_from_db()
    assert page.live
    assert client.get("/khoa-hoc/khoa-moi/").status_code == 200


def test_a_trainer_publishes_nothing_by_asking_for_it(
    writer: Client, section: CourseSectionPage, draft: CoursePage
) -> None:
    writer.post(adds(section), course_form(**{"action-publish": "1"}))
    writer.post(edits(draft), course_form(slug="khac", **{"action-publish": "1"}))

    assert not CoursePage.objects.filter(live=True).exists()


def test_a_reviewer_publishes(reviewer: Client, client: Client, section: CourseSectionPage) -> None:
    reviewer.post(adds(section), course_form(**{"action-publish": "1"}))

    assert client.get("/khoa-hoc/khoa-moi/").status_code == 200


def test_a_lesson_written_in_the_cms_asks_for_what_it_says(
    reviewer: Client, client: Client, section: CourseSectionPage
) -> None:
    reviewer.post(adds(section), course_form(**{"action-publish": "1"}))
    page = CoursePage.objects.get(slug="khoa-moi")
    body = streamfield(
        [
            ("text", rich_text("<p>Lời mới.</p>")),
            (
                "checklist",
                {
                    "title": "Tự làm",
                    "items": streamfield_list(["Một", "Hai"]),
                    "required": "on",
                },
            ),
        ]
    )
    sent = lesson_form(body=body, **{"action-publish": "1"})
    assert reviewer.post(adds(page, "lessonpage"), sent).status_code == 302

    words = client.get("/khoa-hoc/khoa-moi/bai-moi/").content.decode()
    assert words.count('name="part"') == 2


def streamfield_list(values: list[str]) -> dict[str, Any]:
    form: dict[str, Any] = {"count": str(len(values))}
    for place, value in enumerate(values):
        form[str(place)] = {"value": value, "deleted": "", "order": str(place), "type": "item"}
    return form


def test_a_taken_address_is_refused_in_words(
    writer: Client, reviewer: Client, section: CourseSectionPage
) -> None:
    other = actions.open_section(unit=make_unit("Xã Lạc Sơn"))
    taken = other.add_child(
        instance=CoursePage(
            title="Khóa mới", slug="khoa-moi", summary="x", outcomes=[("outcome", "y")]
        )
    )
    publish(taken)
    response = reviewer.post(adds(section), course_form(**{"action-publish": "1"}))

    assert response.status_code == 200
    assert "slug" in response.context["form"].errors
    assert "Ngắn." in response.content.decode()
    assert not CoursePage.objects.child_of(section).exists()


def test_a_picture_needs_its_description(reviewer: Client, section: CourseSectionPage) -> None:
    picture = Picture.objects.create(title="Ảnh", file=get_test_image_file())
    sent = course_form(picture=str(picture.pk), **{"action-publish": "1"})
    response = reviewer.post(adds(section), sent)
    assert "picture_description" in response.context["form"].errors

    sent["picture_description"] = "Một cái chợ"
    assert reviewer.post(adds(section), sent).status_code == 302


class TestElsewhere:
    def test_a_trainer_of_another_unit_neither_sees_nor_changes_it(
        self, elsewhere: Client, section: CourseSectionPage, draft: CoursePage
    ) -> None:
        assert elsewhere.get(edits(draft)).status_code == 302
        assert elsewhere.get(adds(section)).status_code == 302
        elsewhere.post(edits(draft), course_form("Đổi tên"))
        elsewhere.post(adds(section), course_form())
        elsewhere.post(f"/quan-tri/pages/{draft.pk}/delete/")
        elsewhere.post(f"/quan-tri/pages/{draft.pk}/unpublish/")
        assert draft.title not in elsewhere.get(f"/quan-tri/pages/{section.pk}/").content.decode()

        kept = CoursePage.objects.get()
        assert kept.latest_revision.as_object().title == "Khóa của xã"

    def test_a_trainer_changes_nothing_above_the_section(
        self, writer: Client, section: CourseSectionPage
    ) -> None:
        index = section.get_parent()
        for page in (index, index.get_parent()):
            assert writer.get(edits(page)).status_code == 302
        assert writer.get("/quan-tri/users/").status_code in {302, 403, 404}
        assert writer.get("/quan-tri/settings/cms/sitenames/").status_code in {302, 403, 404}
        assert writer.get("/quan-tri/groups/").status_code in {302, 403, 404}

    def test_a_learner_never_comes_in(
        self, signed_in: SignIn, learner: User, draft: CoursePage
    ) -> None:
        browser = signed_in(learner)
        assert browser.get("/quan-tri/").status_code in {302, 403}
        assert browser.get(edits(draft)).status_code in {302, 403}

    def test_whose_role_has_ended_writes_no_more(
        self, writer: Client, trainer: User, draft: CoursePage
    ) -> None:
        assert writer.get(edits(draft)).status_code == 200
        end_role(grant=trainer.role_grants.get())

        assert writer.get(edits(draft)).status_code in {302, 403}
        assert not trainer.groups.exists()

    def test_one_of_two_roles_may_end(
        self, writer: Client, trainer: User, draft: CoursePage
    ) -> None:
        other = make_unit("Xã Lạc Sơn")
        second = grant_role(user=trainer, role=RoleGrant.Role.TRAINER, unit=other)
        end_role(grant=second)

        assert writer.get(edits(draft)).status_code == 200


class TestPreview:
    def test_a_lesson_is_previewed_before_anyone_sees_it(
        self, writer: Client, draft: CoursePage
    ) -> None:
        page = draft.add_child(instance=LessonPage(title="Bài nháp", body=[], live=False))
        page.save_revision()
        address = f"/quan-tri/pages/{page.pk}/edit/preview/"
        sent = writer.post(address, lesson_form("Bài đang viết"))
        assert json.loads(sent.content)["is_valid"]

        shown = writer.get(address + "?mode=").content.decode()
        assert "Bài đang viết" in shown
        assert "Lời mới." in shown

    def test_so_is_a_course(self, writer: Client, draft: CoursePage) -> None:
        address = f"/quan-tri/pages/{draft.pk}/edit/preview/"
        assert json.loads(writer.post(address, course_form("Đang viết")).content)["is_valid"]

        assert "Đang viết" in writer.get(address + "?mode=").content.decode()

    def test_and_an_older_draft(self, writer: Client, draft: CoursePage) -> None:
        page = draft.add_child(instance=LessonPage(title="Bài nháp", body=[], live=False))
        revision = page.save_revision()

        shown = writer.get(f"/quan-tri/pages/{page.pk}/revisions/{revision.pk}/view/")
        assert "Bài nháp" in shown.content.decode()
