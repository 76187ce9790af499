"""Anyone reads how the movement goes: three numbers, the months, each commune, and files."""

import io
from html.parser import HTMLParser

import pytest
from django.core.cache import cache
from django.db import connection
from django.template.defaultfilters import filesizeformat
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from openpyxl import load_workbook

from learning.people.models import Unit
from learning.people.tables import Table, csv_file, xlsx_file
from learning.reports.models import RollUp

pytestmark = pytest.mark.django_db
PAGE = "/thong-ke/"


class Rows(HTMLParser):
    """The communes' table as rows of words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.inside = False
        table = page[page.index('class="table is-fixed communes') :]
        self.feed(table[table.index("<tbody>") : table.index("</table>")])

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        if tag in {"th", "td"}:
            self.rows[-1].append("")
        self.inside = tag in {"th", "td"}

    def handle_data(self, words: str) -> None:
        if self.inside and self.rows:
            self.rows[-1][-1] += words.strip()


def read(address: str = PAGE) -> str:
    answer = Client().get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def table(address: str = PAGE) -> list[list[str]]:
    return Rows(read(address)).rows


def people(name: str, learning: int, learnt: int = 0, certified: int = 0) -> None:
    unit = Unit.objects.get(name=name, valid_to=None) if name else None
    numbers = {"learning": learning, "learnt": learnt, "certified": certified}
    for indicator, number in numbers.items():
        RollUp.objects.create(
            month="2026-10-01",
            indicator=indicator,
            territory=unit,
            people=number,
            key=f"{name}|{indicator}",
        )


@pytest.fixture
def movement() -> None:
    people("Xã Mai Châu", 1234, 40, 30)
    people("Xã Đà Bắc", 500, 60, 3)
    people("Phường Việt Trì", 70, 7, 2)
    people("", 9, 1, 0)


def test_before_anybody_learns_the_page_says_so() -> None:
    page = read()

    assert "drawings/statistics.svg" in page
    assert "<table" not in page


@pytest.mark.usefixtures("movement")
def test_the_three_numbers_hold_everybody() -> None:
    page = read()

    for number in ("1.813", "108", "35"):
        assert f"<dd>{number}</dd>" in page
    assert "trong đó 1.705 người đang học, chưa xong khóa nào" in page
    assert "1,813" in read("/en" + PAGE)


@pytest.mark.usefixtures("movement")
def test_the_commune_with_most_people_stands_first_and_the_unknown_last() -> None:
    rows = table()

    assert rows[0] == ["Xã Mai Châu", "1.234", "40", "30"]
    assert rows[1][0] == "Xã Đà Bắc"
    assert rows[-1][1:] == ["9", "1", "0"]


@pytest.mark.usefixtures("movement")
def test_who_was_assessed_and_confirmed_has_a_column_as_soon_as_there_is_one() -> None:
    assert "Đạt đánh giá</a>" not in read()
    unit = Unit.objects.get(name="Xã Đà Bắc", valid_to=None)
    for indicator, number in (("assessed", 21), ("confirmed", 7)):
        RollUp.objects.create(
            month="2026-10-01", indicator=indicator, territory=unit, people=number, key=indicator
        )

    page = read(f"{PAGE}?xep=-xac-nhan")

    assert Rows(page).rows[0] == ["Xã Đà Bắc", "500", "60", "21", "7", "3"]
    assert Rows(page).rows[-1][1:] == ["9", "1", "0", "0", "0"]
    numbers = page.split('class="stats"')[1].split("</dl>")[0]
    assert "người đã đạt bài đánh giá</dt><dd>21" in numbers
    assert "người đã được xác nhận phổ cập</dt><dd>7" in numbers


@pytest.mark.usefixtures("movement")
@pytest.mark.parametrize(
    ("order", "first"),
    [
        ("-hoc", "Xã Mai Châu"),
        ("-xong", "Xã Đà Bắc"),
        ("-chung-nhan", "Xã Mai Châu"),
        ("ten", "Xã An Bình"),
        ("-ten", "Xã Yên Trị"),
    ],
)
def test_a_heading_sorts_without_a_script(order: str, first: str) -> None:
    page = read(f"{PAGE}?xep={order}")

    assert Rows(page).rows[0][0] == first
    direction = "descending" if order.startswith("-") else "ascending"
    assert page.count("aria-sort=") == 1
    assert f'aria-sort="{direction}"' in page


@pytest.mark.usefixtures("movement")
def test_pressing_a_heading_again_turns_the_order_and_keeps_the_province() -> None:
    page = read(f"{PAGE}?xep=-xong&amp;tinh-cu=17".replace("&amp;", "&"))

    assert 'href="?tinh-cu=17&amp;xep=xong#dia-ban"' in page
    assert 'href="?tinh-cu=17&amp;xep=ten#dia-ban"' in page


@pytest.mark.usefixtures("movement")
def test_a_former_province_shows_its_own_communes_only() -> None:
    rows = table(f"{PAGE}?tinh-cu=17&xem=het")

    assert len(rows) == 46
    assert "Phường Việt Trì" not in {row[0] for row in rows}


@pytest.mark.usefixtures("movement")
def test_all_communes_are_one_press_away() -> None:
    assert len(table()) == 31
    assert "xem=het" in read()
    assert len(table(f"{PAGE}?xem=het")) == 149


@pytest.mark.usefixtures("movement")
@pytest.mark.parametrize("words", ["mai chau", "Mai Châu", "MAI CHÂU"])
def test_a_commune_is_found_without_its_marks(words: str) -> None:
    assert table(f"{PAGE}?tim={words}") == [["Xã Mai Châu", "1.234", "40", "30"]]


@pytest.mark.usefixtures("movement")
def test_a_commune_is_found_by_the_name_it_had_before() -> None:
    page = read(f"{PAGE}?tim=hang kia")

    assert Rows(page).rows[0][0] == "Xã Pà Cò"
    assert "Hang Kia" in page


@pytest.mark.usefixtures("movement")
def test_a_name_nobody_knows_is_answered_and_kept() -> None:
    page = read(f"{PAGE}?tim=<script>alert(1)</script>")

    assert "is-fixed communes" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page


@pytest.mark.usefixtures("movement")
@pytest.mark.parametrize(
    "query", ["xep=drop", "xep=--hoc", "tinh-cu=99", "tim=%00", "tim=%ff", "xem=x", "xep="]
)
def test_a_mistyped_address_shows_the_usual_page(query: str) -> None:
    assert table(f"{PAGE}?{query}")[0][0] == "Xã Mai Châu"


@pytest.mark.usefixtures("movement")
def test_the_charts_say_in_words_what_they_draw() -> None:
    page = read()

    assert page.count('role="img"') == 2
    assert page.count("<desc") == 2
    assert "10/2026" in page


@pytest.mark.usefixtures("movement")
def test_the_page_costs_six_questions_however_many_people() -> None:
    read()

    with CaptureQueriesContext(
        connection,
    ) as queries:
        read()
    assert len(queries) <= 6, [query["sql"] for query in queries]


@pytest.mark.usefixtures("movement")
def test_the_table_opens_in_a_spreadsheet() -> None:
    answer = Client().get("/thong-ke/hoc-tap-so.xlsx")

    sheets = load_workbook(io.BytesIO(answer.content)).worksheets
    assert len(sheets) == 3
    rows = list(sheets[0].iter_rows(values_only=True))
    assert len(rows) == 150
    assert next(row for row in rows if row[1] == "Xã Mai Châu")[3:] == (1234, 40, 0, 0, 30)


@pytest.mark.usefixtures("movement")
def test_each_number_tells_how_it_is_reckoned() -> None:
    formula = "số người có min(ngày ghi danh) nằm trong thời gian xét"
    assert f"= {formula}" in read()

    answer = Client().get("/thong-ke/hoc-tap-so.xlsx")
    words = list(
        load_workbook(io.BytesIO(answer.content)).worksheets[-1].iter_rows(values_only=True)
    )
    assert words[0][-1] == "Cách tính"
    assert formula in {row[-1] for row in words}


@pytest.mark.usefixtures("movement")
def test_the_csv_is_read_as_vietnamese() -> None:
    answer = Client().get("/thong-ke/hoc-tap-so.csv")

    assert answer.content.startswith(b"\xef\xbb\xbf")
    assert "Xã Mai Châu,Hòa Bình,1234,40,0,0,30" in answer.content.decode("utf-8-sig")
    assert "attachment" in answer["Content-Disposition"]


@pytest.mark.usefixtures("movement")
def test_the_sizes_on_the_page_are_the_sizes_of_the_files() -> None:
    cache.clear()
    page = read("/en" + PAGE)

    for form in ("csv", "xlsx"):
        file = Client().get(f"/en/thong-ke/hoc-tap-so.{form}").content
        with override("en"):
            assert filesizeformat(len(file)) in page


@pytest.mark.parametrize("word", ["=1+1", "+84", "-1", "@x", "\tx", '=HYPERLINK("http://x")'])
def test_a_formula_as_a_name_stays_text(word: str) -> None:
    names = Table("Tên", ["Tên"], [[word], ["Xã Mai Châu"]])

    assert f"'{word}" in csv_file(names).decode("utf-8-sig").replace('""', '"')
    cell = load_workbook(io.BytesIO(xlsx_file([names]))).active["A2"]  # type: ignore[index]
    assert cell.data_type == "s"
    assert cell.value == word


def test_nobody_can_write_to_the_page() -> None:
    assert Client().post(PAGE).status_code == 405
    assert Client().get("/thong-ke/hoc-tap-so.exe").status_code == 404
