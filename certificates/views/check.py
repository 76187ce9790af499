"""Anybody checks a certificate: by typing its code, or from the QR code."""

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from certificates import drawing
from certificates.forms import CheckForm
from certificates.models import Certificate
from certificates.queries import certificate_coded, face_of

# Codes tried in vain by one client in a minute. Found ones cost nothing: behind one address
# there may be a whole commune hall.
MISSES = 30
MINUTE = 60


def check(request: HttpRequest) -> HttpResponse:
    form = CheckForm(request.GET if "code" in request.GET else None)
    if form.is_valid():
        return redirect("certificates:checked", code=form.cleaned_data["code"])
    return render(request, "certificates/check.html", {"form": form})


def scanned(request: HttpRequest, code: str) -> HttpResponse:
    return redirect("certificates:checked", code=code)


def checked(request: HttpRequest, code: str) -> HttpResponse:
    """The same answer for every code that is no certificate's, well-formed or not."""
    if has_guessed_too_often(request):
        return unlisted(render(request, "certificates/too_often.html", status=429))
    certificate = certificate_coded(code)
    if certificate is None:
        note_miss(request)
        form = CheckForm(initial={"code": code[:40]})
        page = render(request, "certificates/unknown.html", {"form": form}, status=404)
        return unlisted(page)
    return unlisted(render(request, "certificates/checked.html", shown(request, certificate)))


def shown(request: HttpRequest, certificate: Certificate) -> dict[str, object]:
    card_path = reverse("certificates:card", args=[certificate.shown_code])
    has_card = certificate.is_valid and not certificate.is_of_a_child
    return {
        "certificate": certificate,
        "share_picture": settings.SITE_ADDRESS + card_path if has_card else "",
    }


def card(request: HttpRequest, code: str) -> HttpResponse:
    """The picture messengers show beside a link to the check page; a child's has the name on it."""
    certificate = None if has_guessed_too_often(request) else certificate_coded(code)
    if certificate is None or not certificate.is_valid or certificate.is_of_a_child:
        note_miss(request)
        raise Http404
    return unlisted(draw_picture(certificate))


def draw_picture(certificate: Certificate) -> HttpResponse:
    content = drawing.picture(face_of(certificate), settings.FONTS_DIR)
    return HttpResponse(content, content_type="image/png")


def unlisted(response: HttpResponse) -> HttpResponse:
    """Search engines are not to collect names."""
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def misses_key(request: HttpRequest) -> str:
    return f"certificate-misses:{get_adapter().get_client_ip(request)}"


def has_guessed_too_often(request: HttpRequest) -> bool:
    return int(cache.get(misses_key(request), 0)) >= MISSES


def note_miss(request: HttpRequest) -> None:
    key = misses_key(request)
    cache.add(key, 0, MINUTE)
    try:
        cache.incr(key)
    except ValueError:
        # It ran out between the two lines.
        cache.set(key, 1, MINUTE)
