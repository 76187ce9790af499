"""The report's tables as values: Word and PDF write them out, the workbook keeps them numbers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from learning.halfyear.documents import groups, targets
from learning.halfyear.documents.columns import (
    COMMENDED_COLUMNS,
    COMMUNE_COLUMNS,
    GROUP_COLUMNS,
    INDICATOR_COLUMNS,
    MEANING_COLUMNS,
    MONTH_COLUMNS,
    OWN_COLUMNS,
    OWN_UNIT_COLUMNS,
    TARGET_COLUMNS,
    Column,
    Kind,
)
from learning.halfyear.documents.numbers import (
    UNTOLD,
    month_name,
    percent,
    span_name,
    whole,
)
from learning.halfyear.documents.wording import Content, communes_below

Value = str | int | float | None
FORMS: dict[str, Callable[[Any], str]] = {
    "order": whole,
    "text": str,
    "whole": whole,
    "signed": lambda number: signed(number),
    "percent": percent,
    "points": lambda points: f"{points:.2f}".replace(".", ","),
}


@dataclass(frozen=True)
class ReportTable:
    """Under a placeholder's name; `sum` is the last row, empty where sums say nothing."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    sum: tuple[Value, ...] = ()

    def written(self, row: Sequence[Value]) -> dict[str, str]:
        return {
            column.field: written(column.kind, value)
            for column, value in zip(self.columns, row, strict=True)
        }


def written(kind: Kind, value: Value) -> str:
    """As on paper."""
    if value is None:
        return UNTOLD
    return value if isinstance(value, str) else FORMS[kind](value)


def signed(number: int) -> str:
    return f"+{whole(number)}" if number > 0 else whole(number)


def tables(content: Content) -> dict[str, ReportTable]:
    every = (
        indicator_table(content),
        target_table(content),
        month_table(content),
        group_table(content),
        own_table(content),
        commune_table(content),
        own_unit_table(content),
        commended_table(content),
        meaning_table(content),
    )
    return {table.name: table for table in every}


def numbered(rows: Sequence[tuple[Value, ...]]) -> tuple[tuple[Value, ...], ...]:
    return tuple((place, *row) for place, row in enumerate(rows, 1))


def indicator_table(content: Content) -> ReportTable:
    rows = [
        (
            one["name"],
            figures["until"],
            figures["before"],
            figures["new"],
            figures["previous_new"],
            difference(figures["new"], figures["previous_new"]),
        )
        for one in content["indicators"]
        if (figures := content["totals"].get(one["code"]))
    ]
    return ReportTable("bang_chi_so", "Kết quả chung", INDICATOR_COLUMNS, numbered(rows))


def capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def difference(now: int | None, before: int | None) -> int | None:
    return None if now is None or before is None else now - before


def target_table(content: Content) -> ReportTable:
    rows = [
        (
            capitalised(f"{targets.aim_words(content, row)} ({span_name(row['span'])})"),
            targets.short_level(row),
            row["denominator"],
            targets.goal(row),
            row["reached"],
            targets.honest_share(row),
            row["gap"],
        )
        for row in content["targets"]
    ]
    return ReportTable("bang_chi_tieu", "Kết quả so với chỉ tiêu", TARGET_COLUMNS, numbered(rows))


def commune_table(content: Content) -> ReportTable:
    communes = communes_below(content)
    rows = numbered([commune_row(row) for row in communes])
    title = "Kết quả theo xã, phường, đặc khu"
    if not rows:
        return ReportTable("bang_xa", title, COMMUNE_COLUMNS, ())
    # People of no known commune are in no total, and in the unit's number of those who learnt.
    places = [row for row, one in zip(rows, communes, strict=True) if not one["rest"]]
    told = {"tong_so": sums(places)["tong_so"], "hoat_dong": content["active"]["half"]}
    last = tuple((sums(rows) | told).values())
    return ReportTable("bang_xa", title, COMMUNE_COLUMNS, rows, last)


def commune_row(row: Mapping[str, Any]) -> tuple[Value, ...]:
    figures = row["figures"]
    target = row["target"]

    def figure(code: str, which: str) -> Value:
        return figures[code][which] if code in figures else None

    return (
        row["name"],
        row["former"] or UNTOLD,
        figure("learning", "until"),
        figure("learning", "new"),
        figure("learnt", "until"),
        figure("learnt", "new"),
        figure("assessed", "until"),
        figure("confirmed", "until"),
        figure("certified", "until"),
        row["active"],
        row["denominator"],
        targets.honest_share(target) if target else None,
    )


def sums(rows: Sequence[tuple[Value, ...]]) -> dict[str, Value]:
    """By field. Where something is missing there is none: a sum without some of it is no sum."""
    return {
        column.field: sum_of([row[place] for row in rows])
        if column.kind == "whole"
        else blank(column)
        for place, column in enumerate(COMMUNE_COLUMNS)
    }


def sum_of(values: Sequence[Value]) -> Value:
    numbers = [value for value in values if isinstance(value, int)]
    return sum(numbers) if len(numbers) == len(values) else None


def blank(column: Column) -> Value:
    return "Cộng" if column.field == "ten" else ""


def month_table(content: Content) -> ReportTable:
    rows = tuple(
        (
            month_name(row["month"]).capitalize(),
            row["learning"],
            row["learnt"],
            row["certified"],
            row["active"],
        )
        for row in content["months"]
    )
    return ReportTable("bang_thang", "Kết quả theo tháng", MONTH_COLUMNS, rows)


def group_table(content: Content) -> ReportTable:
    rows = tuple(
        (name, groups.group_name(code, value), number)
        for code, name, numbers in groups.dimensions(content)
        for value, number in numbers.items()
    )
    return ReportTable("bang_nhom", "Số người có học trong kỳ, theo nhóm", GROUP_COLUMNS, rows)


def own_table(content: Content) -> ReportTable:
    rows = [
        (row["name"], row["unit"], row["total"], reporting(row["by_unit"]))
        for row in content["own_figures"]
    ]
    title = "Số liệu do các đơn vị tự báo cáo"
    return ReportTable("bang_tu_bao_cao", title, OWN_COLUMNS, numbered(rows))


def reporting(units: Sequence[Mapping[str, Any]]) -> int:
    return sum(1 for one in units if one["number"] is not None)


def own_unit_table(content: Content) -> ReportTable:
    rows = [
        (row["name"], one["unit"], row["unit"], one["number"])
        for row in content["own_figures"]
        for one in row["by_unit"]
        if one["number"] is not None
    ]
    title = "Số liệu tự báo cáo theo từng đơn vị"
    return ReportTable("bang_don_vi_bao_cao", title, OWN_UNIT_COLUMNS, numbered(rows))


def commended_table(content: Content) -> ReportTable:
    """Units that an emulation ranking of the period proposes for commendation."""
    rows = [
        (row["name"], group_words(row), row["rank"], float(row["points"]))
        for row in content["commended"]
    ]
    title = "Tập thể được đề nghị khen thưởng"
    return ReportTable("bang_khen_thuong", title, COMMENDED_COLUMNS, numbered(rows))


def group_words(row: Mapping[str, Any]) -> str:
    among = "các xã, phường" if row["units"] == "communes" else "các cơ quan"
    if row["group"] is None:
        return capitalised(among)
    return f"{capitalised(among)} quy mô {('nhỏ', 'vừa', 'lớn')[row['group'] - 1]}"


def meaning_table(content: Content) -> ReportTable:
    rows = [(one["name"], one["meaning"]) for one in content["indicators"]]
    return ReportTable("bang_giai_thich", "Cách tính các chỉ số", MEANING_COLUMNS, numbered(rows))
