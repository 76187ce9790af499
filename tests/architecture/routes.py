"""Who may use each address. A new route without a line here fails the tests."""

from enum import Enum


class Access(Enum):
    PUBLIC = "anyone"
    SIGNED_IN = "anyone signed in, about themselves"
    OWNER = "the learner whose object it is; 404 to others"
    STAFF = "who holds a role for it; 404 to others"


# Wagtail's admin guards its own addresses, and refuses in its own way.
STAFF_PREFIXES = ("quan-tri/",)

RULES: dict[str, Access] = {
    # Signing up, in and out
    "tai-khoan/dang-nhap/": Access.PUBLIC,
    "tai-khoan/dang-nhap/mat-khau/": Access.PUBLIC,
    "tai-khoan/dang-ky/": Access.PUBLIC,
    "tai-khoan/ma/": Access.PUBLIC,
    "tai-khoan/ma/gui-lai/": Access.PUBLIC,
    "tai-khoan/da-co/": Access.PUBLIC,
    "tai-khoan/nam-sinh/": Access.PUBLIC,
    "tai-khoan/dong-y/": Access.PUBLIC,
    "tai-khoan/dang-xuat/": Access.PUBLIC,
    "tai-khoan/cha-me/": Access.PUBLIC,
    "tai-khoan/cha-me/ma/": Access.PUBLIC,
    "tai-khoan/xa-phuong/": Access.PUBLIC,
    "tai-khoan/xac-nhan/": Access.SIGNED_IN,
    # Back in with a new number, by a code given face to face
    "tai-khoan/khoi-phuc/": Access.PUBLIC,
    # What a facilitator does for others, with the PIN of the enrolled phone
    "ho-tro/": Access.STAFF,
    "ho-tro/<uuid:public_id>/": Access.STAFF,
    # The second step of a sign-in under way, and of somebody signed in
    "tai-khoan/buoc-hai/": Access.PUBLIC,
    # With the code of an invitation, and a one-time code to the contact on the list
    "moi/": Access.PUBLIC,
    "moi/<str:code>/": Access.PUBLIC,
    "moi/<str:code>/vao/": Access.PUBLIC,
    # A facilitator's own phone: by a key that lies on it, enrolled by a link good once
    "tai-khoan/ma-pin/": Access.PUBLIC,
    "tai-khoan/dang-ky-may/<str:token>/": Access.PUBLIC,
    # By an identity provider, where there is one; linking it with one's account
    "tai-khoan/dinh-danh/": Access.PUBLIC,
    "tai-khoan/dinh-danh/ve/": Access.PUBLIC,
    "tai-khoan/dinh-danh/gan/": Access.SIGNED_IN,
    "tai-khoan/dinh-danh/bo/": Access.SIGNED_IN,
    # My account
    "toi/tai-khoan/": Access.SIGNED_IN,
    "toi/tai-khoan/thong-tin/": Access.SIGNED_IN,
    "toi/tai-khoan/lien-he/": Access.SIGNED_IN,
    "toi/tai-khoan/mat-khau/": Access.SIGNED_IN,
    "toi/tai-khoan/hai-buoc/": Access.SIGNED_IN,
    "toi/tai-khoan/hai-buoc/ung-dung/": Access.SIGNED_IN,
    "toi/tai-khoan/hai-buoc/khoa/": Access.SIGNED_IN,
    "toi/tai-khoan/hai-buoc/<int:pk>/bo/": Access.SIGNED_IN,
    "toi/tai-khoan/hai-buoc/ma-du-phong/": Access.SIGNED_IN,
    "toi/tai-khoan/hai-buoc/ma-moi/": Access.SIGNED_IN,
    "toi/tai-khoan/dang-xuat-het/": Access.SIGNED_IN,
    "toi/tai-khoan/dong-y/rut-lai/": Access.SIGNED_IN,
    "toi/tai-khoan/dong-y/<slug:purpose>/": Access.SIGNED_IN,
    "toi/tai-khoan/dan-toc/": Access.SIGNED_IN,
    # My data
    "toi/du-lieu/": Access.SIGNED_IN,
    "toi/du-lieu/xin/<slug:kind>/": Access.SIGNED_IN,
    "toi/du-lieu/yeu-cau/<uuid:public_id>/rut-lai/": Access.OWNER,
    "toi/du-lieu/yeu-cau/<uuid:public_id>/tai-ve/": Access.OWNER,
    # Learning
    "toi/": Access.SIGNED_IN,
    "toi/duoc-giao/": Access.SIGNED_IN,
    "toi/hoc-noi-khac/": Access.SIGNED_IN,
    "toi/hoc-noi-khac/them/": Access.SIGNED_IN,
    "toi/hoc-noi-khac/<uuid:public_id>/minh-chung/": Access.OWNER,
    "toi/hoc-noi-khac/<uuid:public_id>/bo/": Access.OWNER,
    "toi/ky-nang/": Access.SIGNED_IN,
    "toi/lich-su/": Access.SIGNED_IN,
    "toi/lich-su.csv": Access.SIGNED_IN,
    "khoa-hoc/<slug:course_slug>/": Access.PUBLIC,
    "khoa-hoc/<slug:course_slug>/anh.chia-se": Access.PUBLIC,
    "khoa-hoc/<slug:course_slug>/<slug:lesson_slug>/": Access.PUBLIC,
    "khoa-hoc/<slug:course_slug>/<slug:lesson_slug>/hoi/": Access.PUBLIC,
    # Finding courses, lessons and pages by their words
    "tim-kiem/": Access.PUBLIC,
    # Quizzes
    "khoa-hoc/<slug:course_slug>/<slug:lesson_slug>/bai-kiem-tra/": Access.PUBLIC,
    "khoa-hoc/<slug:course_slug>/<slug:lesson_slug>/lam-bai/": Access.PUBLIC,
    "danh-gia/": Access.PUBLIC,
    "danh-gia/<slug:slug>/": Access.PUBLIC,
    "danh-gia/<slug:slug>/lam-bai/": Access.PUBLIC,
    "bai-lam/<uuid:public_id>/": Access.OWNER,
    "bai-lam/<uuid:public_id>/ket-qua/": Access.OWNER,
    "bai-lam/<uuid:public_id>/bo-qua/": Access.OWNER,
    "bai-lam/<uuid:public_id>/de-nghi-xem-lai/": Access.OWNER,
    # Pictures and recordings, in the demonstration only
    "media/<path:path>": Access.PUBLIC,
    # Certificates; unknown codes all get the same answer, and too many of them none
    "xac-minh/": Access.PUBLIC,
    "xac-minh/<str:code>/": Access.PUBLIC,
    "xac-minh/<str:code>/anh.png": Access.PUBLIC,
    "^X/(?P<code>[0-9A-Za-z-]{1,40})$": Access.PUBLIC,
    "toi/giay-chung-nhan/": Access.SIGNED_IN,
    "toi/giay-chung-nhan/<str:code>.pdf": Access.OWNER,
    "toi/giay-chung-nhan/<str:code>.png": Access.OWNER,
    "toi/giay-chung-nhan/<str:code>/": Access.OWNER,
    # Statistics
    "thong-ke/": Access.PUBLIC,
    r"^thong-ke/hoc-tap-so\.(?P<form>csv|xlsx)$": Access.PUBLIC,
    "thong-ke/xep-hang/": Access.PUBLIC,
    "thong-ke/du-lieu/": Access.PUBLIC,
    "thong-ke/du-lieu/dictionary.json": Access.PUBLIC,
    "thong-ke/nhom/": Access.PUBLIC,
    "thong-ke/thi-dua/": Access.PUBLIC,
    r"^thong-ke/du-lieu/(?P<code>communes|months|languages|quizzes|groups)"
    r"\.(?P<form>csv|json)$": Access.PUBLIC,
    # Campaigns; drafts are as if they were not there
    "phong-trao/": Access.PUBLIC,
    "phong-trao/<slug:slug>/": Access.PUBLIC,
    "phong-trao/<slug:slug>/bang.csv": Access.PUBLIC,
    "phong-trao/<slug:slug>/ap-phich.pdf": Access.PUBLIC,
    # One's yearly record, for the evaluation of the year
    "toi/so-hoc-tap/": Access.SIGNED_IN,
    "toi/so-hoc-tap/<int:year>/": Access.SIGNED_IN,
    "toi/so-hoc-tap/<int:year>.pdf": Access.SIGNED_IN,
    # For whoever watches the server
    "healthz/": Access.PUBLIC,
    # Pages and documents; Wagtail looks at their privacy
    r"tai-lieu/^(\d+)/(.*)$": Access.PUBLIC,
    "tai-lieu/authenticate_with_password/<int:restriction_id>/": Access.PUBLIC,
    "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/": Access.PUBLIC,
    "_util/login/": Access.PUBLIC,
    r"^((?:[\w\-]+/)*)$": Access.PUBLIC,
}
