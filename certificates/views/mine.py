"""A learner's own certificates: to look at, keep, print and share."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.cache import never_cache

from certificates import drawing
from certificates.access import own_certificate
from certificates.models import Certificate
from certificates.queries import certificates_of, check_address, face_of
from certificates.views.check import draw_picture
from learning.people.access import learner_of
from learning.people.folding import fold


@never_cache
def mine(request: HttpRequest) -> HttpResponse:
    learner = learner_of(request)
    rows = list(certificates_of(learner)) if learner else []
    return render(request, "certificates/mine.html", {"certificates": rows})


@never_cache
def mine_one(request: HttpRequest, code: str) -> HttpResponse:
    certificate = own_certificate(request, code)
    address = check_address(certificate)
    return render(
        request,
        "certificates/mine_one.html",
        {
            "certificate": certificate,
            "check_address": address,
            "check_words": address.partition("://")[2],
        },
    )


@never_cache
def pdf(request: HttpRequest, code: str) -> HttpResponse:
    certificate = to_be_drawn(request, code)
    content = drawing.pdf(face_of(certificate), settings.FONTS_DIR)
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = file_named(certificate, "pdf")
    return response


@never_cache
def picture(request: HttpRequest, code: str) -> HttpResponse:
    certificate = to_be_drawn(request, code)
    response = draw_picture(certificate)
    if "luu" in request.GET:
        response["Content-Disposition"] = file_named(certificate, "png")
    return response


def to_be_drawn(request: HttpRequest, code: str) -> Certificate:
    """Annulled ones are not printed again."""
    certificate = own_certificate(request, code)
    if not certificate.is_valid:
        raise Http404
    return certificate


def file_named(certificate: Certificate, ending: str) -> str:
    """With the name in it: on a family's phone several certificates lie side by side."""
    parts = ("giay-chung-nhan", fold(certificate.full_name), certificate.serial.replace("/", "-"))
    name = slugify(" ".join(parts))
    header = content_disposition_header(as_attachment=True, filename=f"{name}.{ending}")
    assert header is not None
    return header
