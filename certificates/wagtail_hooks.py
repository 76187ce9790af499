"""The proof in the CMS: designs, the register to search, annulling."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import LogActionRegistry
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from certificates.access import designs_kept_by
from certificates.forms import DesignForm
from certificates.models import Certificate, CertificateDesign
from certificates.views.register import (
    FACTS,
    AnnulView,
    CertificateIndexView,
    CertificateInspectView,
    DesignEditView,
)
from cms.keeping import KeptViewSet


class RegisterPolicy(ModelPermissionPolicy):
    """A certificate is looked at and annulled; nobody adds, edits or deletes one by hand."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action in {"view", "annul"} and super().user_has_permission(user, action)


register_permission_policy(Certificate, RegisterPolicy(Certificate))


class CertificateViewSet(ModelViewSet):
    """Everything issued, for those who answer for it."""

    model = Certificate
    url_prefix = "giay-chung-nhan"
    url_namespace = "certificates_register"
    icon = "success"
    menu_label = _("Certificates")
    menu_order = 260
    add_to_admin_menu = True
    index_view_class = CertificateIndexView
    inspect_view_class = CertificateInspectView
    inspect_view_enabled = True
    copy_view_enabled = False
    form_fields = ("annulled_why",)
    list_display = (
        TitleColumn("serial", label=FACTS["serial"], url_name="certificates_register:inspect"),
        Column("full_name", label=FACTS["full_name"], sort_key="full_name"),
        Column("course_title", label=FACTS["course_title"], sort_key="course_title"),
        Column("issued_on", label=FACTS["issued_on"], sort_key="issued_on"),
        Column("state", label=FACTS["state"], accessor="get_state_display"),
    )
    list_filter = ("state", "register")
    # Only tells that one can search; how, the index view knows.
    search_fields = ("full_name",)

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("inspect/<int:pk>/", self.inspect_view, name="inspect"),
            path("annul/<int:pk>/", self.annul_view, name="annul"),
        ]

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        nowhere = ("history", "usage", "add", "edit", "delete")
        absent = {f"{name}_url_name": None for name in nowhere}
        known: dict[str, Any] = super().get_common_view_kwargs(**(absent | kwargs))
        return known

    @property
    def annul_view(self) -> Any:
        how = self.get_inspect_view_kwargs(template_name=AnnulView.template_name)
        return self.construct_view(AnnulView, **how)


class DesignViewSet(KeptViewSet):
    """What each course prints on its certificates."""

    model = CertificateDesign
    icon = "doc-full"
    list_display = ("course", "heading", "issuing_body", "prefix", "is_sample")
    edit_view_class = DesignEditView
    edit_handler = ObjectList(CertificateDesign.panels, base_form_class=DesignForm)

    def get_queryset(self, request: HttpRequest) -> QuerySet[CertificateDesign]:
        return designs_kept_by(request.user)


register_snippet(DesignViewSet)


@hooks.register("register_admin_viewset")
def certificates_viewset() -> CertificateViewSet:
    return CertificateViewSet()


@hooks.register("register_log_actions")
def name_what_is_logged(actions: LogActionRegistry) -> None:
    actions.register_action("certificates.annul", _("Annul"), _("Annulled the certificate"))
