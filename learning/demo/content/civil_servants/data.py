"""Lesson 2: tables that can be counted, merged and trusted."""

from learning.demo.writing import (
    LessonText,
    accordion,
    checklist,
    picture,
    step,
    steps,
    text,
    tip,
)

DATA = LessonText(
    slug="du-lieu-sach",
    title="Dữ liệu sạch trong bảng tính",
    summary="Vì sao bảng của mỗi xóm một kiểu thì không cộng được, và cách làm một bảng dùng lâu dài.",
    minutes=12,
    body=(
        text(
            "<p>Cuối quý, mỗi xóm gửi về một bảng. Chỗ ghi “X”, chỗ ghi “có”, chỗ ghi “đã xong”. Cán bộ "
            "tổng hợp gõ lại cả buổi và vẫn sai. Lỗi không ở người tổng hợp mà ở <b>cách lập bảng</b>.</p>"
            "<p>Dữ liệu tốt cần <b>đúng, đủ, sạch, sống</b>: đúng thực tế, đủ ô, không trùng lẫn, và được "
            "cập nhật khi có thay đổi.</p>"
        ),
        picture(
            "civil_servants-tables",
            "Bên trái là bảng lộn xộn, ô gộp, ngày sinh ghi nhiều kiểu; bên phải là bảng mỗi dòng một "
            "hộ, mỗi cột một loại thông tin",
            "Cùng một việc, hai cách ghi",
        ),
        text(
            "<h2>Năm quy tắc của một bảng sạch</h2>"
            "<ol>"
            "<li><b>Mỗi dòng một đối tượng</b>, mỗi cột một loại thông tin. Tuổi và tên không chung một "
            "ô.</li>"
            "<li><b>Một dòng tiêu đề</b>, không gộp ô, không dòng trống giữa bảng.</li>"
            "<li><b>Mã số để dạng văn bản</b>. Số định danh có 12 chữ số, nhiều số bắt đầu bằng 0; để dạng số "
            "là mất số 0.</li>"
            "<li><b>Ngày ghi một kiểu</b>: 05/03/1980. Không ghi “khoảng 1980” vào cột ngày; thêm cột ghi "
            "chú.</li>"
            "<li><b>Ô chọn có danh sách sẵn</b>: “đã cấp”, “chưa cấp”, “không thuộc diện”. Ô trống khác với "
            "“không”.</li>"
            "</ol>"
        ),
        steps(
            "Làm sạch một bảng cũ trong ba mươi phút",
            step(
                "<p><b>Giữ nguyên bản gốc.</b> Tạo bản sao, làm trên bản sao. Ghi ngày vào tên tệp.</p>"
            ),
            step("<p>Bỏ gộp ô, bỏ dòng trống, đưa dòng “Cộng” ra khỏi vùng dữ liệu.</p>"),
            step(
                "<p>Chọn cột mã, đổi định dạng sang <b>Văn bản (Text)</b>, bổ sung số 0 bị mất bằng cách đối "
                "chiếu với hồ sơ gốc, không đoán.</p>"
            ),
            step(
                "<p>Tìm dòng trùng theo mã bằng <b>định dạng có điều kiện</b>. Xem từng cặp rồi mới bỏ: "
                "trùng tên chưa chắc trùng người.</p>"
            ),
            step(
                "<p>Đặt <b>xác thực dữ liệu</b> (Data Validation) cho cột trạng thái, cột xóm. Từ nay người "
                "nhập chỉ chọn, không gõ.</p>"
            ),
            step(
                "<p>Đếm lại: số dòng, số ô trống, tổng theo xóm. So với kỳ trước; chênh nhiều thì hỏi lại "
                "nơi gửi.</p>"
            ),
        ),
        tip(
            "Xin mẫu trước, nhận số sau",
            "<p>Gửi cho các xóm một tệp mẫu đã khóa tiêu đề và có ô chọn sẵn. Mất mười lăm phút chuẩn bị, "
            "đỡ cả buổi gõ lại. Đã có trong cơ sở dữ liệu dùng chung thì không bắt dân, bắt xóm khai "
            "lại.</p>",
        ),
        checklist(
            "Thực hành",
            "Chọn một bảng đang dùng, kiểm tra theo năm quy tắc",
            "Đặt danh sách chọn cho ít nhất một cột",
            "Kiểm tra cột số định danh có đủ 12 chữ số ở mọi dòng",
            "Ghi nguồn và ngày cập nhật ở một trang riêng trong tệp",
        ),
        accordion(
            "Câu hỏi thường gặp",
            (
                "Lãnh đạo thích bảng đẹp, có gộp ô. Làm thế nào?",
                "<p>Giữ hai trang: một trang <b>dữ liệu</b> sạch để tính, một trang <b>trình bày</b> lấy số từ "
                "trang kia. Sửa số chỉ sửa một nơi.</p>",
            ),
            (
                "Số liệu hai phòng không khớp, lấy số nào?",
                "<p>Đừng lấy số ở giữa. Xem định nghĩa: đếm ai, tính đến ngày nào, nguồn nào. Ghi định nghĩa "
                "ngay dưới bảng rồi thống nhất một nguồn.</p>",
            ),
            (
                "Nhiều người cùng sửa một tệp thì sao?",
                "<p>Dùng tệp chung trên hệ thống của cơ quan, phân quyền người xem, người sửa. Đừng gửi tệp "
                "qua lại; chỉ vài lượt là không biết bản nào đúng.</p>",
            ),
        ),
    ),
)
