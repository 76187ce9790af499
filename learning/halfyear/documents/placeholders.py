"""What may stand in a template: names, and what each is replaced by. Staff reads and prints it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from learning.halfyear.documents import columns
from learning.halfyear.documents.columns import Column

Shape = Literal["text", "list", "rows", "one", "picture"]


@dataclass(frozen=True)
class Placeholder:
    """A word, a list of sentences, rows with `fields`, one thing with `fields`, or a picture.

    Fields are pairs of a name and its meaning.
    """

    name: str
    meaning: str
    shape: Shape = "text"
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def example(self) -> str:
        """As it is typed in Word."""
        if self.shape == "list":
            return f"{{%p for cau in {self.name} %}} … {{{{ cau }}}} … {{%p endfor %}}"
        if self.shape == "rows":
            row = f"{{{{ d.{self.fields[0][0]} }}}}"
            return f"{{%tr for d in {self.name} %}} … {row} … {{%tr endfor %}}"
        if self.shape == "one":
            return f"{{{{ {self.name}.{self.fields[0][0]} }}}}"
        return f"{{{{ {self.name} }}}}"


HEADING = (
    Placeholder("co_quan_cap_tren", "Tên cơ quan cấp trên, mỗi dòng một mục", "list"),
    Placeholder("co_quan_ban_hanh", "Tên cơ quan ban hành, mỗi dòng một mục", "list"),
    Placeholder("ten_co_quan", "Tên cơ quan ban hành, viết trong câu"),
    Placeholder("so_ky_hieu", "Dòng số và ký hiệu, ví dụ “Số: 05/BC-UBND”"),
    Placeholder("dia_danh_ngay", "Địa danh và ngày tháng năm"),
    Placeholder("ten_loai", "Tên loại văn bản, ví dụ “BÁO CÁO”"),
    Placeholder("trich_yeu", "Trích yếu nội dung"),
    Placeholder("can_cu", "Các dòng căn cứ, đã có dấu câu cuối dòng", "list"),
    Placeholder("kinh_gui", "Các nơi kính gửi", "list"),
    Placeholder("tham_quyen", "Thẩm quyền ký, ví dụ “TM. ỦY BAN NHÂN DÂN”"),
    Placeholder("chuc_vu", "Chức vụ của người ký"),
    Placeholder("nguoi_ky", "Họ và tên người ký"),
    Placeholder("noi_nhan", "Các dòng nơi nhận, gồm cả dòng lưu", "list"),
)
PERIOD = (
    Placeholder("don_vi", "Tên đơn vị báo cáo"),
    Placeholder("don_vi_trong_cau", "Tên đơn vị viết giữa câu, ví dụ “tỉnh Phú Thọ”"),
    Placeholder("ky_bao_cao", "Tên kỳ báo cáo, ví dụ “6 tháng đầu năm 2026”"),
    Placeholder("ky_tiep_theo", "Tên kỳ tiếp theo"),
    Placeholder("tu_ngay", "Ngày đầu kỳ"),
    Placeholder("den_ngay", "Ngày cuối kỳ"),
    Placeholder("ngay_lap", "Ngày chốt số liệu"),
    Placeholder("phien_ban", "Số thứ tự của bản số liệu"),
    Placeholder("ma_kiem_tra", "16 ký tự đầu của mã SHA-256 của bản số liệu"),
    Placeholder("ly_do", "Lý do lập bản số liệu này thay bản trước"),
)
SENTENCES = (
    Placeholder("cau_phien_ban", "Câu báo rằng bản này thay bản trước, nếu có", "list"),
    Placeholder("cau_ket_qua", "Các câu về kết quả chung, có so với kỳ trước", "list"),
    Placeholder("cau_chi_tieu", "Mỗi chỉ tiêu một câu", "list"),
    Placeholder("cau_dia_ban", "Các câu so sánh giữa các xã, phường", "list"),
    Placeholder("cau_theo_thang", "Các câu về kết quả theo tháng, theo quý", "list"),
    Placeholder("cau_theo_nhom", "Các câu về nhóm người học", "list"),
    Placeholder("cau_tu_bao_cao", "Câu dẫn vào số liệu đơn vị tự báo cáo", "list"),
    Placeholder("ghi_chu_nhom", "Ghi chú về số không công bố, nếu có", "list"),
)
REMARK = (
    ("don_vi", "đơn vị viết ý kiến"),
    ("noi_dung", "đoạn đầu của ý kiến"),
    ("doan_tiep", "danh sách các đoạn còn lại"),
)
REMARKS = (
    Placeholder("y_kien_ket_qua", "Ý kiến đơn vị: kết quả nổi bật", "rows", REMARK),
    Placeholder("y_kien_kho_khan", "Ý kiến đơn vị: khó khăn, hạn chế", "rows", REMARK),
    Placeholder("y_kien_phuong_huong", "Ý kiến đơn vị: phương hướng, nhiệm vụ", "rows", REMARK),
    Placeholder("y_kien_kien_nghi", "Ý kiến đơn vị: đề xuất, kiến nghị", "rows", REMARK),
)
FIGURE = (
    ("luy_ke", "lũy kế đến hết kỳ"),
    ("trong_ky", "tăng thêm trong kỳ"),
    ("truoc", "lũy kế đến hết kỳ trước"),
    ("ky_truoc", "tăng thêm trong kỳ trước"),
)
ACTIVE = (
    ("trong_ky", "trong kỳ này"),
    ("ky_truoc", "trong kỳ trước"),
    ("thuong_xuyen", "học thường xuyên trong kỳ này"),
)
FIGURES = (
    Placeholder("tham_gia", "Số người tham gia học", "one", FIGURE),
    Placeholder("hoan_thanh", "Số người hoàn thành ít nhất một khóa học", "one", FIGURE),
    Placeholder("danh_gia", "Số người đạt đánh giá phổ cập", "one", FIGURE),
    Placeholder("xac_nhan", "Số người được xác nhận", "one", FIGURE),
    Placeholder("chung_nhan", "Số người có giấy chứng nhận", "one", FIGURE),
    Placeholder("hoc_lai", "Số người trở lại học", "one", FIGURE),
    Placeholder("hoat_dong", "Số người có hoạt động học", "one", ACTIVE),
)
APPENDICES = (
    Placeholder("phu_luc_xa", "Tên phụ lục theo xã, phường; trống khi không có xã, phường"),
    Placeholder("phu_luc_tu_bao_cao", "Tên phụ lục số liệu tự báo cáo; trống khi không có"),
    Placeholder("phu_luc_giai_thich", "Tên phụ lục cách tính"),
    Placeholder("kem_theo", "Dòng “Kèm theo Báo cáo số …”"),
)
CHARTS = (
    Placeholder("bieu_do_thang", "Biểu đồ người tham gia và hoàn thành theo tháng", "picture"),
    Placeholder("bieu_do_chi_tieu", "Biểu đồ tỷ lệ đạt chỉ tiêu", "picture"),
)


def of_columns(those: Sequence[Column]) -> tuple[tuple[str, str], ...]:
    return tuple((column.field, column.head) for column in those)


TABLES = (
    Placeholder("bang_chi_so", "Kết quả chung", "rows", of_columns(columns.INDICATOR_COLUMNS)),
    Placeholder("bang_chi_tieu", "So với chỉ tiêu", "rows", of_columns(columns.TARGET_COLUMNS)),
    Placeholder("bang_thang", "Kết quả theo tháng", "rows", of_columns(columns.MONTH_COLUMNS)),
    Placeholder("bang_nhom", "Theo nhóm người học", "rows", of_columns(columns.GROUP_COLUMNS)),
    Placeholder("bang_xa", "Theo xã, phường", "rows", of_columns(columns.COMMUNE_COLUMNS)),
    Placeholder(
        "cong_xa", "Dòng cộng của bảng xã, phường", "one", of_columns(columns.COMMUNE_COLUMNS)
    ),
    Placeholder("bang_tu_bao_cao", "Số liệu tự báo cáo", "rows", of_columns(columns.OWN_COLUMNS)),
    Placeholder(
        "bang_don_vi_bao_cao",
        "Số liệu tự báo cáo theo từng đơn vị",
        "rows",
        of_columns(columns.OWN_UNIT_COLUMNS),
    ),
    Placeholder(
        "bang_khen_thuong",
        "Tập thể được đề nghị khen thưởng; trống khi chưa có kết quả thi đua",
        "rows",
        of_columns(columns.COMMENDED_COLUMNS),
    ),
    Placeholder("bang_giai_thich", "Cách tính", "rows", of_columns(columns.MEANING_COLUMNS)),
)


def placeholders() -> list[Placeholder]:
    return [
        *HEADING,
        *PERIOD,
        *SENTENCES,
        *REMARKS,
        *FIGURES,
        *TABLES,
        *CHARTS,
        *APPENDICES,
    ]
