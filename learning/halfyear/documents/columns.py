"""The columns of the report's tables. Widths are millimetres on paper."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["order", "text", "whole", "signed", "percent", "points"]

ALIGNED: dict[Kind, str] = {
    "order": "center",
    "text": "left",
    "whole": "right",
    "signed": "right",
    "percent": "right",
    "points": "right",
}


@dataclass(frozen=True)
class Column:
    """`field` is its name in templates."""

    field: str
    head: str
    kind: Kind
    width: int


ORDER = Column("stt", "STT", "order", 12)
INDICATOR_COLUMNS = (
    ORDER,
    Column("ten", "Chỉ số (người)", "text", 44),
    Column("luy_ke", "Lũy kế đến hết kỳ này", "whole", 22),
    Column("truoc", "Lũy kế đến hết kỳ trước", "whole", 22),
    Column("trong_ky", "Tăng thêm trong kỳ này", "whole", 21),
    Column("ky_truoc", "Tăng thêm trong kỳ trước", "whole", 21),
    Column("tang_giam", "Kỳ này so với kỳ trước", "signed", 23),
)
TARGET_COLUMNS = (
    ORDER,
    Column("chi_tieu", "Chỉ tiêu", "text", 49),
    Column("muc", "Mức giao", "text", 19),
    Column("tong_so", "Tổng số đối tượng", "whole", 19),
    Column("can_dat", "Số người cần đạt", "whole", 18),
    Column("da_dat", "Đã đạt", "whole", 16),
    Column("ty_le", "Tỷ lệ so với chỉ tiêu", "percent", 16),
    Column("con_thieu", "Còn thiếu", "whole", 16),
)
COMMUNE_COLUMNS = (
    ORDER,
    Column("ten", "Xã, phường, đặc khu", "text", 39),
    Column("truoc_day", "Thuộc tỉnh cũ", "text", 21),
    Column("hoc_luy_ke", "Tham gia học, lũy kế", "whole", 18),
    Column("hoc_trong_ky", "Tham gia học, trong kỳ", "whole", 18),
    Column("hoan_thanh_luy_ke", "Hoàn thành khóa học, lũy kế", "whole", 19),
    Column("hoan_thanh_trong_ky", "Hoàn thành khóa học, trong kỳ", "whole", 19),
    Column("danh_gia_luy_ke", "Đạt đánh giá, lũy kế", "whole", 17),
    Column("xac_nhan_luy_ke", "Được xác nhận, lũy kế", "whole", 17),
    Column("chung_nhan_luy_ke", "Có giấy chứng nhận, lũy kế", "whole", 18),
    Column("hoat_dong", "Có học trong kỳ", "whole", 16),
    Column("tong_so", "Tổng số đối tượng", "whole", 21),
    Column("ty_le", "Tỷ lệ so với chỉ tiêu", "percent", 17),
)
MONTH_COLUMNS = (
    Column("thang", "Tháng", "text", 37),
    Column("hoc_moi", "Tham gia mới", "whole", 32),
    Column("hoan_thanh", "Hoàn thành khóa học", "whole", 32),
    Column("chung_nhan", "Có giấy chứng nhận", "whole", 32),
    Column("hoat_dong", "Có học trong tháng", "whole", 32),
)
GROUP_COLUMNS = (
    Column("loai", "Phân theo", "text", 45),
    Column("ten", "Nhóm", "text", 85),
    Column("so_nguoi", "Số người", "whole", 35),
)
OWN_COLUMNS = (
    ORDER,
    Column("ten", "Nội dung", "text", 83),
    Column("don_vi_tinh", "Đơn vị tính", "text", 22),
    Column("tong", "Tổng cộng", "whole", 24),
    Column("so_don_vi", "Số đơn vị báo cáo", "whole", 24),
)
OWN_UNIT_COLUMNS = (
    ORDER,
    Column("ten", "Nội dung", "text", 63),
    Column("don_vi", "Đơn vị báo cáo", "text", 50),
    Column("don_vi_tinh", "Đơn vị tính", "text", 18),
    Column("so", "Số lượng", "whole", 22),
)
COMMENDED_COLUMNS = (
    ORDER,
    Column("ten", "Đơn vị", "text", 63),
    Column("nhom", "Xếp trong", "text", 46),
    Column("hang", "Hạng", "whole", 20),
    Column("diem", "Tổng điểm", "points", 24),
)
MEANING_COLUMNS = (
    ORDER,
    Column("ten", "Chỉ số", "text", 45),
    Column("y_nghia", "Cách tính", "text", 108),
)
COLUMNS = {
    "bang_chi_so": INDICATOR_COLUMNS,
    "bang_chi_tieu": TARGET_COLUMNS,
    "bang_xa": COMMUNE_COLUMNS,
    "bang_thang": MONTH_COLUMNS,
    "bang_nhom": GROUP_COLUMNS,
    "bang_tu_bao_cao": OWN_COLUMNS,
    "bang_don_vi_bao_cao": OWN_UNIT_COLUMNS,
    "bang_khen_thuong": COMMENDED_COLUMNS,
    "bang_giai_thich": MEANING_COLUMNS,
}
