"""Translators who know Excel: the interface's words as a workbook, filled in and sent back."""

import io
import zipfile
from typing import Any

import pytest
from babel.messages.pofile import read_po, write_po
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from cms.models import Catalogue
from learning.people.models import AuditEntry
from tests.filling import (
    CODE,
    ORIGINAL,
    PLACE,
    WORDS,
    XLSX,
    filled,
    opened,
    rearranged,
    row_of,
    rows_of,
    saved,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("silent_again")]
AT = "/quan-tri/ngon-ngu/"
# Letters and not words: the words are the province's to write.
LETTERS, OTHERS = "ꪀꪁꪂ", "ꪃꪄ"
MUONG = "Mo\u0320\u0312 p\u0320e\u0312"


def taken_out(office: Client, code: str = "blt-tavt") -> bytes:
    answer = office.get(f"{AT}{code}/bang.xlsx")
    assert (answer.status_code, answer["Content-Type"]) == (200, XLSX)
    return answer.content


def send(
    office: Client, content: bytes, code: str = "blt-tavt", name: str = "x.xlsx", **ticked: str
) -> str:
    file = SimpleUploadedFile(name, content)
    answer = office.post(f"{AT}{code}/", {"file": file, **ticked})
    assert answer.status_code in {200, 422}
    return " ".join(answer.content.decode().split())


def said(code: str = "blt-tavt") -> dict[str, str]:
    """By message id."""
    newest = Catalogue.objects.filter(language=code).first()
    return {text: words for text, _context, words in newest.said} if newest else {}


class TestTheFile:
    def test_it_holds_what_residents_meet_beside_empty_cells_to_fill_in(
        self, office: Client
    ) -> None:
        content = taken_out(office)
        rows = rows_of(content)

        assert len(rows) > 500
        assert [row[0] for row in rows] == list(range(1, len(rows) + 1))
        assert all(row[ORIGINAL] and row[CODE] and row[WORDS] is None for row in rows)
        assert row_of(content, "Trang chủ")[PLACE] == "Khung trang, trang chủ"
        assert not [row for row in rows if row[ORIGINAL] == "Lời giao diện"]

    def test_only_the_cells_to_fill_in_can_be_changed_and_the_codes_are_hidden(
        self, office: Client
    ) -> None:
        sheet = opened(taken_out(office)).worksheets[0]

        assert sheet.protection.sheet
        for row in (3, sheet.max_row):
            locked = [cell.protection.locked for cell in sheet[row]]
            assert locked == [True, True, False, True, True]
        assert sheet.column_dimensions["E"].hidden
        assert sheet.freeze_panes == "A3"
        assert sheet["C3"].number_format == "@"
        assert sheet["B3"].alignment.wrap_text

    def test_it_says_in_vietnamese_what_to_do(self, office: Client) -> None:
        book = opened(taken_out(office))

        assert "Tiếng Thái (chữ Thái)" in book.worksheets[0]["A1"].value
        notes = " ".join(cell.value or "" for cell in book["Hướng dẫn"]["A"])
        for sign in ("%(…)s", "{…}", "<…>"):
            assert sign in notes

    def test_what_is_said_stands_in_it_as_text_whatever_it_begins_with(
        self, office: Client
    ) -> None:
        send(office, filled(taken_out(office), {"Trang chủ": "'=1+1", "Đăng xuất": "https://a.vn"}))
        row = Catalogue.objects.get()
        row.said = [[text, context, words.lstrip("'")] for text, context, words in row.said]
        row.save()

        sheet = opened(taken_out(office)).worksheets[0]

        cells = {cell.value: cell for cell in sheet["C"]}
        assert cells["=1+1"].data_type == "s"
        assert cells["https://a.vn"].hyperlink is None

    def test_the_page_offers_both_files(self, office: Client) -> None:
        page = office.get(f"{AT}mtq/").content.decode()

        assert f'href="{AT}mtq/bang.xlsx"' in page
        assert f'href="{AT}mtq/tep/"' in page


class TestComingBack:
    def test_what_was_filled_in_is_said(self, office: Client) -> None:
        answer = send(office, filled(taken_out(office), {"Trang chủ": LETTERS}))

        assert "Đã nhận 1 câu" in answer
        assert said() == {"Home": LETTERS}
        assert row_of(taken_out(office), "Trang chủ")[WORDS] == LETTERS
        entry = AuditEntry.objects.get(action="cms.catalogue_taken")
        assert entry.details == {"language": "blt-tavt", "words": 1}

    @pytest.mark.parametrize("letters", [LETTERS, MUONG])
    def test_letters_of_every_script_survive(self, office: Client, letters: str) -> None:
        send(office, filled(taken_out(office), {"Trang chủ": letters}))

        assert said() == {"Home": letters}

    def test_it_is_brought_to_one_form(self, office: Client) -> None:
        send(office, filled(taken_out(office), {"Trang chủ": "  a\u0302\u0301m  u\u031b "}))

        assert said() == {"Home": "ấm ư"}

    def test_two_who_share_the_work_lose_nothing(self, office: Client) -> None:
        content = taken_out(office)

        send(office, filled(content, {"Trang chủ": LETTERS}))
        send(office, filled(content, {"Đăng xuất": OTHERS}))

        assert said() == {"Home": LETTERS, "Sign out": OTHERS}

    def test_rows_may_be_sorted_and_left_out(self, office: Client) -> None:
        send(office, filled(taken_out(office), {"Đăng xuất": OTHERS}))
        content = filled(taken_out(office), {"Trang chủ": LETTERS})

        def change(rows: list[list[Any]]) -> list[list[Any]]:
            kept = [row for row in rows if row[ORIGINAL] != "Đăng xuất"]
            return sorted(kept, key=lambda row: str(row[ORIGINAL]))[::2] + [
                row for row in kept if row[WORDS]
            ]

        send(office, rearranged(content, change))

        assert said() == {"Home": LETTERS, "Sign out": OTHERS}

    def test_an_emptied_cell_takes_nothing_away(self, office: Client) -> None:
        send(office, filled(taken_out(office), {"Trang chủ": LETTERS}))
        answer = send(office, filled(taken_out(office), {"Trang chủ": ""}))

        assert "không có câu nào mới" in answer
        assert said() == {"Home": LETTERS}
        assert Catalogue.objects.count() == 1

    def test_newer_words_are_kept_and_the_row_is_named(self, office: Client) -> None:
        content = taken_out(office)
        send(office, filled(content, {"Trang chủ": LETTERS}))
        late = filled(content, {"Trang chủ": OTHERS, "Đăng xuất": OTHERS})
        number = row_of(content, "Trang chủ")[0] + 2

        answer = send(office, late)

        assert said() == {"Home": LETTERS, "Sign out": OTHERS}
        assert f"Dòng {number}" in answer
        assert f"hiện là: “{LETTERS}”" in answer
        assert f"Đã viết: “{OTHERS}”" in answer

    def test_they_are_replaced_when_that_is_asked_for_and_that_is_said(
        self, office: Client
    ) -> None:
        content = taken_out(office)
        send(office, filled(content, {"Trang chủ": LETTERS}))

        answer = send(office, filled(content, {"Trang chủ": OTHERS}), replacing="on")

        assert said() == {"Home": OTHERS}
        assert "đã thay cho câu mới hơn" in answer
        assert LETTERS in answer

    def test_a_po_is_still_taken_whatever_the_names_are(self, office: Client) -> None:
        catalogue = read_po(io.BytesIO(office.get(f"{AT}blt-tavt/tep/").content), locale="vi")
        message = catalogue.get("Home")
        assert message is not None
        message.string = LETTERS
        out = io.BytesIO()
        write_po(out, catalogue)

        send(office, out.getvalue(), name="dich.xlsx")
        assert said() == {"Home": LETTERS}
        send(office, filled(taken_out(office), {"Đăng xuất": OTHERS}), name="dich.po")
        assert said() == {"Home": LETTERS, "Sign out": OTHERS}


class TestMistakes:
    @pytest.mark.parametrize(
        ("vietnamese", "words", "why"),
        [
            ("%(minutes)s phút", "ꪀ", "phải giữ như trong bản gốc"),
            ("%(minutes)s phút", "%(minutes)s 100% ꪀ", "Dấu phần trăm"),
            ("Trang chủ", "<script>alert(1)</script>", "Các dấu &lt;…&gt;"),
            ("Trang chủ", "ꪀ < ꪁ", "Các dấu &lt;…&gt;"),
        ],
    )
    def test_what_would_break_a_page_is_left_out_with_its_row(
        self, office: Client, vietnamese: str, words: str, why: str
    ) -> None:
        content = taken_out(office)

        answer = send(office, filled(content, {vietnamese: words, "Đăng xuất": LETTERS}))

        assert said() == {"Sign out": LETTERS}
        assert f"Dòng {row_of(content, vietnamese)[0] + 2}</strong>: {vietnamese}" in answer
        assert why in answer
        assert "<script>alert(1)" not in answer

    def test_a_row_without_its_code_or_with_another_sentence_is_named(self, office: Client) -> None:
        book = opened(filled(taken_out(office), {"Trang chủ": LETTERS}))
        sheet = book.worksheets[0]
        first, second, third = sheet["E3"].value, sheet["E4"].value, sheet["E5"].value
        sheet["C3"], sheet["E3"] = OTHERS, None
        sheet["C4"], sheet["E4"] = OTHERS, third
        sheet["C6"], sheet["E6"] = OTHERS, "giao-dien:blt-tavt:0123456789abcdef:-"
        assert len({first, second, third}) == 3

        answer = send(office, saved(book))

        assert "Dòng 3</strong>" in answer
        assert "không có mã" in answer
        assert "Dòng 4</strong>" in answer
        assert "của câu khác" in answer
        assert "Dòng 6</strong>" in answer
        assert "không còn nữa" in answer
        assert said() == {"Home": LETTERS}

    def test_two_rows_that_disagree_about_one_sentence(self, office: Client) -> None:
        def change(rows: list[list[Any]]) -> list[list[Any]]:
            twice = [*rows[0][:WORDS], LETTERS, *rows[0][PLACE:]]
            return [twice, *rows[1:], [*rows[0][:WORDS], OTHERS, *rows[0][PLACE:]], twice]

        answer = send(office, rearranged(taken_out(office), change))

        assert list(said().values()) == [LETTERS]
        assert "Một dòng khác đã có" in answer
        assert answer.count("</strong>:") == 1

    def test_the_file_of_another_language_is_refused(self, office: Client) -> None:
        content = filled(taken_out(office, "mtq"), {"Trang chủ": LETTERS})

        answer = send(office, content)

        assert (
            "của “Tiếng Mường”, còn trang này nhận bản dịch của “Tiếng Thái (chữ Thái)”" in answer
        )
        assert not Catalogue.objects.exists()

    def test_another_workbook_is_refused(self, office: Client) -> None:
        book = opened(filled(taken_out(office), {"Trang chủ": LETTERS}))
        book.worksheets[0]["C2"] = "Cột khác"

        assert "không có cột “Bản dịch”" in send(office, saved(book))
        assert not Catalogue.objects.exists()

    def test_what_is_no_workbook_or_unpacks_to_gigabytes_is_refused(self, office: Client) -> None:
        bomb = io.BytesIO()
        with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("xl/workbook.xml", b"")
            packed.writestr("xl/worksheets/sheet1.xml", b" " * 130 * 1024 * 1024)

        assert "bị hỏng" in send(office, b"PK\x03\x04 none at all")
        assert "quá lớn sau khi giải nén" in send(office, bomb.getvalue())
        assert "Excel kiểu cũ" in send(office, b"\xd0\xcf\x11\xe0 and so on")
        assert not Catalogue.objects.exists()

    def test_text_of_an_old_font_is_refused(self, office: Client) -> None:
        odd = {"Trang chủ": "X¸c minh", "Đăng xuất": "§¨ng nhËp", "Liên hệ": "Liªn hÖ ®©y"}

        assert "phông chữ cũ" in send(office, filled(taken_out(office), odd))
        assert not Catalogue.objects.exists()
