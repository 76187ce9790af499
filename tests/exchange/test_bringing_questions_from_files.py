"""Trainers bring questions from files, look through them, and take them in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from PIL import Image
from wagtail.models import Collection

from cms.models import Picture
from learning.people.actions import grant_role
from learning.people.models import AuditEntry, RoleGrant, User
from quizzes.actions.importing import forget_imports, make_drafts, open_import, take_in
from quizzes.exchange import neutral as n
from quizzes.exchange import write_questions
from quizzes.models import Question, QuestionBank, QuestionImport, QuestionText
from tests.exchange.documents import lines
from tests.exchange.kinds import KINDS
from tests.quizzes.asking import make_text, option
from tests.writing import make_unit, make_user

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
BRING = "/quan-tri/cau-hoi/nhap/"
OUT = "/quan-tri/cau-hoi/xuat/"
WORD = (
    "Chủ đề: An toàn",
    "Câu 1: Mã OTP dùng để làm gì?", "A. Xác nhận là bạn*", "B. Trang trí", "Mức độ: Dễ",
    "Câu 2: Ai hỏi mã?", "A. Kẻ gian*", "B. Người nhà",
    "Câu 3: Chưa có đáp án?", "A. Một", "B. Hai",
    "Câu 4: Hãy kể về quê em.",
)  # fmt: skip


def file(content: bytes, name: str = "de.docx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def begun(desk: Client, bank: QuestionBank, content: bytes = b"") -> QuestionImport:
    desk.post(BRING, {"bank": bank.pk, "file": file(content or lines(*WORD))})
    return QuestionImport.objects.get()


def test_a_word_file_becomes_drafts(bank: QuestionBank, writer: User, signed_in: SignIn) -> None:
    desk = signed_in(writer)
    opened = begun(desk, bank)
    assert not QuestionText.objects.exists()

    page = desk.get(f"{BRING}{opened.pk}/").content.decode()
    assert "Mã OTP dùng để làm gì?" in page
    assert "Chưa đánh dấu phương án đúng" in page
    assert "Không nhập được câu hỏi tự luận" in page
    shown = {"shown": ["0", "1", "2"], "take": ["0", "2"], "confirm": "1"}
    answer = desk.post(f"{BRING}{opened.pk}/chon/", shown)
    assert answer.status_code == 302

    first, third = QuestionText.objects.order_by("pk")
    assert first.stem == "<p>Mã OTP dùng để làm gì?</p>"
    assert [part.value["right"] for part in first.options] == [True, False]
    assert not first.live
    assert first.latest_revision.as_object().stem == first.stem
    assert third.stem == "<p>Chưa có đáp án?</p>"
    question = Question.objects.get(key=first.translation_key)
    assert (question.topic.name, question.difficulty) == ("An toàn", 1)
    assert not question.is_live
    assert desk.get(answer.headers["Location"]).status_code == 200
    assert desk.get(f"/quan-tri/snippets/quizzes/questiontext/edit/{first.pk}/").status_code == 200

    noted = AuditEntry.objects.get(action="quizzes.import_taken_in")
    assert (noted.unit, noted.details["questions"]) == (bank.owner, 2)
    opened.refresh_from_db()
    assert (opened.state, bytes(opened.content)) == ("taken_in", b"")
    assert take_in(opened=opened, by=writer) == 0


def test_ticks_are_kept_between_pages(bank: QuestionBank, writer: User, signed_in: SignIn) -> None:
    desk = signed_in(writer)
    many = [line for k in range(25) for line in (f"Câu {k + 1}: Câu số {k * k}?", "A. a*", "B. b")]
    opened = begun(desk, bank, lines(*many))
    first = {"shown": [str(k) for k in range(20)], "take": ["0"], "page": "1", "to": "2"}
    answer = desk.post(f"{BRING}{opened.pk}/chon/", first)
    assert answer.headers["Location"].endswith("?p=2")
    page = desk.get(answer.headers["Location"]).content.decode()
    assert "6 câu được chọn" in page
    shown = [str(k) for k in range(20, 25)]
    desk.post(f"{BRING}{opened.pk}/chon/", {"shown": shown, "take": shown, "confirm": "1"})
    assert QuestionText.objects.count() == 6


def test_what_the_bank_has_already_is_named_and_can_be_left_out(
    bank: QuestionBank, writer: User, signed_in: SignIn
) -> None:
    make_text(
        bank,
        "Mã OTP dùng để làm gì vậy?",
        options=[option("Xác nhận là bạn", True), option("Trang trí")],
    )
    desk = signed_in(writer)
    opened = begun(desk, bank)
    assert "Gần giống một câu trong ngân hàng" in desk.get(f"{BRING}{opened.pk}/").content.decode()
    places = ["0", "1", "2"]
    desk.post(
        f"{BRING}{opened.pk}/chon/", {"shown": places, "take": places, "without_doubles": "1"}
    )
    opened.refresh_from_db()
    assert opened.left_out == [0]


def test_a_file_that_cannot_be_read_says_why_and_keeps_the_choice(
    bank: QuestionBank, writer: User, signed_in: SignIn
) -> None:
    answer = signed_in(writer).post(BRING, {"bank": bank.pk, "file": file(b"%PDF-1.7", "a.docx")})
    page = answer.content.decode()
    assert "Không đọc được PDF" in page
    assert f'value="{bank.pk}" selected' in page
    assert not QuestionImport.objects.exists()


def test_abandoning_deletes_the_file(bank: QuestionBank, writer: User, signed_in: SignIn) -> None:
    desk = signed_in(writer)
    opened = begun(desk, bank)
    desk.post(f"{BRING}{opened.pk}/chon/", {"abandon": "1"})
    opened.refresh_from_db()
    assert (opened.state, bytes(opened.content)) == ("abandoned", b"")
    assert not QuestionText.objects.exists()


def test_files_nobody_took_in_go_after_a_month(bank: QuestionBank, writer: User) -> None:
    opened = open_import(bank=bank, content=lines(*WORD), name="de.docx", by=writer)
    assert forget_imports() == 0
    QuestionImport.objects.update(made_at=timezone.now() - timedelta(days=31))
    assert forget_imports() == 1
    opened.refresh_from_db()
    assert bytes(opened.content) == b""


def test_nobody_elses_bank(bank: QuestionBank, signed_in: SignIn) -> None:
    other = make_user("Trần Thị Khác", email="khac@example.vn")
    grant_role(user=other, role=RoleGrant.Role.TRAINER, unit=make_unit("Xã Khác"))
    desk = signed_in(other)
    page = desk.post(BRING, {"bank": bank.pk, "file": file(lines(*WORD))})
    assert page.status_code == 200
    assert not QuestionImport.objects.exists()
    assert not desk.get(OUT, {"bank": bank.pk, "format": "gift", "file": "1"}).headers.get(
        "Content-Disposition"
    )
    learner = make_user("Người Học", email="hoc@example.vn")
    for address in (BRING, OUT, "/quan-tri/cau-hoi/mau.xlsx"):
        assert signed_in(learner).get(address).status_code == 302


def test_pictures_lie_once_in_the_units_collection(bank: QuestionBank, writer: User) -> None:
    make_drafts(bank=bank, questions=[KINDS[0], KINDS[0], KINDS[9]], by=writer)
    kept = Picture.objects.all()
    assert kept.count() == 3
    assert {picture.collection.name for picture in kept} == {f"Xã Mai Châu ({bank.owner.code})"}
    assert kept[0].collection != Collection.get_first_root_node()


def test_all_or_none(bank: QuestionBank, writer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = open_import(bank=bank, content=lines(*WORD), name="de.docx", by=writer)

    def fails(**_named: Any) -> None:
        raise OSError

    monkeypatch.setattr("quizzes.actions.importing.sort_question", fails)
    with pytest.raises(OSError):  # noqa: PT011 - ours
        take_in(opened=opened, by=writer)
    assert not QuestionText.objects.exists()
    opened.refresh_from_db()
    assert opened.state == "open"


def test_where_a_camera_was_does_not_go_in(bank: QuestionBank, writer: User) -> None:
    out = BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Máy ảnh"
    Image.new("RGB", (20, 10)).save(out, "JPEG", exif=exif)
    picture = n.Picture("a.jpg", out.getvalue(), "ảnh")
    make_drafts(bank=bank, questions=[replace(KINDS[1], picture=picture)], by=writer)
    with Picture.objects.get().file.open("rb") as kept, Image.open(kept) as shown:
        assert not shown.getexif()


def test_a_big_file_goes_in(bank: QuestionBank, writer: User) -> None:
    many = [
        n.Question("single", f"Câu {k}?", (n.Option("a", True), n.Option("b"))) for k in range(60)
    ]
    opened = open_import(
        bank=bank, content=write_questions(many, "moodle").content, name="a.xml", by=writer
    )
    assert take_in(opened=opened, by=writer) == 60
