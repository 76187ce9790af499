"""The languages of the platform. One more: a line here, `python3 manage.py prepare`, a restart.

Readers are offered Vietnamese, English, and each language that the province has opened in the
CMS (Settings → Locales); the addresses of the others answer too, in Vietnamese.
"""

from dataclasses import dataclass

from django.conf.locale import LANG_INFO


@dataclass(frozen=True)
class Language:
    """`code` is that of addresses, of Django and of Wagtail: lower case, at most three parts.
    `tag` is BCP 47, for fonts and voices. `name` is the language's own where that is attested,
    else the Vietnamese one: it is written in `named_in`."""

    code: str
    tag: str
    name: str
    named_in: str = "vi"


SOURCE = Language("vi", "vi", "Tiếng Việt")
# With a complete interface of our own.
COMPLETE = [SOURCE, Language("en", "en", "English", "en")]
# Their words come from the province; what is missing is Vietnamese, string by string.
OF_PEOPLES = [
    Language("mtq", "mtq", "Tiếng Mường"),
    Language("tyz", "tyz", "Tiếng Tày"),
    Language("nut", "nut", "Tiếng Nùng"),
    Language("blt-tavt", "blt-Tavt", "Tiếng Thái (chữ Thái)"),
    Language("blt-latn", "blt-Latn", "Tiếng Thái (chữ Latinh)"),
    Language("hmn-vn", "hmn-Latn-VN-x-vn", "Tiếng Mông (chữ Việt Nam)"),
    Language("hmn-latn", "hmn-Latn", "Tiếng Mông (chữ quốc tế)"),
    Language("ium", "ium", "Tiếng Dao (Ưu Miền)"),
    Language("mji", "mji", "Tiếng Dao (Kim Mùn)"),
    Language("mlc", "mlc", "Tiếng Cao Lan"),
]
KNOWN = [*COMPLETE, *OF_PEOPLES]
TAGS = {language.code: language.tag for language in KNOWN}

for _language in OF_PEOPLES:
    # Django asks this table for a name, and whether one writes from the right.
    LANG_INFO.setdefault(
        _language.code,
        {
            "bidi": False,
            "code": _language.code,
            "name": _language.name,
            "name_local": _language.name,
        },
    )
