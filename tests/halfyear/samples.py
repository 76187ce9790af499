"""A province's half-year with 148 communes, invented, and names that break careless programs."""

import random
from datetime import date
from typing import Any

from learning.halfyear.documents import Heading, default_heading
from learning.halfyear.documents.samples import figures, sample_content, target

MUONG = "Xã Mươ̒ng Bi – diê̠n Wa̒"
TAI_VIET = "Xã Mai Châu (ꪢꪱꪥ ꪊꪱꪫ)"
AMPERSAND = "Xã Tân <Lạc> & \"Yên Phú\" 'A'"
FORMULA = "=1+1"
HARD_NAMES = (MUONG, TAI_VIET, AMPERSAND, FORMULA, "Xã {{ tham_gia }} {% if %}")
REMARKS = (
    (
        TAI_VIET,
        "results",
        "Đã thành lập 12/12 tổ công nghệ số cộng đồng ở các bản; các tổ “đi từng ngõ, gõ từng nhà” "
        "giúp 340 hộ cài VNeID và nộp hồ sơ trực tuyến.\n"
        "Lớp học buổi tối tại nhà văn hóa bản có đông người cao tuổi, học bằng tiếng Thái.",
    ),
    (
        AMPERSAND,
        "difficulties",
        "Ba xóm vùng cao sóng 4G chập chờn; nhiều hộ chỉ có một điện thoại & dùng chung.\n"
        "Kinh phí cho giảng viên < 2 triệu đồng mỗi lớp, chưa đáp ứng.",
    ),
    (
        "Phường Hòa Bình",
        "difficulties",
        "Người lao động đi làm xa nên khó theo lớp đúng giờ.",
    ),
    (
        MUONG,
        "plans",
        "Mở thêm 15 lớp tại xóm, ưu tiên người cao tuổi; phấn đấu hết năm 2026 có 80% người dân "
        "trong độ tuổi hoàn thành ít nhất một khóa học.",
    ),
    (
        "Xã Đà Bắc",
        "proposals",
        "Đề nghị tỉnh hỗ trợ kinh phí lắp điểm phát Wi-Fi tại 7 nhà văn hóa xóm; bổ sung bài học "
        "bằng tiếng Mường và tiếng Mông.",
    ),
)


def full_content() -> dict[str, Any]:
    content = sample_content()
    chance = random.Random(26)
    names = [*HARD_NAMES, *(f"Xã Sông Đà {place}" for place in range(len(HARD_NAMES), 148))]
    communes = [commune(chance, place, name) for place, name in enumerate(names)]
    communes.append(
        commune(chance, 999, "Chưa xác định")
        | {"rest": True, "former": "", "target": None, "denominator": None, "active": None}
    )
    return content | {
        "communes": communes,
        "targets": [
            target("learnt", "resident", "80.00", 7205),
            target("learning", "public_sector", "100.00", 9950)
            | {"denominator": 10000, "share": 99.96, "gap": 4, "reached": 9996},
            target("learning", "", None, 12480) | {"share": 156.0, "gap": 0},
            target("confirmed", "resident", "60.00", 1204)
            | {"denominator": None, "share": None, "gap": None, "basis": ""},
        ],
        "groups": {
            "age_band": {
                "0-15": None,
                "16-24": 610,
                "25-34": 1150,
                "35-44": 1205,
                "45-59": 1380,
                "60+": None,
                "": 210,
            },
            "gender": {"female": 2890, "male": 2180, "": 50},
            "audience": {"resident": 4200, "public_sector": 920},
            "way": {"self": 3100, "class": 1410, "offline": 420, "entered": 190},
            "language": {"vi": 4905, "mtq": 120, "blt-tavt": None},
        },
        "remarks": [
            {"unit": unit, "heading": heading, "text": text} for unit, heading, text in REMARKS
        ],
        "own_figures": [
            own("Số lớp học cộng đồng đã tổ chức", "lớp", (24, 31, None)),
            own("Số tổ công nghệ số cộng đồng & thành viên <nòng cốt>", "tổ", (12, 9, 14)),
            own("@SUM(1;2) kinh phí đã chi", "triệu đồng", (None, None, None)),
        ],
    }


def commune(chance: random.Random, place: int, name: str) -> dict[str, Any]:
    people = chance.randrange(4000, 26000)
    learnt = chance.randrange(0, people // 3)
    known = place % 11 != 0
    goal = -(-people * 80 // 100)
    aim = target("learnt", "resident", "80.00", learnt) | {
        "denominator": people if known else None,
        "share": learnt / goal * 100 if known else None,
        "gap": goal - learnt if known else None,
    }
    return {
        "code": f"{place:05d}",
        "name": name,
        "former": ("Hòa Bình", "Phú Thọ", "Vĩnh Phúc")[place % 3],
        "figures": figures(learnt * 2, learnt // 2)
        | {"learnt": {"until": learnt, "new": learnt // 3}},
        "active": learnt // 2,
        "target": aim,
        "denominator": people if known else None,
        "rest": False,
    }


def own(name: str, unit: str, numbers: tuple[int | None, ...]) -> dict[str, Any]:
    known = [number for number in numbers if number is not None]
    return {
        "name": name,
        "unit": unit,
        "total": sum(known) if known else None,
        "by_unit": [
            {"unit": unit_name, "number": number}
            for unit_name, number in zip(HARD_NAMES, numbers, strict=False)
        ],
    }


def first_content() -> dict[str, Any]:
    """The very first period of a commune: nothing before it, nobody below it, no target, nobody."""
    content = sample_content()
    nobody = {"until": 0, "new": 0, "before": None, "previous_new": None}
    return content | {
        "period": content["period"] | {"previous": None},
        "unit": {"code": "04831", "name": "Xã Đà Bắc", "kind": "commune"},
        "version": 1,
        "reason": "",
        "totals": dict.fromkeys(content["totals"], nobody),
        "active": {"half": 0, "previous": None, "regular": 0, "quarters": {}},
        "targets": [],
        "communes": [],
        "months": [row | {"learning": 0, "learnt": 0} for row in content["months"]],
        "groups": {},
        "remarks": [],
        "own_figures": [],
    }


def state(content: dict[str, Any] | None = None) -> Heading:
    words = default_heading("state", content or full_content()).to_dict()
    return Heading.from_dict(
        words
        | {
            "issuer": "UBND TỈNH PHÚ THỌ\nSỞ KHOA HỌC & CÔNG NGHỆ",
            "sender": "Sở Khoa học & Công nghệ <tỉnh Phú Thọ>",
            "number": "5",
            "symbol": "BC-SKHCN",
            "signed_on": "2026-07-20",
            "authority": "KT. GIÁM ĐỐC",
            "position": "PHÓ GIÁM ĐỐC",
            "signatory": "Đinh Thị Mươ̒ng",
        }
    )


def party(content: dict[str, Any] | None = None) -> Heading:
    words = default_heading("party", content or full_content()).to_dict()
    day = date(2026, 2, 5).isoformat()
    return Heading.from_dict(words | {"number": "105", "signed_on": day, "signatory": "Bùi Văn A"})
