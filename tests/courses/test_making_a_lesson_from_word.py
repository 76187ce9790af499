"""A trainer brings a Word file, looks it through, and has the draft of a lesson."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from docx.shared import Inches

from cms.models import Picture
from courses import actions
from courses.actions import forget_lesson_files, open_section
from courses.models import CoursePage, CourseSectionPage, LessonImport, LessonPage
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, Unit, User
from tests.word.manuscripts import new, picture_file, saved
from tests.writing import make_site, make_unit, make_user, publish


@pytest.fixture
def section(commune: Unit) -> CourseSectionPage:
    make_site()
    return open_section(unit=commune)


@pytest.fixture
def writer(commune: Unit, section: CourseSectionPage, trainer: User) -> User:
    grant_role(user=trainer, role=RoleGrant.Role.TRAINER, unit=commune)
    return trainer


@pytest.fixture
def taught(section: CourseSectionPage) -> CoursePage:
    fields = {"summary": "Ngắn.", "outcomes": [{"type": "outcome", "value": "Khóa được máy"}]}
    page = section.add_child(instance=CoursePage(title="Khóa máy", minutes=20, **fields))
    return publish(page)


@pytest.fixture
def desk(writer: User, signed_in: Callable[[User], Client]) -> Client:
    return signed_in(writer)


def document() -> bytes:
    written = new()
    written.add_heading("Nhận biết tin giả", 0)
    written.add_paragraph("Tin giả lan nhanh.")
    written.add_picture(picture_file(), width=Inches(1))
    written.inline_shapes[0]._inline.docPr.set("descr", "Cái chợ phiên")
    table = written.add_table(2, 2)
    for place, words in enumerate(("Việc", "Số", "Công an", "113")):
        table.cell(place // 2, place % 2).text = words
    return saved(written)


def brought(desk: Client, page: CoursePage, content: bytes | None = None) -> HttpResponse:
    file = SimpleUploadedFile("tin-gia.docx", document() if content is None else content)
    return desk.post(f"/quan-tri/khoa-hoc/{page.pk}/bai-tu-word/", {"file": file})


def decided(desk: Client, opened: LessonImport, **said: str) -> HttpResponse:
    return desk.post(f"/quan-tri/bai-tu-word/{opened.pk}/quyet-dinh/", said)


def test_the_course_offers_it_and_a_lesson_comes_of_it(desk: Client, taught: CoursePage) -> None:
    assert (
        f"/quan-tri/khoa-hoc/{taught.pk}/bai-tu-word/"
        in desk.get(f"/quan-tri/pages/{taught.pk}/edit/").content.decode()
    )

    brought(desk, taught)
    opened = LessonImport.objects.get()
    page = desk.get(f"/quan-tri/bai-tu-word/{opened.pk}/").content.decode()
    assert 'value="Nhận biết tin giả"' in page
    preview = desk.get(f"/quan-tri/bai-tu-word/{opened.pk}/xem-truoc/")
    assert preview["X-Frame-Options"] == "SAMEORIGIN"
    for words in ("Tin giả lan nhanh.", "Cái chợ phiên", 'data-label="Số"', "data:image/png"):
        assert words in preview.content.decode()
    assert not LessonPage.objects.exists()
    assert not Picture.objects.exists()

    answer = decided(desk, opened, title="Tin giả", confirm="1")

    lesson = LessonPage.objects.get()
    assert answer["Location"] == f"/quan-tri/pages/{lesson.pk}/edit/"
    assert (lesson.title, lesson.live, lesson.get_parent().pk) == ("Tin giả", False, taught.pk)
    assert [block.block_type for block in lesson.body] == ["text", "picture", "table"]
    assert lesson.body[1].value["picture"] == Picture.objects.get()
    opened.refresh_from_db()
    assert bytes(opened.content) == b""
    assert desk.get(f"/quan-tri/pages/{lesson.pk}/edit/").status_code == 200


def test_the_lesson_can_be_published_and_read(
    desk: Client, taught: CoursePage, client: Client
) -> None:
    brought(desk, taught)
    decided(desk, LessonImport.objects.get(), title="Tin giả", confirm="1")

    publish(LessonPage.objects.get())

    page = client.get(f"/khoa-hoc/{taught.slug}/tin-gia/").content.decode()
    assert '<td data-label="Số">113</td>' in page
    assert "Tin giả lan nhanh." in page


def test_what_was_not_taken_can_be_read_afterwards_too(desk: Client, taught: CoursePage) -> None:
    written = new()
    written.add_paragraph("Một câu.").add_run("thừa").font.strike = True
    brought(desk, taught, saved(written))
    opened = LessonImport.objects.get()
    assert "Chữ gạch ngang" in desk.get(f"/quan-tri/bai-tu-word/{opened.pk}/").content.decode()

    decided(desk, opened, title="Một câu", confirm="1")

    after = desk.get(f"/quan-tri/bai-tu-word/{opened.pk}/").content.decode()
    assert "Chữ gạch ngang" in after
    assert "quyet-dinh" not in after


def test_confirming_twice_makes_one_lesson(desk: Client, taught: CoursePage) -> None:
    brought(desk, taught)
    opened = LessonImport.objects.get()

    for _time in range(2):
        decided(desk, opened, title="Tin giả", confirm="1")

    assert LessonPage.objects.count() == 1


def test_without_a_title_nothing_is_made_and_the_page_says_so(
    desk: Client, taught: CoursePage
) -> None:
    brought(desk, taught)

    answer = decided(desk, LessonImport.objects.get(), title=" ", confirm="1")

    assert answer.status_code == 422
    assert "Nhận biết tin giả" not in answer.content.decode()
    assert not LessonPage.objects.exists()


def test_an_abandoned_file_is_deleted(desk: Client, taught: CoursePage) -> None:
    brought(desk, taught)
    opened = LessonImport.objects.get()

    decided(desk, opened, title="", abandon="1")

    opened.refresh_from_db()
    assert (opened.state, bytes(opened.content)) == ("abandoned", b"")
    assert not LessonPage.objects.exists()


def test_a_file_nobody_came_back_to_goes_after_a_month(desk: Client, taught: CoursePage) -> None:
    brought(desk, taught)
    assert forget_lesson_files() == 0

    LessonImport.objects.update(made_at=timezone.now() - timedelta(days=31))

    assert forget_lesson_files() == 1
    assert bytes(LessonImport.objects.get().content) == b""


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, "Word kiểu cũ"),
        (b"%PDF-1.7", "không phải tệp Word"),
        (b"PK\x03\x04broken", "bị hỏng"),
        (saved(new()), "không có chữ nào"),
    ],
)
def test_a_file_that_is_no_lesson_is_refused_in_words(
    desk: Client, taught: CoursePage, content: bytes, said: str
) -> None:
    answer = brought(desk, taught, content)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not LessonImport.objects.exists()


def test_pictures_of_a_lesson_that_failed_leave_nothing_behind(
    writer: User, taught: CoursePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = actions.open_lesson(page=taught, content=document(), name="a.docx", by=writer)
    before = files_stored()

    def full(*args: object, **kwargs: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(LessonPage, "save_revision", full)
    with pytest.raises(OSError, match="disk full"):
        actions.take_lesson(opened=opened, title="Tin giả", by=writer)

    assert not LessonPage.objects.exists()
    assert not Picture.objects.exists()
    assert files_stored() == before
    opened.refresh_from_db()
    assert opened.is_open


def files_stored() -> set[str]:
    folder = Path(default_storage.path("original_images"))
    return {one.name for one in folder.iterdir()} if folder.exists() else set()


def test_a_trainer_of_another_unit_is_refused(
    desk: Client, taught: CoursePage, signed_in: Callable[[User], Client]
) -> None:
    brought(desk, taught)
    opened = LessonImport.objects.get()
    other = make_unit("Xã Bao La")
    open_section(unit=other)
    outsider = make_user("Lò Văn Xa", email="xa@example.vn")
    grant_role(user=outsider, role=RoleGrant.Role.TRAINER, unit=other)
    away = signed_in(outsider)

    for answer in (
        brought(away, taught),
        away.get(f"/quan-tri/bai-tu-word/{opened.pk}/"),
        away.get(f"/quan-tri/bai-tu-word/{opened.pk}/xem-truoc/"),
        decided(away, opened, title="x", confirm="1"),
    ):
        assert answer.status_code == 302
        assert "bai-tu-word" not in answer["Location"]
    assert not LessonPage.objects.exists()
    assert LessonImport.objects.get().is_open
