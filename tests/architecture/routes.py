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
    # Signing in and out, by allauth
    "tai-khoan/login/": Access.PUBLIC,
    "tai-khoan/login/code/confirm/": Access.PUBLIC,
    "tai-khoan/logout/": Access.PUBLIC,
    "tai-khoan/inactive/": Access.PUBLIC,
    "tai-khoan/signup/": Access.PUBLIC,
    "tai-khoan/reauthenticate/": Access.SIGNED_IN,
    "tai-khoan/email/": Access.SIGNED_IN,
    "tai-khoan/confirm-email/": Access.PUBLIC,
    r"tai-khoan/^confirm-email/(?P<key>[-:\w]+)/$": Access.PUBLIC,
    "tai-khoan/password/change/": Access.SIGNED_IN,
    "tai-khoan/password/set/": Access.SIGNED_IN,
    "tai-khoan/password/reset/": Access.PUBLIC,
    "tai-khoan/password/reset/done/": Access.PUBLIC,
    "tai-khoan/password/reset/key/done/": Access.PUBLIC,
    r"tai-khoan/^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$": Access.PUBLIC,
    # Learning
    "toi/": Access.SIGNED_IN,
    "toi/lich-su/": Access.SIGNED_IN,
    "toi/lich-su.csv": Access.SIGNED_IN,
    "khoa-hoc/<slug:course_slug>/": Access.PUBLIC,
    "khoa-hoc/<slug:course_slug>/<slug:lesson_slug>/": Access.PUBLIC,
    "khoa-hoc/<slug:course_slug>/<slug:lesson_slug>/hoi/": Access.PUBLIC,
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
    # Pages and documents; Wagtail looks at their privacy
    r"tai-lieu/^(\d+)/(.*)$": Access.PUBLIC,
    "tai-lieu/authenticate_with_password/<int:restriction_id>/": Access.PUBLIC,
    "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/": Access.PUBLIC,
    "_util/login/": Access.PUBLIC,
    r"^((?:[\w\-]+/)*)$": Access.PUBLIC,
}
