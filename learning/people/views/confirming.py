"""A page of the CMS that says what will happen, and one button that does it."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin


class ConfirmView(WagtailAdminTemplateMixin, TemplateView):
    """`find` gets the object through `access`, `act` does it; the words are the subclass's."""

    template_name = "people/admin/confirm.html"
    page_title: Any = ""
    what: Any = ""
    button: Any = ""
    done: Any = ""

    def find(self) -> Any:
        raise NotImplementedError

    def act(self, found: Any) -> None:
        raise NotImplementedError

    def back(self) -> str:
        raise NotImplementedError

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.found = self.find()

    def get_page_subtitle(self) -> str:
        return str(self.found)

    def get_breadcrumbs_items(self) -> list[Any]:
        here = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        return [*self.breadcrumbs_items, here]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        words = {"what": self.what, "button": self.button, "back": self.back()}
        context: dict[str, Any] = super().get_context_data(**(words | kwargs))
        return context

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.act(self.found)
        messages.success(request, self.done)
        return redirect(self.back())
