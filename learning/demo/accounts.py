"""Who can sign in to the demonstration; `load_demo` makes them, `demo` prints them."""

from dataclasses import dataclass

PASSWORD = "hoc-tap-so-2026"  # noqa: S105


@dataclass(frozen=True)
class Account:
    """A person to try the product as; `sees` says in Vietnamese what for."""

    role: str
    email: str
    full_name: str
    sees: str


ACCOUNTS = (
    Account("learner", "hoc@example.vn", "Bùi Thị Lan", "người học: học, làm bài, nhận giấy"),
    Account("trainer", "soan@example.vn", "Đinh Văn Hùng", "biên soạn: viết bài, soạn câu hỏi"),
    Account("reviewer", "duyet@example.vn", "Hà Thị Mai", "duyệt: xem lại và cho đăng bài"),
    Account("manager", "quanly@example.vn", "Nguyễn Minh Đức", "quản lý tỉnh: người học, vai trò"),
    Account("commune", "xa@example.vn", "Hà Thị Thanh", "quản lý một xã: chỉ thấy xã Mai Châu"),
    Account(
        "facilitator", "to@example.vn", "Khà Văn Páo", "tổ công nghệ số xã: đăng ký máy, mã PIN"
    ),
    Account("auditor", "giamsat@example.vn", "Bùi Văn Liêm", "giám sát: xem, không sửa được gì"),
    Account("operator", "vanhanh@example.vn", "Trần Quốc Bảo", "vận hành: mọi quyền"),
)
