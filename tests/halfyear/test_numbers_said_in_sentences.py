"""Official sentences of the half-year's figures: true at the edges, and never a zero for a gap."""

from datetime import date
from typing import Any

import pytest

from learning.halfyear.documents import groups, numbers, places, targets, wording
from learning.halfyear.documents.samples import sample_content, target
from learning.halfyear.documents.tables import tables
from tests.halfyear import samples


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0"), (999, "999"), (1234, "1.234"), (3912345, "3.912.345"), (None, "–"), (-12, "-12")],
)
def test_whole_numbers(number: int | None, words: str) -> None:
    assert numbers.whole(number) == words


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (63.4, "63,4%"),
        (63.449, "63,4%"),
        (80.0, "80%"),
        (0, "0%"),
        (0.01, "dưới 0,1%"),
        (1234.5, "1.234,5%"),
        (None, "–"),
    ],
)
def test_percentages(share: float | None, words: str) -> None:
    assert numbers.percent(share) == words


def test_nobody_missing_is_needed_for_a_hundred() -> None:
    assert numbers.percent(numbers.share_of(9999, 10000)) == "99,9%"
    assert numbers.percent(numbers.share_of(10000, 10000)) == "100%"


def test_days_and_periods() -> None:
    assert numbers.long_day(date(2026, 2, 5)) == "ngày 05 tháng 02 năm 2026"
    assert numbers.long_day(date(2026, 7, 15)) == "ngày 15 tháng 7 năm 2026"
    assert numbers.short_day("2026-07-15T08:00:00+07:00") == "15/7/2026"
    assert numbers.short_day("") == ""
    assert numbers.month_name("2026-01") == "tháng 01/2026"
    assert numbers.month_name("2026-10") == "tháng 10/2026"
    assert numbers.span_name("2026-H2") == "6 tháng cuối năm 2026"
    assert numbers.span_name("2026-Q3") == "quý III năm 2026"
    assert numbers.span_name("2026") == "năm 2026"
    assert numbers.next_period_name({"code": "2026-H2"}) == "6 tháng đầu năm 2027"
    assert numbers.next_period_name({"code": "2026"}) == "thời gian tới"


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        (4310, 3675, ["tăng 635 người (tương đương 17,3%) so với kỳ trước"]),
        (2940, 3102, ["giảm 162 người (tương đương 5,2%) so với kỳ trước"]),
        (5, 5, ["bằng kỳ trước"]),
        (0, 0, ["bằng kỳ trước"]),
        (5, 0, ["kỳ trước chưa có"]),
        (0, 5, ["giảm 5 người (tương đương 100%) so với kỳ trước"]),
        (300, 100, ["tăng 200 người, gấp 3 lần so với kỳ trước"]),
        (199, 100, ["tăng 99 người (tương đương 99%) so với kỳ trước"]),
        (5, None, []),
        (None, 5, []),
    ],
)
def test_beside_the_period_before(now: int | None, before: int | None, said: list[str]) -> None:
    assert wording.comparison(now, before, "kỳ trước") == said


def test_the_first_period_has_nothing_to_stand_beside() -> None:
    said = wording.results(samples.first_content())
    assert said[-1] == wording.FIRST_PERIOD
    assert not any("so với kỳ" in one for one in said[:-1])


def test_nobody_yet_is_said_in_words() -> None:
    said = " ".join(wording.results(samples.first_content()))
    assert "chưa có người tham gia học tập số" in said
    assert "chưa ghi nhận người nào có học" in said
    assert "0 người" not in said


def test_a_number_that_is_not_there_is_no_zero() -> None:
    content = sample_content()
    content["totals"]["confirmed"] = dict.fromkeys(("until", "new", "before", "previous_new"))
    content["active"] = {"half": None, "previous": None, "regular": None, "quarters": {}}
    said = " ".join(wording.results(content))
    assert "Chưa có số liệu về số người được cơ quan có thẩm quyền xác nhận phổ cập." in said
    assert "Chưa có số liệu về số người có học trong 6 tháng đầu năm 2026." in said


def test_an_indicator_we_do_not_know_has_its_own_name() -> None:
    content = sample_content()
    content["indicators"] = [{"code": "new", "name": "Chỉ số mới", "meaning": ""}]
    content["totals"] = {"new": {"until": 5, "new": 2, "before": 3, "previous_new": 3}}
    assert (
        "có 5 người thuộc chỉ số “Chỉ số mới”; trong kỳ có thêm 2 người"
        in wording.results(content)[0]
    )


def target_said(**changes: Any) -> str:
    row = target("learnt", "resident", "80.00", 7205) | changes
    [said] = targets.targets(sample_content() | {"targets": [row]})
    return said


def test_a_target_that_is_missed() -> None:
    said = target_said()
    assert said.startswith("Chỉ tiêu năm 2026: 80% người dân hoàn thành ít nhất một khóa học (")
    assert "Kết quả: 7.205 người, đạt 51,5% tổng số 14.000 đối tượng" in said
    assert said.endswith("bằng 64,3% chỉ tiêu (11.200 người), còn thiếu 3.995 người.")


def test_a_target_that_is_reached() -> None:
    said = target_said(reached=11300, share=100.9, gap=0)
    assert said.endswith("bằng 100,9% chỉ tiêu (11.200 người), đã hoàn thành chỉ tiêu.")


def test_four_people_missing_are_not_a_hundred_per_cent() -> None:
    said = target_said(reached=11196, share=99.964, gap=4)
    assert "bằng 99,9% chỉ tiêu" in said
    assert "còn thiếu 4 người" in said


def test_without_a_total_no_share_is_said() -> None:
    said = target_said(denominator=None, share=None, gap=None)
    assert said.endswith("7.205 người, chưa có tổng số đối tượng nên chưa tính được tỷ lệ.")
    assert "0%" not in said.replace("80%", "")


def test_a_number_of_people_needs_no_total() -> None:
    said = target_said(
        audience="", percent=None, people=8000, denominator=None, share=90.1, gap=795
    )
    assert said.startswith("Chỉ tiêu năm 2026: 8.000 người hoàn thành ít nhất một khóa học")
    assert "chưa có tổng số" not in said


def test_no_target_is_said_as_it_is() -> None:
    [said] = targets.targets(samples.first_content())
    assert said == "Chưa có chỉ tiêu nào được giao cho Xã Đà Bắc trong kỳ."


def row_of(name: str, share: float | None, **changes: Any) -> dict[str, Any]:
    row: dict[str, Any] = sample_content()["communes"][0]
    aim = row["target"] | {"share": share, "gap": None if share is None else max(0, 100 - share)}
    return row | {"name": name, "target": aim} | changes


def places_said(*rows: dict[str, Any]) -> str:
    return " ".join(places.communes(sample_content() | {"communes": list(rows)}))


def test_best_and_slowest_are_named() -> None:
    rows = [row_of(f"Xã {place}", place * 10.0) for place in range(1, 11)]
    said = places_said(*rows)
    assert "cao nhất: Xã 10 (100%), Xã 9 (90%)" in said
    assert "thấp nhất: Xã 1 (10%), Xã 2 (20%)" in said
    assert "Trong 10 đơn vị tính được tỷ lệ, 1 đơn vị đã hoàn thành chỉ tiêu." in said


def test_nobody_is_named_last_among_equals() -> None:
    rows = [row_of(f"Xã {place}", 0.0) for place in range(20)]
    said = places_said(*rows, row_of("Xã Giỏi", 70.0))
    assert "cao nhất: Xã Giỏi (70%); thấp nhất: 20 đơn vị cùng ở mức 0%" in said
    assert "thấp nhất" not in places_said(*rows)


def test_one_commune_is_not_ranked() -> None:
    assert "cao nhất" not in places_said(row_of("Xã A", 10.0))


def test_communes_without_a_total_are_counted_not_ranked() -> None:
    said = places_said(row_of("Xã A", 10.0), row_of("Xã B", 20.0), row_of("Xã C", None))
    assert "Có 1 đơn vị chưa có tổng số đối tượng nên chưa tính được tỷ lệ." in said
    assert "Xã C" not in said


def test_only_communes_of_which_the_same_is_asked_are_ranked() -> None:
    other = row_of("Xã Khác", 99.0)
    other["target"] |= {"indicator": "learning"}
    said = places_said(row_of("Xã A", 10.0), row_of("Xã B", 20.0), other)
    assert "Xã Khác" not in said
    assert "Trong 2 đơn vị tính được tỷ lệ" in said


def test_a_commune_is_not_below_itself() -> None:
    content = sample_content()
    own = content["communes"][0]
    content["unit"] = {"code": own["code"], "name": own["name"], "kind": "commune"}
    content["communes"] = [own]
    assert "không có đơn vị cấp xã" in places.communes(content)[0]
    assert tables(content)["bang_xa"].rows == ()


def test_only_units_that_gave_a_number_are_listed() -> None:
    content = sample_content()
    content["own_figures"][0]["by_unit"] += [{"unit": "Xã B", "number": None}]
    content["own_figures"][0]["by_unit"] += [{"unit": "Xã C", "number": 1.5}]
    made = tables(content)["bang_don_vi_bao_cao"]
    assert [made.written(row)["so"] for row in made.rows] == ["24", "1,5"]
    own = tables(content)["bang_tu_bao_cao"]
    assert own.written(own.rows[0])["so_don_vi"] == "2"


def test_a_number_too_small_to_tell_is_not_told() -> None:
    said = target_said(reached=None, share=None, gap=None)
    assert said.endswith("Số liệu thực hiện không công bố được do quá ít người.")


def test_without_targets_only_the_most_are_named() -> None:
    said = places_said(row_of("Xã A", None, target=None), row_of("Xã B", None, target=None))
    assert "Số người tham gia mới nhiều nhất: Xã A (212 người), Xã B (212 người)." in said
    assert "thấp nhất" not in said


def test_people_without_a_commune_are_said_apart() -> None:
    said = places_said(row_of("Xã A", 10.0), row_of("Chưa xác định", None, rest=True))
    assert "Cả 1 đơn vị cấp xã" in said
    assert "Có 640 người chưa xác định được nơi cư trú." in said


def test_a_unit_without_communes() -> None:
    [said] = places.communes(samples.first_content())
    assert "không có đơn vị cấp xã" in said


def test_hidden_groups_are_not_called_smaller() -> None:
    said = groups.groups(samples.full_content())
    assert said[0].startswith("Trong các nhóm được công bố, nhóm tuổi có nhiều người nhất")
    assert "chiếm" not in said[0]
    assert "Có 2.890 người là nữ, chiếm 57% số người có thông tin về giới." in said
    assert groups.notes(samples.full_content()) == [groups.ROUNDED, groups.HIDDEN]
    assert groups.notes(samples.first_content()) == []


def test_months_without_anybody() -> None:
    [said] = wording.months(samples.first_content())
    assert "chưa có tháng nào" in said


def test_months_fullest_and_emptiest() -> None:
    said = wording.months(sample_content())
    assert "nhiều nhất vào tháng 6/2026 (920 người), ít nhất vào tháng 01/2026" in said[0]
    assert "quý I năm 2026 có 3.305 người; quý II năm 2026 có 3.710 người" in said[1]


def test_a_later_version_says_so() -> None:
    assert wording.version(samples.first_content()) == []
    [said] = wording.version(sample_content())
    assert said.endswith("bản thứ 2, thay thế các bản trước. Lý do: bổ sung số liệu nộp muộn.")


def test_a_sum_without_some_of_it_is_none() -> None:
    made = tables(samples.full_content())["bang_xa"]
    said = made.written(made.sum)
    assert said["tong_so"] == "–"
    assert said["ten"] == "Cộng"
    assert said["hoc_luy_ke"] != "–"
    assert said["hoat_dong"] == "5.120"
    assert tables(samples.first_content())["bang_xa"].sum == ()


def test_commended_units_stand_in_a_table_with_their_rank_and_points() -> None:
    table = tables(sample_content())["bang_khen_thuong"]

    assert [table.written(row) for row in table.rows] == [
        {
            "stt": "1",
            "ten": "Xã Mai Châu",
            "nhom": "Các xã, phường quy mô vừa",
            "hang": "1",
            "diem": "92,50",
        }
    ]


def test_without_a_final_ranking_nobody_is_commended() -> None:
    assert tables(sample_content() | {"commended": []})["bang_khen_thuong"].rows == ()
