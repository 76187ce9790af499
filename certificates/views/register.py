"""The register in the CMS: searching, looking at and annulling what was issued."""

import re
from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail.admin import messages
from wagtail.admin.views.generic import IndexView, InspectView
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import EditView

from certificates.access import certificates_issued_by, designs_kept_by, may_annul
from certificates.actions import annul_certificate
from certificates.codes import read_code
from certificates.forms import AnnulForm
from certificates.models import Certificate, CertificateDesign
from learning.people.folding import fold, tidy
from learning.people.models import User

SERIAL = re.compile(r"0*(?P<number>\d{1,9})(?:/(?P<year>\d{4}))?(?:/(?P<prefix>[A-Za-z]{2,10}))?")

FACTS = {
    "serial": pgettext_lazy("certificate", "Number"),
    "shown_code": gettext_lazy("Check code"),
    "full_name": gettext_lazy("Full name"),
    "course_title": gettext_lazy("Course"),
    "minutes": gettext_lazy("Length"),
    "completed_on": gettext_lazy("Completed on"),
    "issued_on": gettext_lazy("Issued on"),
    "state": gettext_lazy("State"),
}
ANNULMENT = {
    "annulled_at": gettext_lazy("Annulled on"),
    "annulled_by": gettext_lazy("Annulled by"),
    "annulled_why": gettext_lazy("Reason"),
}


def meant_by(words: str) -> Q:
    """A number as printed or its beginning, a check code, or part of a name."""
    words = tidy(words)
    if code := read_code(words):
        return Q(code=code)
    if serial := SERIAL.fullmatch(words):
        meant = Q(number=int(serial["number"]))
        if serial["year"]:
            meant &= Q(register__year=int(serial["year"]))
        if serial["prefix"]:
            meant &= Q(register__prefix=serial["prefix"].upper())
        return meant
    return Q(full_name__icontains=words) | Q(
        award__learner__profile__folded_name__contains=fold(words)
    )


class CertificateIndexView(IndexView):
    any_permission_required = ("view",)

    def get_base_queryset(self) -> QuerySet[Certificate]:
        return certificates_issued_by(self.request.user)

    def search_queryset(self, queryset: QuerySet[Certificate]) -> QuerySet[Certificate]:
        return queryset.filter(meant_by(self.search_query)) if self.is_searching else queryset


class CertificateInspectView(InspectView):
    any_permission_required = ("view",)

    def get_object(self, queryset: Any = None) -> Certificate:
        return get_object_or_404(certificates_issued_by(self.request.user), pk=self.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        self.fields = [*FACTS, *(ANNULMENT if self.object.annulled_at else ())]
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context

    def get_field_label(self, field_name: str, field: Any) -> str:
        return str((FACTS | ANNULMENT)[field_name])

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        certificate: Certificate = self.object
        buttons = [
            Button(
                _("Check page"),
                url=reverse("certificates:checked", args=[certificate.shown_code]),
                icon_name="view",
            )
        ]
        if certificate.is_valid and may_annul(self.request.user, certificate):
            address = reverse("certificates_register:annul", args=[certificate.pk])
            buttons.append(Button(_("Annul"), url=address, icon_name="cross"))
        return buttons


class AnnulView(CertificateInspectView):
    """Shows the certificate and what annulling means, and asks for the reason."""

    template_name = "certificates/admin/annul.html"
    header_more_buttons: ClassVar[list[Any]] = []

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_annul(request.user, self.object):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return _("Annul")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**({"form": AnnulForm()} | kwargs))
        return context

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        form = AnnulForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        assert isinstance(request.user, User)
        annul_certificate(certificate=self.object, user=request.user, why=form.cleaned_data["why"])
        messages.success(request, _("The certificate is annulled. Its check page says so now."))
        return redirect("certificates_register:inspect", self.object.pk)


class DesignEditView(EditView):
    """A design of somebody else's course does not exist for who asks."""

    def get_queryset(self) -> QuerySet[CertificateDesign]:
        return designs_kept_by(self.request.user)
