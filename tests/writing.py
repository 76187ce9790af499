"""Making what tests need, through the same doors people use."""

from typing import Any
from uuid import uuid4

from wagtail.models import Locale, Page, Site

from cms.models import HomePage
from courses.models import CourseIndexPage, CoursePage, CourseSectionPage, Lesson, LessonPage
from learning.people.actions import join_unit, make_known
from learning.people.models import Learner, Unit, User


def make_site() -> CourseIndexPage:
    """A home page with a course index, as the default site. Made once a database."""
    index = CourseIndexPage.objects.first()
    if index is not None:
        return index
    locale, _ = Locale.objects.get_or_create(language_code="vi")
    Locale.objects.get_or_create(language_code="en")
    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title="Học tập số", slug="hoc-tap-so", locale=locale))
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    site.hostname, site.port, site.root_page = "localhost", 80, home
    site.save()
    index = home.add_child(
        instance=CourseIndexPage(title="Khóa học", slug="khoa-hoc", show_in_menus=True)
    )
    publish(home)
    return publish(index)


def publish(page: Any) -> Any:
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def make_unit(name: str = "Xã Mai Châu", **fields: Any) -> Unit:
    fields = {"tree": "territory", "kind": "commune", "code": uuid4().hex[:8]} | fields
    return Unit.add_root(name=name, **fields)


def make_course(title: str = "Dùng điện thoại an toàn", **fields: Any) -> CoursePage:
    index = make_site()
    section = CourseSectionPage.objects.first()
    if section is None:
        section = index.add_child(
            instance=CourseSectionPage(title="Tỉnh", slug="tinh", owner_unit=make_unit("Tỉnh"))
        )
        publish(section)
    defaults: dict[str, Any] = {
        "summary": "Khóa học ngắn.",
        "outcomes": [{"type": "outcome", "value": "Khóa được máy"}],
        "minutes": 20,
    }
    page = section.add_child(instance=CoursePage(title=title, **(defaults | fields)))
    return publish(page)


def make_lesson(
    course: CoursePage, title: str = "Bài một", body: list[Any] | None = None, **fields: Any
) -> LessonPage:
    words = [{"type": "text", "value": "<p>Nội dung bài học.</p>", "id": str(uuid4())}]
    page = course.add_child(instance=LessonPage(title=title, body=body or words, **fields))
    return publish(page)


def checklist(*items: str, required: bool = True) -> dict[str, Any]:
    """A checklist block whose item ids are the items' words."""
    values = [{"type": "item", "value": item, "id": item} for item in items]
    return {
        "type": "checklist",
        "id": str(uuid4()),
        "value": {"title": "Tự làm", "items": values, "required": required},
    }


def lesson_of(page: LessonPage) -> Lesson:
    return Lesson.objects.get(key=page.translation_key)


def make_user(full_name: str = "Bùi Thị Hoa", unit: Unit | None = None, **fields: Any) -> User:
    learner = Learner.objects.create()
    make_known(learner=learner, full_name=full_name, birth_year=fields.pop("birth_year", 1960))
    if unit is not None:
        join_unit(learner=learner, unit=unit)
    return User.objects.create_user(learner=learner, **fields)
