"""What learners send, and what belongs to a unit."""

from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from courses.models import LessonNote
from courses.queries.notes import reach_of
from learning.people.folding import tidy_lines
from learning.people.models import RoleGrant, Unit
from learning.people.queries import units_led_by


class NoteForm(forms.Form):
    """A question or error report about a lesson."""

    client_id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    kind = forms.ChoiceField(
        label=_("What is it about?"),
        choices=[(value, capfirst(label)) for value, label in LessonNote.Kind.choices],
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
        words = tidy_lines(self.cleaned_data["words"])
        if not words:
            raise forms.ValidationError(self.fields["words"].error_messages["required"])
        return words


class HandledForm(WagtailAdminModelForm):
    """A trainer answers a learner's note, once, or says that it is dealt with."""

    answer = forms.CharField(
        required=False,
        max_length=2000,
        label=_("Answer"),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    handled = forms.BooleanField(
        required=False,
        label=_("Dealt with"),
        help_text=_("Tick when the learner was answered or the lesson was put right."),
    )

    class Meta:
        model = LessonNote
        fields: ClassVar[list[str]] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["handled"].initial = self.instance.handled_at is not None
        self.reach = reach_of(self.instance)
        if self.instance.answered_at is not None:
            del self.fields["answer"]

    def clean_answer(self) -> str:
        return tidy_lines(self.cleaned_data["answer"])

    def save(self, commit: bool = True) -> LessonNote:
        """An answer that somebody gives at the same moment stays untouched."""
        note: LessonNote = self.instance
        if not self.cleaned_data["handled"]:
            note.handled_at, note.handled_by = None, None
        elif note.handled_at is None:
            note.handled_at, note.handled_by = timezone.now(), self.for_user
        note.save(update_fields=["handled_at", "handled_by"])
        return note


class OwnedForm(WagtailAdminModelForm):
    """What belongs to a unit belongs to one of the trainer's own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        user = self.for_user
        if "owner" in self.fields and user:
            roles = RoleGrant.Role
            led = units_led_by(user, roles.TRAINER, roles.REVIEWER)
            self.fields["owner"].queryset = Unit.objects.all() if user.is_superuser else led
