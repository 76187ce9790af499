"""Everything one reads in a report, as words. Templates and the typesetter take it from here.

The keys are the placeholders' names, in Vietnamese: who writes a template reads them.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from learning.halfyear.documents import groups, heading, numbers, places, targets, wording
from learning.halfyear.documents.heading import Heading
from learning.halfyear.documents.tables import ReportTable, tables
from learning.halfyear.documents.wording import Content

REMARKS = {
    "results": "y_kien_ket_qua",
    "difficulties": "y_kien_kho_khan",
    "plans": "y_kien_phuong_huong",
    "proposals": "y_kien_kien_nghi",
}
NAMED_FIGURES = {
    "learning": "tham_gia",
    "learnt": "hoan_thanh",
    "assessed": "danh_gia",
    "confirmed": "xac_nhan",
    "certified": "chung_nhan",
    "returned": "hoc_lai",
}
# Enough of the snapshot's SHA-256 to tell it from any other, and short enough to read out.
DIGEST_LETTERS = 16
FIGURES = {"luy_ke": "until", "truoc": "before", "trong_ky": "new", "ky_truoc": "previous_new"}
ROMAN = ("I", "II", "III")
# What XML cannot hold, and what the template engine would take for a tab, a page or a paragraph.
CONTROLS = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]|[\u202a-\u202e\u2066-\u2069]"
)


def face_of(content: Content, head: Heading) -> dict[str, Any]:
    made = tables(content)
    face = {
        **heading_words(content, head),
        **period_words(content),
        **sentences(content),
        **remarks(content),
        **named_figures(content),
        **appendices(made),
        "kem_theo": attached_to(content, head),
        **{name: rows_of(table) for name, table in made.items()},
        "cong_xa": made["bang_xa"].written(made["bang_xa"].sum) if made["bang_xa"].rows else {},
    }
    return {key: clean(value) for key, value in face.items()}


def heading_words(content: Content, head: Heading) -> dict[str, Any]:
    dash = "- "
    return {
        "co_quan_cap_tren": bodies(head.superior),
        "co_quan_ban_hanh": bodies(head.issuer),
        "ten_co_quan": sender(head),
        "so_ky_hieu": heading.number_line(head),
        "dia_danh_ngay": heading.date_line(head, year_of(content)),
        "ten_loai": head.kind.upper(),
        "trich_yeu": head.title.strip(),
        "can_cu": heading.listed(head.bases, dash if head.layout == "party" else ""),
        "kinh_gui": addressees(head),
        "tham_quyen": head.authority.strip(),
        "chuc_vu": head.position.strip(),
        "nguoi_ky": head.signatory.strip(),
        "noi_nhan": heading.listed((*head.recipients, head.archive), dash),
    }


def bodies(words: str) -> list[str]:
    """A body's name as it is broken into lines."""
    return [line.strip() for line in words.splitlines() if line.strip()]


def sender(head: Heading) -> str:
    return head.sender.strip() or " ".join(bodies(head.issuer))


def addressees(head: Heading) -> list[str]:
    """One stands on the line of “Kính gửi”; several get dashes."""
    if len(head.addressees) < 2:
        return [line.strip().rstrip(heading.ENDINGS) for line in head.addressees]
    return heading.listed(head.addressees, "- ")


def period_words(content: Content) -> dict[str, str]:
    period = content["period"]
    return {
        "don_vi": content["unit"]["name"],
        "don_vi_trong_cau": heading.lower_kind(content["unit"]["name"]),
        "ky_bao_cao": numbers.period_name(period),
        "ky_tiep_theo": numbers.next_period_name(period),
        "tu_ngay": numbers.short_day(period["starts_on"]),
        "den_ngay": numbers.short_day(period["ends_on"]),
        "ngay_lap": numbers.short_day(content["made_at"]),
        "phien_ban": str(content["version"]),
        "ma_kiem_tra": str(content.get("digest", ""))[:DIGEST_LETTERS],
        "ly_do": str(content["reason"]),
    }


def sentences(content: Content) -> dict[str, list[str]]:
    return {
        "cau_phien_ban": wording.version(content),
        "cau_ket_qua": wording.results(content),
        "cau_chi_tieu": targets.targets(content),
        "cau_dia_ban": places.communes(content),
        "cau_theo_thang": wording.months(content),
        "cau_theo_nhom": groups.groups(content),
        "cau_tu_bao_cao": wording.own_figures(content),
        "ghi_chu_nhom": groups.notes(content),
    }


def remarks(content: Content) -> dict[str, list[dict[str, Any]]]:
    return {
        name: [remark(one) for one in content["remarks"] if one["heading"] == code]
        for code, name in REMARKS.items()
    }


def remark(one: Mapping[str, str]) -> dict[str, Any]:
    """Paragraphs as the unit wrote them; the first stands beside its name."""
    first, *rest = [line.strip() for line in one["text"].splitlines() if line.strip()] or [""]
    return {"don_vi": one["unit"], "noi_dung": first, "doan_tiep": rest}


def named_figures(content: Content) -> dict[str, dict[str, str]]:
    return {
        name: {
            field: numbers.whole(content["totals"].get(code, {}).get(key))
            for field, key in FIGURES.items()
        }
        for code, name in NAMED_FIGURES.items()
    } | {
        "hoat_dong": {
            "trong_ky": numbers.whole(content["active"]["half"]),
            "ky_truoc": numbers.whole(content["active"]["previous"]),
            "thuong_xuyen": numbers.whole(content["active"]["regular"]),
        }
    }


def appendices(made: Mapping[str, ReportTable]) -> dict[str, str]:
    """Numbers go to those that are there; a single one has none."""
    kept = [name for name in ("bang_xa", "bang_don_vi_bao_cao") if made[name].rows]
    order = [*kept, "bang_giai_thich"]
    title = {name: f"Phụ lục {ROMAN[place]}" for place, name in enumerate(order)}
    if len(order) == 1:
        title = {order[0]: "Phụ lục"}
    return {
        "phu_luc_xa": title.get("bang_xa", ""),
        "phu_luc_tu_bao_cao": title.get("bang_don_vi_bao_cao", ""),
        "phu_luc_giai_thich": title["bang_giai_thich"],
    }


def attached_to(content: Content, head: Heading) -> str:
    number = heading.number_line(head).replace("Số: ", "số ").replace("Số ", "số ")
    day = heading.date_words(head, year_of(content))
    return f"(Kèm theo {head.kind.strip().capitalize()} {number} {day} của {sender(head)})"


def year_of(content: Content) -> int:
    return date.fromisoformat(content["made_at"][:10]).year


def rows_of(table: ReportTable) -> list[dict[str, str]]:
    return [table.written(row) for row in table.rows]


def clean(value: Any) -> Any:
    if isinstance(value, str):
        return CONTROLS.sub("", value.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    if isinstance(value, dict):
        return {key: clean(one) for key, one in value.items()}
    if isinstance(value, list):
        return [clean(one) for one in value]
    return value
