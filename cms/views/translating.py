"""In the CMS: wagtail-localize's addresses, each behind a question of ours, and handing in.

Its own views ask for Wagtail's rights only, which know no banks; some of them ask for none.
"""

from collections.abc import Callable
from functools import wraps
from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    QueryDict,
)
from django.shortcuts import redirect, render
from django.urls import URLPattern, URLResolver, include, path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django.views.i18n import JavaScriptCatalog
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Locale
from wagtail_localize.models import Translation, get_edit_url
from wagtail_localize.wagtail_hooks import register_admin_urls

from cms import actions
from cms.access import may_edit, original_of, page_named, snippet_named, target_of
from cms.queries.progress import Group, lines_of
from learning.people.access import administers_the_province, own

THINGS_A_PAGE = 50
View = Callable[..., HttpResponseBase]
Finder = Callable[..., Any]
LINKS = ("http://", "https://", "mailto:", "tel:")


def of_translation(translation_id: int, **rest: Any) -> Any:
    return target_of(translation_id)


# What each of its addresses is about. Those that are not here are closed: pages as aliases,
# words by a machine, and lists of everybody's texts.
ABOUT: dict[str, Finder] = {
    "submit_page_translation": page_named,
    "submit_snippet_translation": snippet_named,
    "edit_string_translation": of_translation,
    "edit_override": of_translation,
    "download_pofile": of_translation,
    "upload_pofile": of_translation,
    "preview_translation": of_translation,
    "stop_translation": of_translation,
}


class EditorsWords(JavaScriptCatalog):
    """What the editor says in the browser: ours over its own."""

    def get_paths(self, packages: list[str]) -> list[str]:
        return [*super().get_paths(packages), *map(str, settings.LOCALE_PATHS)]


def guarded_addresses() -> list[URLResolver]:
    """Before wagtail-localize's own, in whose place they stand."""
    [theirs] = register_admin_urls()
    ours = [
        path(str(one.pattern), in_place_of(one.name, one.callback), name=f"localize_{one.name}")
        for one in theirs.url_patterns
    ]
    return [path("localize/", include(ours))]


def addresses() -> list[URLPattern]:
    return [
        path("dich/", board, name="cms_translations"),
        path("dich/<int:pk>/gui-duyet/", hand_in, name="cms_hand_in_translation"),
    ]


def in_place_of(name: str, view: View) -> View:
    if name == "javascript_catalog":
        return EditorsWords.as_view(packages=["wagtail_localize"])
    if name == "update_translations":
        return take_over
    if name not in ABOUT:
        return closed
    about = ABOUT[name]

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        instance = about(**kwargs)
        if instance is None:
            raise Http404
        if not may_edit(request, instance) or leads_astray(name, request):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def closed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    raise PermissionDenied


def leads_astray(name: str, request: HttpRequest) -> bool:
    """A link of a translation may lead elsewhere, but never run anything."""
    if name != "edit_override" or request.method != "PUT":
        return False
    value = sent_with(request).get("value", "")
    return not (value.isdecimal() or value.startswith(LINKS))


def sent_with(request: HttpRequest) -> QueryDict:
    """Django reads the fields of a form from a POST only; the editor sends them with PUT."""
    content = request.body
    if request.content_type != "multipart/form-data":
        return QueryDict(content)
    return request.parse_file_upload(request.META, BytesIO(content))[0]


def board(request: HttpRequest) -> HttpResponse:
    """What there is to translate and how far it is in each language that the province opened.

    Folders above add theirs: a `things_to_translate` hook, request → `Group`.
    """
    groups: list[Group] = [hook(request) for hook in hooks.get_hooks("things_to_translate")]
    groups = [group for group in groups if group.things.exists()]
    if not groups:
        raise PermissionDenied
    named = {group.name: group for group in groups}
    group = named.get(request.GET.get("nhom", ""), groups[0])
    locales = list(
        Locale.objects.exclude(language_code=settings.LANGUAGE_CODE).order_by("language_code")
    )
    page = Paginator(group.things, THINGS_A_PAGE).get_page(request.GET.get("p"))
    shown = {
        "title": _("Translations"),
        "groups": groups,
        "group": group,
        "locales": locales,
        "page": page,
        "lines": lines_of(list(page.object_list), locales, group.wholes),
        "for_the_province": administers_the_province(request.user),
    }
    return render(request, "cms/admin/translations.html", shown)


def take_over(request: HttpRequest, translation_source_id: int) -> HttpResponse:
    """Publishing an original does this by itself; translations change when they are handed in."""
    original = original_of(translation_source_id)
    if original is None:
        raise Http404
    if not may_edit(request, original):
        raise PermissionDenied
    actions.follow_original(original=original)
    messages.success(request, _("Translators see what the Vietnamese page says now."))
    return redirect(get_edit_url(original))


@require_POST
def hand_in(request: HttpRequest, pk: int) -> HttpResponseRedirect:
    """The translation as it is now goes to review; what is missing stays Vietnamese, marked."""
    translation = Translation.objects.filter(pk=pk, enabled=True).first()
    target = target_of(pk) if translation else None
    if translation is None or target is None:
        raise Http404
    if not may_edit(request, target):
        raise PermissionDenied
    try:
        actions.hand_in_translation(translation=translation, by=own(request))
    except ValidationError as fault:
        messages.error(request, " ".join(fault.messages))
    else:
        messages.success(request, _("Handed in: it is published once a reviewer approves it."))
    return redirect(get_edit_url(target))
