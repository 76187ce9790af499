"""A half-year that looks like a real one, invented: a template is tried out with it."""

from typing import Any

INDICATORS = (
    ("learning", "Tham gia học tập số", "Người đã bắt đầu ít nhất một khóa học."),
    ("learnt", "Hoàn thành khóa học", "Người đã học xong ít nhất một khóa học."),
    ("assessed", "Đạt đánh giá phổ cập", "Người đạt bài đánh giá theo khung kỹ năng số."),
    ("confirmed", "Được xác nhận phổ cập", "Người được cơ quan có thẩm quyền xác nhận."),
    ("certified", "Có giấy chứng nhận", "Người có ít nhất một giấy chứng nhận còn giá trị."),
    ("returned", "Trở lại học", "Người học lại sau khi nghỉ từ 30 ngày trở lên."),
)
TOTALS = {
    "learning": (12480, 4310, 8170, 3675),
    "learnt": (7205, 2940, 4265, 3102),
    "assessed": (3310, 1754, 1556, 1556),
    "confirmed": (1204, 1204, 0, 0),
    "certified": (6950, 2811, 4139, 2700),
    "returned": (2105, 2105, None, None),
}
COMMUNES = (("Xã Mai Châu", "Hòa Bình", 91.2), ("Phường Việt Trì", "Phú Thọ", 100.4))


def target(indicator: str, audience: str, percent: str | None, reached: int) -> dict[str, Any]:
    return {
        "indicator": indicator,
        "audience": audience,
        "span": "2026",
        "percent": percent,
        "people": None if percent else 8000,
        "denominator": 14000 if percent else None,
        "source": "Thống kê tỉnh",
        "source_on": "2026-01-01",
        "basis": "Kế hoạch số 16-KH/TU ngày 29/8/2025",
        "reached": reached,
        "share": 64.3,
        "gap": 3995,
    }


def figures(until: int, new: int) -> dict[str, Any]:
    return {code: {"until": until, "new": new} for code, _, _ in INDICATORS}


def commune(code: str, name: str, former: str, share: float) -> dict[str, Any]:
    aim = target("learnt", "resident", "80.00", 512) | {"share": share, "gap": 0}
    return {
        "code": code,
        "name": name,
        "former": former,
        "figures": figures(640, 212),
        "active": 301,
        "target": aim,
        "denominator": 702,
        "rest": False,
    }


def sample_content() -> dict[str, Any]:
    """Every field of a snapshot of format 1, with little in it, and its digest."""
    return {
        "format": 1,
        "period": {
            "code": "2026-H1",
            "starts_on": "2026-01-01",
            "ends_on": "2026-06-30",
            "previous": "2025-H2",
        },
        "unit": {"code": "25", "name": "Tỉnh Phú Thọ", "kind": "province"},
        "version": 2,
        "reason": "bổ sung số liệu nộp muộn",
        "made_at": "2026-07-15T08:00:00+07:00",
        "digest": "9f86d081884c7d65" * 4,
        **numbers(),
        **texts(),
    }


def numbers() -> dict[str, Any]:
    fields = ("until", "new", "before", "previous_new")
    return {
        "indicators": [
            {"code": code, "name": name, "meaning": meaning} for code, name, meaning in INDICATORS
        ],
        "totals": {code: dict(zip(fields, row, strict=True)) for code, row in TOTALS.items()},
        "active": {
            "half": 5120,
            "previous": 4655,
            "regular": 1480,
            "quarters": {"2026-Q1": 3305, "2026-Q2": 3710},
        },
        "targets": [
            target("learnt", "resident", "80.00", 7205),
            target("learning", "", None, 12480) | {"share": 156.0, "gap": 0},
        ],
        "communes": [commune(f"0{place}", *one) for place, one in enumerate(COMMUNES)],
        "months": [month(number) for number in range(1, 7)],
        "groups": {
            "age_band": {"16-24": 610, "25-34": 1950, "60+": None},
            "gender": {"female": 2890, "male": 2180},
            "audience": {"resident": 4200, "public_sector": 920},
            "way": {"self": 3100, "class": 2020},
            "language": {"vi": 5000, "mtq": None},
        },
    }


def month(number: int) -> dict[str, Any]:
    return {
        "month": f"2026-0{number}",
        "learning": 500 + 70 * number,
        "learnt": 300 + 60 * number,
        "certified": 280 + 60 * number,
        "active": 900 + 90 * number,
    }


def texts() -> dict[str, Any]:
    headings = ("results", "difficulties", "proposals", "plans")
    return {
        "remarks": [
            {"unit": "Xã Mai Châu", "heading": heading, "text": "Ý kiến thứ nhất.\nĐoạn thứ hai."}
            for heading in headings
        ],
        "own_figures": [
            {
                "name": "Số lớp học cộng đồng đã tổ chức",
                "unit": "lớp",
                "total": 24,
                "by_unit": [{"unit": "Xã Mai Châu", "number": 24}],
            }
        ],
        "commended": [
            {
                "code": "05",
                "name": "Xã Mai Châu",
                "units": "communes",
                "group": 2,
                "rank": 1,
                "points": "92.50",
            }
        ],
    }
