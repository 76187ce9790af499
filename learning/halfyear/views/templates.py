"""The province's own templates of the report: brought, fetched, put back to the platform's."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from learning.halfyear import actions
from learning.halfyear.documents import default_template, placeholders
from learning.halfyear.forms.papers import TemplateForm
from learning.halfyear.models import Layout, Template
from learning.halfyear.queries.papers import TYPES
from learning.halfyear.views.framing import ReportPage, address
from learning.people.access import own
from learning.people.folding import tidy
from learning.people.models import User


class TemplatesView(ReportPage):
    of_province = True
    template_name = "halfyear/admin/templates.html"

    def get_page_subtitle(self) -> str:
        return _("Templates")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        held = {row.layout: row for row in Template.objects.defer("content")}
        wrong = kwargs.pop("wrong", {})
        rows = [
            {
                "layout": layout,
                "label": label,
                "own": held.get(layout),
                "form": wrong.get(layout) or TemplateForm(auto_id=f"id_{layout}_%s"),
                "file": address("template", layout),
            }
            for layout, label in Layout.choices
        ]
        return super().get_context_data(rows=rows, placeholders=placeholders(), **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        layout = request.POST.get("layout", "")
        if layout not in Layout.values:
            raise PermissionDenied
        if "reset" in request.POST:
            actions.reset_template(layout=layout, by=own(request))
            messages.success(request, _("The platform's own template is used again."))
            return redirect(address("templates"))
        form = TemplateForm(request.POST, request.FILES, auto_id=f"id_{layout}_%s")
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(wrong={layout: form}))
        name = tidy(form.cleaned_data["file"].name)[-160:]
        actions.upload_template(layout=layout, name=name, content=form.content, by=own(request))
        messages.success(request, _("The template is taken: new documents are made of it."))
        return redirect(address("templates"))


class TemplateView(ReportPage):
    """The template in use, to edit it in Word."""

    of_province = True

    def look_up(self, user: User, **kwargs: Any) -> None:
        super().look_up(user, **kwargs)
        if kwargs["layout"] not in Layout.values:
            raise PermissionDenied
        self.layout: Any = kwargs["layout"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        own_one = Template.objects.filter(layout=self.layout).first()
        content = bytes(own_one.content) if own_one else default_template(self.layout)
        name = f"mau-bao-cao-{self.layout}.docx"
        return HttpResponse(
            content,
            content_type=TYPES["docx"],
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )
