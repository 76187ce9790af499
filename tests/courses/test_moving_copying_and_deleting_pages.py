"""Pages come, go, are moved, copied, aliased and translated; identities and facts stay."""

from collections.abc import Callable
from datetime import timedelta

from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from courses.models import (
    Course,
    CourseEdition,
    CoursePage,
    CourseSectionPage,
    Lesson,
    LessonPage,
)
from learning.people.models import User
from tests.courses.doing import FACTS, IDENTITIES, english, names, rows
from tests.writing import lesson_of, make_course, make_lesson, make_unit, publish

Browser = Callable[[User], Client]


def test_a_deleted_course_leaves_every_fact(
    graduate: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    before, addresses = rows(*FACTS, *IDENTITIES), [course.url, *(page.url for page in lessons)]
    course.delete()

    assert rows(*FACTS, *IDENTITIES) == before
    assert [graduate.get(address).status_code for address in addresses] == [404, 404, 404]
    assert graduate.get("/toi/").status_code == 200
    assert "dung-dien-thoai-an-toan" in graduate.get("/toi/lich-su/").content.decode()


def test_a_deleted_course_gives_its_address_free(graduate: Client, course: CoursePage) -> None:
    address, title = course.url, course.title
    course.delete()
    again = make_course(title)

    assert again.url == address
    assert names(graduate, again) == []


def test_an_unpublished_lesson_is_nowhere_and_comes_back_as_it_was(
    graduate: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    before = rows(*FACTS, *IDENTITIES)
    lessons[0].unpublish()
    assert graduate.get(lessons[0].url).status_code == 404
    assert names(graduate, course) == ["bai-hai"]

    publish(lessons[0])
    assert rows(*FACTS, *IDENTITIES) == before
    assert names(graduate, course) == ["bai-mot", "bai-hai"]
    assert "is-done" in graduate.get(lessons[0].url).content.decode()


def test_an_unpublished_course_takes_its_lessons_along(
    graduate: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    course.unpublish()

    assert graduate.get(course.url).status_code == 404
    assert graduate.get(lessons[0].url).status_code == 404
    assert graduate.post(lessons[0].url, {"do": "finish"}).status_code == 404
    assert graduate.get(f"{lessons[0].url}hoi/").status_code == 404


def test_a_copy_is_a_course_of_its_own(
    graduate: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    facts = rows(*FACTS)
    copy = course.copy(
        recursive=True, update_attrs={"slug": "ban-sao", "title": "Bản sao"}, keep_live=True
    )

    assert rows(*FACTS) == facts
    assert Course.objects.count() == CourseEdition.objects.count() == 2
    assert Lesson.objects.count() == 4
    row = Course.objects.get(key=copy.translation_key)
    assert [lesson.slug for lesson in row.lessons.order_by("position")] == ["bai-mot", "bai-hai"]
    assert names(graduate, copy) == ["bai-mot", "bai-hai"]
    assert "is-done" not in graduate.get(copy.url).content.decode()
    assert "is-done" in graduate.get(course.url).content.decode()
    outline = row.lessons.get(slug="bai-hai").outline
    assert outline is not None
    assert outline.part_ids == ["khoa", "tat"]


def test_a_copy_elsewhere_under_the_same_name_gets_a_number(
    graduate: Client, course: CoursePage
) -> None:
    other = course.get_parent().add_sibling(
        instance=CourseSectionPage(title="Xã", slug="xa", owner_unit=make_unit("Xã Lạc Sơn"))
    )
    copy = course.copy(recursive=True, to=other, keep_live=True)

    assert copy.slug == course.slug
    assert copy.url == "/khoa-hoc/dung-dien-thoai-an-toan-2/"
    assert graduate.get(copy.url).context["page"].pk == copy.pk
    assert graduate.get(course.url).context["page"].pk == course.pk


def test_a_moved_course_belongs_to_its_new_owner(graduate: Client, course: CoursePage) -> None:
    before = rows(*FACTS, *IDENTITIES)
    other = course.get_parent().add_sibling(
        instance=CourseSectionPage(title="Xã", slug="xa", owner_unit=make_unit("Xã Lạc Sơn"))
    )
    course.move(other, pos="last-child")

    owner = Course.objects.get(key=course.translation_key).owner
    assert owner is not None
    assert owner.name == "Xã Lạc Sơn"
    assert rows(*FACTS, *IDENTITIES) == before
    assert graduate.get(course.url).status_code == 200


def test_the_order_of_lessons_is_the_order_of_their_vietnamese_pages(
    graduate: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    third = make_lesson(course, "Bài ba")
    english(third, title="Three")
    assert names(graduate, course) == ["bai-mot", "bai-hai", "bai-ba"]
    third.move(lessons[0], pos="left")

    assert names(graduate, course) == ["bai-ba", "bai-mot", "bai-hai"]
    page = graduate.get(lessons[0].url).context
    assert page["previous"].lesson.slug == "bai-ba"
    assert page["next"].lesson.slug == "bai-hai"
    first = graduate.get(third.url).context
    last = graduate.get(lessons[1].url).context
    assert first["previous"] is None
    assert last["next"] is None
    shown = graduate.get(f"/en{course.url}").context["rows"]
    assert [row.lesson.slug for row in shown] == ["bai-ba", "bai-mot", "bai-hai"]


def test_a_lesson_moved_to_another_course_is_the_same_lesson(
    graduate: Client, lessons: list[LessonPage]
) -> None:
    before = rows(*FACTS)
    other = make_course("Khóa khác")
    lessons[0].move(other, pos="last-child")

    assert lesson_of(lessons[0]).course.slug == "khoa-khac"
    assert names(graduate, other) == ["bai-mot"]
    assert rows(*FACTS) == before


def test_an_alias_leads_to_what_it_shows(
    graduate: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    before = rows(*FACTS, *IDENTITIES)
    other = make_course("Khóa khác")
    made = rows(*IDENTITIES)
    alias = lessons[0].create_alias(parent=other, update_slug="bai-mot-lap-lai")
    mirror = course.create_alias(update_slug="khoa-lap-lai")

    assert rows(*IDENTITIES) == made
    assert rows(*FACTS) == {name: before[name] for name in rows(*FACTS)}
    assert alias.specific.url == lessons[0].url
    assert mirror.specific.url == course.url
    assert names(graduate, other) == []
    by_tree = graduate.get("/khoa-hoc/tinh/khoa-khac/bai-mot-lap-lai/")
    assert by_tree.url == lessons[0].url
    publish(lessons[0])
    assert rows(*IDENTITIES) == made


def test_the_address_in_the_tree_leads_to_the_one_address(
    client: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    by_tree = f"/khoa-hoc/tinh/{course.slug}/bai-mot/"

    assert client.get(by_tree).url == lessons[0].url
    assert course.get_parent().specific.url == "/khoa-hoc/"


class TestDrafts:
    def test_nobody_sees_a_draft(self, client: Client, course: CoursePage) -> None:
        draft = course.add_child(instance=LessonPage(title="Bài nháp", body=[], live=False))
        draft.save_revision()

        assert client.get(f"{course.url}bai-nhap/").status_code == 404
        assert client.post(f"{course.url}bai-nhap/", {"do": "finish"}).status_code == 404
        assert names(client, course) == ["bai-mot", "bai-hai"]

    def test_a_lesson_appears_at_its_hour(self, client: Client, course: CoursePage) -> None:
        body = [("text", "<p>Lời.</p>")]
        page = course.add_child(instance=LessonPage(title="Bài hẹn", body=body, live=False))
        page.go_live_at = timezone.now() + timedelta(hours=1)
        page.save_revision().publish()
        call_command("publish_scheduled")
        assert client.get(f"{course.url}bai-hen/").status_code == 404

        Page.objects.filter(pk=page.pk).update(go_live_at=timezone.now() - timedelta(hours=1))
        revision = page.revisions.get()
        revision.approved_go_live_at = timezone.now() - timedelta(hours=1)
        revision.content["go_live_at"] = revision.approved_go_live_at.isoformat()
        revision.save()
        call_command("publish_scheduled")

        assert client.get(f"{course.url}bai-hen/").status_code == 200
        assert names(client, course) == ["bai-mot", "bai-hai", "bai-hen"]

    def test_a_lesson_goes_at_its_hour(
        self, client: Client, course: CoursePage, lessons: list[LessonPage]
    ) -> None:
        lessons[0].expire_at = timezone.now() - timedelta(minutes=1)
        lessons[0].save()
        call_command("publish_scheduled")

        assert names(client, course) == ["bai-hai"]
