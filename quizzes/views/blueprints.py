"""A blueprint saved comes back at once, with what there is for each row."""

from django.urls import reverse
from wagtail.snippets.views import snippets


class BlueprintEditView(snippets.EditView):
    def get_success_url(self) -> str:
        return reverse(self.edit_url_name, args=[self.object.pk])


class BlueprintCreateView(snippets.CreateView):
    def get_success_url(self) -> str:
        return reverse(self.edit_url_name, args=[self.object.pk])
