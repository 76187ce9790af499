"""Pages of the site, in the reader's language or else in Vietnamese; and what could not be read."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.models import Page, Site
from wagtail.views import serve, serve_chain


@require_safe
def page(request: HttpRequest, path: str) -> HttpResponseBase:
    """Choosing another language keeps the page, whatever its address there is called."""
    try:
        return serve(request, path)
    except Http404:
        found = page_of_another_language(request, path)
        if found is None:
            raise
    language = get_language()
    own = found.get_translations().filter(locale__language_code=language).live().first()
    if own is not None:
        return redirect(own.get_url(request))
    if found.locale.language_code != settings.LANGUAGE_CODE:
        return redirect(found.get_url(request))
    return serve_guarded(request, found)


def page_of_another_language(request: HttpRequest, path: str) -> Any:
    """The live page at this path below the home page of any other language."""
    site = Site.find_for_request(request)
    homes = site.root_page.get_translations(inclusive=True).live() if site else Page.objects.none()
    for home in homes.exclude(locale__language_code=get_language()):
        try:
            return home.specific.route(request, [part for part in path.split("/") if part])[0]
        except Http404:
            continue
    return None


def serve_guarded(request: HttpRequest, page: Page) -> HttpResponseBase:
    chain = serve_chain
    for hook in reversed(hooks.get_hooks("on_serve_page")):
        chain = hook(chain)
    answer: HttpResponseBase = chain(page, request, [], {})
    return answer


def unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's own page would read the form again, and fall over again."""
    return HttpResponse(render_to_string("400.html"), status=400)
