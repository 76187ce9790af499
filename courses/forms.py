"""What learners send."""

from django import forms
from django.utils.translation import gettext_lazy as _

from courses.models import LessonNote
from learning.people.folding import tidy


class NoteForm(forms.Form):
    """A question or error report about a lesson."""

    client_id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    kind = forms.ChoiceField(
        label=_("What is it about?"),
        choices=LessonNote.Kind.choices,
        initial=LessonNote.Kind.QUESTION,
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("Your words"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Please write what you want to ask or report.")},
    )

    def clean_words(self) -> str:
        lines = self.cleaned_data["words"].splitlines()
        return "\n".join(tidy(line) for line in lines).strip()
