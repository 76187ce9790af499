"""What stands in a report, in which order: Word's template and the PDF are both made from it.

Words hold placeholders. Staff changes all of it in the template, nothing of it here.
"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["heading", "subheading", "text", "sentences", "note", "table", "picture", "remarks"]


@dataclass(frozen=True)
class Block:
    """`name` is a placeholder's; a table or picture is there only if its placeholder is filled."""

    kind: Kind
    words: str = ""
    name: str = ""
    needs: str = ""


@dataclass(frozen=True)
class Appendix:
    """On pages of its own: the name of its number, its title, its table, words below it."""

    number: str
    title: str
    table: str
    note: str = ""
    landscape: bool = False
    sums: str = ""


NO_REMARK = "Trong kỳ chưa có đơn vị nêu ý kiến."
MOVEMENT = "kết quả thực hiện phong trào “Học tập số” {{ ky_bao_cao }}"

OUTLINE = (
    Block("sentences", name="cau_phien_ban"),
    Block(
        "text",
        "{{ ten_co_quan }} báo cáo " + MOVEMENT + " (từ ngày {{ tu_ngay }} đến ngày {{ den_ngay }})"
        " như sau:",
    ),
    Block("heading", "I. KẾT QUẢ THỰC HIỆN"),
    Block("subheading", "1. Kết quả chung"),
    Block("sentences", name="cau_ket_qua"),
    Block("table", "Kết quả chung", "bang_chi_so"),
    Block("subheading", "2. Kết quả so với chỉ tiêu"),
    Block("sentences", name="cau_chi_tieu"),
    Block("table", "Kết quả so với chỉ tiêu (đơn vị tính: người)", "bang_chi_tieu"),
    Block("picture", "Tỷ lệ đạt so với chỉ tiêu", "bieu_do_chi_tieu"),
    Block("subheading", "3. Kết quả theo địa bàn cấp xã"),
    Block("sentences", name="cau_dia_ban"),
    Block("text", "Số liệu từng đơn vị tại {{ phu_luc_xa }}.", needs="bang_xa"),
    Block("subheading", "4. Tiến độ theo tháng"),
    Block("sentences", name="cau_theo_thang"),
    Block("picture", "Số người tham gia mới và hoàn thành theo tháng", "bieu_do_thang"),
    Block("table", "Kết quả theo tháng (đơn vị tính: người)", "bang_thang"),
    Block("subheading", "5. Kết quả theo nhóm người học"),
    Block("sentences", name="cau_theo_nhom"),
    Block("table", "Số người có học trong kỳ, theo nhóm", "bang_nhom"),
    Block("note", name="ghi_chu_nhom"),
    Block("subheading", "6. Kết quả nổi bật do các đơn vị nêu"),
    Block("remarks", name="y_kien_ket_qua"),
    Block("subheading", "7. Số liệu do các đơn vị tự báo cáo"),
    Block("sentences", name="cau_tu_bao_cao"),
    Block("table", "Số liệu tự báo cáo", "bang_tu_bao_cao"),
    Block("subheading", "8. Tập thể được đề nghị khen thưởng", needs="bang_khen_thuong"),
    Block(
        "text",
        "Theo kết quả xếp hạng thi đua trong kỳ, các đơn vị sau được đề nghị khen thưởng:",
        needs="bang_khen_thuong",
    ),
    Block("table", "Tập thể được đề nghị khen thưởng", "bang_khen_thuong"),
    Block("heading", "II. KHÓ KHĂN, HẠN CHẾ"),
    Block("remarks", name="y_kien_kho_khan"),
    Block("heading", "III. PHƯƠNG HƯỚNG, NHIỆM VỤ {{ ky_tiep_theo|upper }}"),
    Block("remarks", name="y_kien_phuong_huong"),
    Block("heading", "IV. ĐỀ XUẤT, KIẾN NGHỊ"),
    Block("remarks", name="y_kien_kien_nghi"),
    Block("text", "Trên đây là báo cáo " + MOVEMENT + ", {{ ten_co_quan }} trân trọng báo cáo."),
)
APPENDICES = (
    Appendix(
        "phu_luc_xa",
        "KẾT QUẢ THEO XÃ, PHƯỜNG, ĐẶC KHU {{ ky_bao_cao|upper }}",
        "bang_xa",
        "Đơn vị tính: người. Dấu “–”: chưa có số liệu hoặc chưa có tổng số đối tượng.",
        landscape=True,
        sums="cong_xa",
    ),
    Appendix("phu_luc_tu_bao_cao", "SỐ LIỆU TỰ BÁO CÁO THEO TỪNG ĐƠN VỊ", "bang_don_vi_bao_cao"),
    Appendix(
        "phu_luc_giai_thich",
        "CÁCH TÍNH CÁC CHỈ SỐ",
        "bang_giai_thich",
        "Số liệu chốt ngày {{ ngay_lap }}.",
    ),
)
# At the very end, small: which frozen figures the paper was made of.
LAST_LINE = "Số liệu chốt bản thứ {{ phien_ban }}, mã kiểm tra {{ ma_kiem_tra }}."
LAST_LINE_SIZE = 9
