"""Who learns, writes and reviews in these tests, and where."""

from collections.abc import Callable
from functools import partial

import pytest
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from courses import actions
from courses.models import CoursePage, CourseSectionPage, LessonPage, SharedPart
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, Unit, User
from tests.courses import translating
from tests.courses.doing import FACTS
from tests.courses.finding import saying
from tests.courses.reading_aloud import BODY, Reader, read_aloud
from tests.courses.sharing import lesson_showing, make_part
from tests.writing import (
    checklist,
    make_course,
    make_lesson,
    make_site,
    make_unit,
    make_user,
    publish,
)


@pytest.fixture
def browser(signed_in: Callable[[User], Client], learner: User) -> Client:
    return signed_in(learner)


@pytest.fixture
def graduate(browser: Client, lessons: list[LessonPage]) -> Client:
    """Somebody who has done the whole course."""
    browser.post(lessons[0].url, {"do": "finish"})
    browser.post(lessons[1].url, {"do": "finish", "part": ["khoa", "tat"]})
    assert all(model._default_manager.exists() for model in FACTS)
    return browser


@pytest.fixture
def unit(db: None) -> Unit:
    make_site()
    return make_unit("Xã Mai Châu")


@pytest.fixture
def section(unit: Unit) -> CourseSectionPage:
    return actions.open_section(unit=unit)


@pytest.fixture
def writer(signed_in: Callable[[User], Client], trainer: User, unit: Unit) -> Client:
    grant_role(user=trainer, role=RoleGrant.Role.TRAINER, unit=unit)
    return signed_in(trainer)


@pytest.fixture
def reviewer(signed_in: Callable[[User], Client], unit: Unit) -> Client:
    user = make_user("Người Duyệt", email="duyet@example.vn")
    grant_role(user=user, role=RoleGrant.Role.REVIEWER, unit=unit)
    return signed_in(user)


@pytest.fixture
def elsewhere(signed_in: Callable[[User], Client], unit: Unit) -> Client:
    user = make_user("Giảng Viên Khác", email="khac@example.vn")
    other = make_unit("Xã Lạc Sơn")
    actions.open_section(unit=other)
    grant_role(user=user, role=RoleGrant.Role.TRAINER, unit=other)
    return signed_in(user)


@pytest.fixture
def draft(section: CourseSectionPage) -> CoursePage:
    page = section.add_child(
        instance=CoursePage(
            title="Khóa của xã", summary="Ngắn.", outcomes=[("outcome", "Làm được")], live=False
        )
    )
    page.save_revision()
    return page


@pytest.fixture
def keeper(signed_in: Callable[[User], Client]) -> Client:
    """Who administers the province."""
    province = make_unit("Tỉnh Phú Thọ", kind="province")
    user = make_user("Nguyễn Văn Tỉnh", email="tinh@example.vn")
    grant_role(user=user, role="administrator", unit=province)
    return signed_in(user)


@pytest.fixture
def spoken_lesson(section: CourseSectionPage) -> LessonPage:
    course = CoursePage(
        title="An toàn", summary="Ngắn.", outcomes=[{"type": "outcome", "value": "Khóa được"}]
    )
    publish(section.add_child(instance=course))
    return publish(course.add_child(instance=LessonPage(title="Khóa máy", body=BODY)))


@pytest.fixture
def reader(
    writer: Client,
    spoken_lesson: LessonPage,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> Reader:
    """The unit's trainer, who reads parts of the lesson aloud."""
    return partial(read_aloud, writer, django_capture_on_commit_callbacks, spoken_lesson)


@pytest.fixture
def original(section: CourseSectionPage) -> LessonPage:
    """A lesson of two sentences and a checklist, to be translated."""
    course = CoursePage(
        title="An toàn", summary="Ngắn.", outcomes=[{"type": "outcome", "value": "Khóa được máy"}]
    )
    publish(section.add_child(instance=course))
    body = [*translating.BODY, checklist("khoa", "tat")]
    return publish(course.add_child(instance=LessonPage(title=translating.TITLE, body=body)))


@pytest.fixture
def whole(original: LessonPage) -> CoursePage:
    """The course of that lesson, in a province that has opened a language."""
    translating.opened()
    return CoursePage.objects.get(locale=original.locale)


@pytest.fixture
def muong(writer: Client, reviewer: Client, original: LessonPage) -> LessonPage:
    """Handed in with one sentence still missing, approved."""
    page: LessonPage = translating.begin(writer, original)
    translating.say(writer, page, {translating.TITLE: "MTQ khóa", translating.FIRST: "MTQ một"})
    translating.hand_in(writer, page)
    translating.approve(reviewer, page)
    return page


@pytest.fixture
def known(section: CourseSectionPage) -> CoursePage:
    """A published course of three lessons, the last not published."""
    course = section.add_child(
        instance=CoursePage(
            title="Khóa gốc",
            summary="Ngắn.",
            outcomes=[{"type": "outcome", "value": "Làm được"}],
            audience="public_sector",
        )
    )
    publish(course)
    make_lesson(course, "Bài một", required=False)
    make_lesson(course, "Bài hai", body=[checklist("khoa", "tat")])
    draft = course.add_child(instance=LessonPage(title="Bài ba", body=[], live=False))
    draft.save_revision()
    return CoursePage.objects.get(pk=course.pk)


@pytest.fixture
def shared_course(section: CourseSectionPage) -> CoursePage:
    page = CoursePage(title="An toàn", summary="Ngắn.", outcomes=[("outcome", "Làm được")])
    return publish(section.add_child(instance=page))


@pytest.fixture
def part(unit: Unit, section: CourseSectionPage) -> SharedPart:
    return make_part(unit)


@pytest.fixture
def sharing_lesson(shared_course: CoursePage, part: SharedPart) -> LessonPage:
    return lesson_showing(shared_course, part)


@pytest.fixture
def published(draft: CoursePage) -> CoursePage:
    page: CoursePage = publish(draft)
    return page


@pytest.fixture
def empty(published: CoursePage) -> LessonPage:
    """A draft without content, as a trainer left it."""
    page = LessonPage(title="Bài trống", slug="bai-trong", live=False)
    published.add_child(instance=page).save_revision()
    return page


@pytest.fixture
def findable_course(db: None) -> CoursePage:
    return make_course("Dùng điện thoại an toàn", summary="Khóa học ngắn.")


@pytest.fixture
def findable(findable_course: CoursePage) -> LessonPage:
    return saying(findable_course, "Đi xe", "Bến xe Hòa Bình ở phía nam.", "Xe chạy cả ngày.")
