"""In the CMS: a course, or whatever else has parts, out to translators in one file and back."""

from dataclasses import replace
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _t
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import Locale
from wagtail_localize.models import get_edit_url

from cms.access import editable_among, may_edit, page_named
from cms.actions import Came, take_whole
from cms.queries.wholes import Part, Portion, Whole, portions_of
from cms.views.words import MOST_SHOWN, FileForm, as_file
from cms.workbooks import CONTENT_TYPE, Origin, rows_in, workbook
from learning.people.access import own
from learning.people.sheets import Unreadable

NOTES = (
    "Mỗi dòng là một câu của bài. Điền bản dịch vào ô vàng bên cạnh câu tiếng Việt; cột “Ở"
    " đâu” cho biết câu ấy ở trang nào.",
    "Chưa dịch hết cũng gửi lại được. Câu nào để trống thì người học thấy tiếng Việt, có vạch bên"
    " cạnh.",
    "Giữ nguyên các dấu <…>, ví dụ <b>…</b> là chữ đậm, <a id=\"a1\">…</a> là đường liên kết, <br/>"
    " là xuống dòng: dịch phần chữ ở giữa, không bỏ và không thêm dấu nào.",
    "Giữ nguyên những gì nằm trong %(…)s và {…}, nếu có.",
    "Nhiều người có thể chia nhau dịch trên các bản của cùng một tệp, rồi gửi lại từng bản.",
    "Muốn thay một câu đã dịch thì viết câu mới đè lên. Xóa ô đi thì câu cũ vẫn còn.",
    "Gửi tệp lại chưa phải là đăng: từng trang còn được gửi duyệt như khi dịch trên nền tảng.",
)  # fmt: skip


def addresses() -> list[URLPattern]:
    return [
        path("dich/tron-bo/<int:pk>/<slug:code>/", whole_page, name="cms_whole"),
        path("dich/tron-bo/<int:pk>/<slug:code>/bang.xlsx", whole_sheet, name="cms_whole_sheet"),
    ]


class WholeForm(FileForm):
    """Excel alone: a PO of one page is taken in its editor."""

    file = forms.FileField(
        label=_t("File from the translators"),
        help_text=_t("The Excel file taken here, filled in."),
        widget=forms.FileInput(attrs={"accept": ".xlsx"}),
    )


def found(request: HttpRequest, pk: int, code: str) -> tuple[Any, Locale, list[Portion]]:
    """The original, the language, and those of its parts that the user may translate."""
    original = page_named(pk)
    opened = Locale.objects.exclude(language_code=settings.LANGUAGE_CODE)
    locale = opened.filter(language_code=code).first()
    portions = portions_of(original) if original and locale else []
    if locale is None or not portions:
        raise Http404
    if not may_edit(request, original):
        raise PermissionDenied
    mine = theirs(request, portions, locale)
    if not mine:
        raise PermissionDenied
    return original, locale, mine


def theirs(request: HttpRequest, portions: list[Portion], locale: Locale) -> list[Portion]:
    """What is begun by the rights on the translation, the rest by those on the original and the
    right to begin."""
    whole = Whole(portions, locale)
    mine = set(editable_among(request, (part.original for part in whole.parts)))
    targets = {one.translation_key for one in editable_among(request, whole.targets.values())}
    may_begin = request.user.has_perm("wagtail_localize.submit_translation")

    def is_theirs(part: Part) -> bool:
        key = part.original.translation_key
        return key in targets if key in whole.targets else may_begin and part.original in mine

    kept = [replace(one, parts=[part for part in one.parts if is_theirs(part)]) for one in portions]
    return [portion for portion in kept if portion.parts]


def origin_of(original: Any, locale: Locale) -> Origin:
    return Origin(f"trang-{original.translation_key.hex[:12]}", locale.language_code)


def whole_sheet(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    original, locale, portions = found(request, pk, code)
    sheets = Whole(portions, locale).sheets()
    title = f"{original.title} · {name_of(locale)}"
    content = workbook(title, origin_of(original, locale), sheets, NOTES)
    return as_file(content, f"{original.slug}-{code}.xlsx", CONTENT_TYPE)


def whole_page(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    original, locale, portions = found(request, pk, code)
    form = WholeForm(request.POST or None, request.FILES or None)
    came = None
    if form.is_valid():
        try:
            content, languages = form.cleaned_data["file"], dict(settings.LANGUAGES)
            rows = rows_in(content, origin_of(original, locale), languages)
        except Unreadable as unreadable:
            form.add_error("file", str(unreadable))
        else:
            replacing = form.cleaned_data["replacing"]
            came = take_whole(
                portions=portions, locale=locale, rows=rows, by=own(request), replacing=replacing
            )
            tell(request, came)
    status = 422 if form.errors else 200
    shown = {"form": form, "original": original, "title": original.title, "most": MOST_SHOWN}
    shown |= standing(Whole(portions, locale), came)
    return render(request, "cms/admin/whole.html", shown, status=status)


def standing(whole: Whole, came: Came | None) -> dict[str, Any]:
    """How far the whole is, and where what just came in is handed in."""
    lines = whole.lines.values()
    return {
        "code": whole.locale.language_code,
        "language": name_of(whole.locale),
        "asked": len(lines),
        "said": sum(bool(line.said) for line in lines),
        "not_begun": sum(not (whole.is_begun(one) or whole.is_by_hand(one)) for one in whole.parts),
        "by_hand": [part.name for part in whole.parts if whole.is_by_hand(part)],
        "notes": [portion.note for portion in whole.portions if portion.note],
        "taken": came,
        "came": [
            (part.name, count, get_edit_url(target) if target else "")
            for part, count in (came.counts if came else {}).items()
            for target in [whole.targets.get(part.original.translation_key)]
        ],
    }


def name_of(locale: Locale) -> str:
    return str(dict(settings.LANGUAGES).get(locale.language_code, locale.language_code))


def tell(request: HttpRequest, came: Came) -> None:
    count = came.counts.total()
    if count:
        said = ngettext(
            "%(count)d sentence taken in. Hand in each page for review when it is ready.",
            "%(count)d sentences taken in. Hand in each page for review when it is ready.",
            count,
        )
        messages.success(request, said % {"count": count})
    elif came.left:
        messages.warning(request, _("The file has no sentence that can be used: nothing changed."))
    else:
        messages.warning(request, _("The file says nothing new: nothing changed."))
    if came.waiting:
        said = ngettext(
            "%(count)d more sentence is in the file. Send the same file once more to go on.",
            "%(count)d more sentences are in the file. Send the same file once more to go on.",
            came.waiting,
        )
        messages.warning(request, said % {"count": came.waiting})
