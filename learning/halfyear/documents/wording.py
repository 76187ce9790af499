"""What the numbers say, in sentences of official papers. What is not known is never a zero."""

from collections.abc import Mapping
from typing import Any

from learning.halfyear.documents.numbers import (
    decimal,
    month_name,
    people,
    percent,
    period_name,
    share_of,
    short_day,
    span_name,
    whole,
)

Content = Mapping[str, Any]
Figures = Mapping[str, int | None]

DONE = {
    "learning": "tham gia học tập số",
    "learnt": "hoàn thành ít nhất một khóa học",
    "assessed": "đạt yêu cầu đánh giá phổ cập kỹ năng số",
    "confirmed": "được cơ quan có thẩm quyền xác nhận phổ cập",
    "certified": "được cấp giấy chứng nhận hoàn thành",
    "returned": "tiếp tục trở lại học",
}
# From twice as many on, official papers say how many times.
TWICE = 100
FIRST_PERIOD = "Đây là kỳ báo cáo đầu tiên nên chưa có số liệu kỳ trước để so sánh."


def results(content: Content) -> list[str]:
    """One sentence for each indicator, and for those who learnt in the period."""
    totals: Mapping[str, Figures] = content["totals"]
    told = [
        result(content, one["code"], totals[one["code"]])
        for one in content["indicators"]
        if one["code"] in totals
    ]
    day = short_day(content["period"]["ends_on"])
    if told:
        told[0] = f"Tính đến hết ngày {day}, {told[0][:1].lower()}{told[0][1:]}"
    return [*told, activity(content), *first_period(content)]


def communes_below(content: Content) -> list[Mapping[str, Any]]:
    """A commune's own report holds its own row: it is not below itself."""
    own = content["unit"]["code"]
    return [row for row in content["communes"] if row["rest"] or row["code"] != own]


def first_period(content: Content) -> list[str]:
    return [] if content["period"]["previous"] else [FIRST_PERIOD]


def result(content: Content, code: str, figures: Figures) -> str:
    done = done_words(content, code)
    until, new = figures["until"], figures["new"]
    if until is None:
        return f"Chưa có số liệu về số người {done}."
    if not until:
        return f"Chưa có người {done}."
    said = f"Có {people(until)} {done}"
    if new is None:
        return f"{said}."
    gained = f"trong kỳ có thêm {people(new)}" if new else "trong kỳ không tăng thêm"
    compared = comparison(new, figures["previous_new"], previous_name(content))
    return f"{said}; {', '.join([gained, *compared])}."


def previous_name(content: Content) -> str:
    return "kỳ trước" if content["period"]["previous"] else ""


def done_words(content: Content, code: str) -> str:
    """What people of this indicator did; of one we do not know, its own name."""
    names = {one["code"]: one["name"] for one in content["indicators"]}
    return DONE.get(code) or f"thuộc chỉ số “{names.get(code, code)}”"


def comparison(now: int | None, before: int | None, than: str) -> list[str]:
    """“tăng 345 người (tương đương 17,3%) so với …”; nothing where there is nothing to compare."""
    if now is None or before is None or not than:
        return []
    if now == before:
        return [f"bằng {than}"]
    if not before:
        return [f"{than} chưa có"]
    step = abs(now - before)
    share = share_of(step, before)
    if now > before and share >= TWICE:
        return [f"tăng {people(step)}, gấp {decimal(now / before)} lần so với {than}"]
    word = "tăng" if now > before else "giảm"
    return [f"{word} {people(step)} (tương đương {percent(share)}) so với {than}"]


def activity(content: Content) -> str:
    """How many learnt at all in the period, and how many of them regularly."""
    active = content["active"]
    period = period_name(content["period"])
    half = active["half"]
    if half is None:
        return f"Chưa có số liệu về số người có học trong {period}."
    if not half:
        return f"Trong {period} chưa ghi nhận người nào có học."
    compared = comparison(half, active["previous"], previous_name(content))
    told = [f"Trong {period} có {people(half)} có học", *compared, *regular(active)]
    return f"{', '.join(told)}."


def regular(active: Figures) -> list[str]:
    number, half = active["regular"], active["half"]
    if number is None or not half:
        return []
    return [f"trong đó {people(number)} học thường xuyên (chiếm {percent(share_of(number, half))})"]


def quarters(content: Content) -> list[str]:
    told = [
        f"{span_name(code)} có {people(number)}"
        for code, number in content["active"]["quarters"].items()
        if number is not None
    ]
    return [f"Theo quý, số người có học: {'; '.join(told)}."] if told else []


def months(content: Content) -> list[str]:
    """The fullest and the emptiest month, then the quarters."""
    rows = [row for row in content["months"] if row["learning"] is not None]
    if not any(row["learning"] for row in rows):
        return ["Trong kỳ chưa có tháng nào ghi nhận người tham gia mới.", *quarters(content)]
    most = max(rows, key=lambda row: row["learning"])
    least = min(rows, key=lambda row: row["learning"])
    said = (
        f"Số người tham gia mới nhiều nhất vào {month_name(most['month'])} "
        f"({people(most['learning'])})"
    )
    if least["learning"] != most["learning"]:
        said += f", ít nhất vào {month_name(least['month'])} ({people(least['learning'])})"
    mean = round(sum(row["learning"] for row in rows) / len(rows))
    return [f"{said}; bình quân mỗi tháng có {people(mean)} tham gia mới.", *quarters(content)]


def own_figures(content: Content) -> list[str]:
    """What units counted themselves; the platform answers for none of it."""
    rows = [
        f"{row['name']}: {whole(row['total'])} {row['unit']}".strip()
        for row in content["own_figures"]
        if row["total"] is not None
    ]
    if not rows:
        return ["Trong kỳ không có số liệu do các đơn vị tự báo cáo."]
    return ["Số liệu dưới đây do các đơn vị tự thống kê, không tính từ dữ liệu của nền tảng."]


def version(content: Content) -> list[str]:
    """Said in the report itself, so that nobody takes the former version for this one."""
    if int(content["version"]) <= 1:
        return []
    reason = str(content["reason"]).strip().rstrip(".")
    why = f" Lý do: {reason}." if reason else ""
    return [f"Báo cáo này là bản thứ {content['version']}, thay thế các bản trước.{why}"]
