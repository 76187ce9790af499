"""Files as they come: title rows, many spellings, old encodings; what is no list is refused."""

import zipfile
from datetime import date
from io import BytesIO

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from learning.rosters.reading import Unreadable, find_heading, guess, read_file, read_person
from tests.rosters.listing import workbook


def test_the_heading_is_found_under_title_rows() -> None:
    titled = [
        ("UBND XÃ MAI CHÂU", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("DANH SÁCH CÁN BỘ",),
        (None,),
        ("STT", "Họ tên", "Năm sinh", "Điện thoại", "Nam", "Nữ", "Chức vụ", "Ghi chú"),
        (1, "Bùi Thị Lan", date(1980, 2, 1), "0912345678", "", "x", "", "nghỉ phép"),
    ]
    sheet = read_file(workbook(titled), "a.xlsx")[0]

    place = find_heading(sheet)

    assert sheet.rows[place][0] == 4
    assert guess(sheet.rows[place][1])[:8] == [
        "",
        "full_name",
        "born",
        "phone",
        "is_male",
        "is_female",
        "",
        "",
    ]
    assert sheet.rows[place + 1] == (
        5,
        ["1", "Bùi Thị Lan", "01/02/1980", "0912345678", "", "x", "", "nghỉ phép"],
    )


@pytest.mark.parametrize(
    ("heading", "columns"),
    [
        (["Họ và tên", "", "Ngày sinh"], ["full_name", "given_name", "born"]),
        (["Họ đệm", "Tên", "Ngày, tháng, năm sinh"], ["surname", "given_name", "born"]),
        (["HỌ VÀ TÊN (chữ in hoa)", "Số ĐT", "Thư điện tử"], ["full_name", "phone", "email"]),
        (["Đơn vị", "Xã/Phường/Thị trấn", "Nam/Nữ"], ["", "commune", "gender"]),
    ],
)
def test_columns_are_guessed_by_many_spellings(heading: list[str], columns: list[str]) -> None:
    assert guess(heading) == columns


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1258"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_files_in_any_encoding_and_with_any_delimiter(encoding: str, delimiter: str) -> None:
    words = delimiter.join(("Họ và tên", "SĐT")) + "\r\n" + delimiter.join(("Đỗ Thế Anh", "09"))
    # Windows' old page has letters and marks apart.
    if encoding == "cp1258":
        words = words.replace("ọ", "o\u0323").replace("ỗ", "ô\u0303").replace("ế", "ê\u0301")

    sheet = read_file(BytesIO(words.encode(encoding)), "a.csv")[0]

    assert sheet.rows == [(1, ["Họ và tên", "SĐT"]), (2, ["Đỗ Thế Anh", "09"])]


def packed(*names: str, size: int = 10) -> BytesIO:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name in names:
            file.writestr(name, b"0" * size)
    buffer.seek(0)
    return buffer


@pytest.mark.parametrize(
    ("file", "name", "words"),
    [
        (packed("xl/workbook.xml", "xl/vbaProject.bin"), "a.xlsx", "macro"),
        (packed("xl/workbook.xml", size=130 * 1024 * 1024), "a.xlsx", "quá lớn"),
        (packed("word/document.xml"), "a.xlsx", "không phải là bảng"),
        (packed("xl/workbook.xml"), "a.xlsx", "bị hỏng"),
        (BytesIO(b"PK\x03\x04junk"), "a.xlsx", "bị hỏng"),
        (BytesIO(b"\xd0\xcf\x11\xe0" + b"0" * 100), "a.xls", "Excel kiểu cũ"),
        (BytesIO(b"\x89PNG\r\n\x1a\n\x00\x00"), "a.csv", "không đọc được"),
        (BytesIO(b"a\x00b\x00"), "a.csv", "không phải là bảng"),
        (BytesIO(b""), "a.csv", "không có dòng nào"),
        (
            BytesIO("Hä vµ tªn\nBïi ThÞ Hoµ\nNguyÔn V¨n ¸i\n§ç ThÕ ¶nh ®µ".encode()),
            "a.csv",
            "TCVN3",
        ),
    ],
)
def test_what_is_no_list_is_refused_in_words(file: BytesIO, name: str, words: str) -> None:
    with translation.override("vi"), pytest.raises(Unreadable, match=words):
        read_file(file, name)


def test_a_list_that_is_too_long_is_refused() -> None:
    rows = "Họ và tên\n" + "Bùi Thị Lan\n" * 20_051

    with translation.override("vi"), pytest.raises(Unreadable, match=r"20\.000"):
        read_file(BytesIO(rows.encode()), "a.csv")


@pytest.mark.parametrize(
    ("typed", "year"),
    [
        ("1/2/1980", 1980),
        ("01-02-80", 1980),
        ("1.2.05", 2005),
        ("1980", 1980),
        ("1980-02-01 00:00:00", None),
        ("1980-02-01", 1980),
        ("29252", 1980),
        ("năm 1980", 1980),
        ("45/2/1980", None),
        ("31/31/1980", None),
        ("15/13/1980", None),
        ("2/31/1980", 1980),
        ("80", None),
        ("1850", None),
        ("2025", None),
        ("chưa rõ", None),
    ],
)
def test_dates_as_people_type_them(typed: str, year: int | None) -> None:
    person = read_person({"full_name": "Lan", "born": typed}, year_now=2026)

    assert person.birth_year == year
    assert ("birth_year" in person.problems) is (year is None)


@pytest.mark.parametrize(
    ("typed", "phone"),
    [
        ("0912.345.678", "+84912345678"),
        ("912345678", "+84912345678"),
        ("84912345678", "+84912345678"),
        ("+84 912 345 678", "+84912345678"),
        ("0912345678 / 0987654321", "+84912345678"),
        ("02183 123 456; 0987654321", "+84987654321"),
        ("12345", ""),
    ],
)
def test_phone_numbers_as_people_type_them(typed: str, phone: str) -> None:
    person = read_person({"full_name": "Lan", "phone": typed}, year_now=2026)

    assert person.phone == phone
    assert ("phone" in person.problems) is (not phone)


def test_names_are_tidied_and_their_parts_put_together() -> None:
    assert (
        read_person({"full_name": "BÙI  THI\u0323 LAN"}, year_now=2026).full_name == "Bùi Thị Lan"
    )
    parts = {"surname": "Bùi Thị", "given_name": "Lan", "is_female": "x"}
    person = read_person(parts, year_now=2026)
    assert (person.full_name, person.gender) == ("Bùi Thị Lan", "female")
    assert "full_name" in read_person({"full_name": " "}, year_now=2026).problems
    assert "full_name" in read_person({"full_name": "Lan 2"}, year_now=2026).problems


@given(
    st.dictionaries(st.sampled_from(["full_name", "born", "phone", "email", "gender"]), st.text())
)
def test_whatever_is_typed_is_read_or_named(cells: dict[str, str]) -> None:
    person = read_person(cells, year_now=2026)

    assert person.full_name or "full_name" in person.problems
    assert person.birth_year is None or 1900 <= person.birth_year <= 2020
    assert person.phone == "" or person.phone.startswith("+84")
