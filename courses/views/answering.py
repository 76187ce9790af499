"""In the CMS: what learners ask and report, for the trainers of the course, and the answers."""

from typing import Any, cast

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views import snippets
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.keeping import ClosedChooserViewSet
from courses import actions
from courses.access import notes_readable_by
from courses.forms import HandledForm
from courses.models import LessonNote
from courses.queries.notes import Reach
from learning.people.access import own
from learning.people.models import User


class ReadableNote:
    """What the list leaves out cannot be opened by its number either."""

    request: HttpRequest

    def get_object(self, *args: Any, **kwargs: Any) -> Any:
        note = super().get_object(*args, **kwargs)  # type: ignore[misc]
        found = notes_readable_by(cast("User", self.request.user)).filter(pk=note.pk).first()
        if found is None:
            raise Http404
        return found


class NoteEdit(ReadableNote, snippets.EditView):
    """An answer goes to whoever asked, and the trainer reads whether it can reach them."""

    def save_instance(self) -> Any:
        saved = super().save_instance()
        words = self.form.cleaned_data.get("answer")
        if words:
            self.answer(saved, words)
        return saved

    def answer(self, row: LessonNote, words: str) -> None:
        try:
            reach = actions.answer_note(note=row, words=words, by=own(self.request))
        except actions.Answered:
            messages.error(self.request, _("Somebody answered a moment ago. Yours was not sent."))
        else:
            tell = messages.info if reach == Reach.MESSAGE else messages.warning
            tell(self.request, reach.label)


class NoteHistory(ReadableNote, snippets.HistoryView):
    pass


class NoteUsage(ReadableNote, snippets.UsageView):
    pass


class NoteViewSet(SnippetViewSet):
    """What learners ask and report, for the trainers of the course."""

    model = LessonNote
    icon = "comment"
    menu_label = _("Learners' questions")
    menu_order = 250
    add_to_admin_menu = True
    list_display = (
        "words", "kind", Column("lesson_title", label=_("Lesson")),
        "sent_at", "answered_at", "handled_at",
    )  # fmt: skip
    list_filter = ("kind", "answered_at", "handled_at")
    ordering = ("-sent_at",)
    copy_view_enabled = False
    chooser_viewset_class = ClosedChooserViewSet
    edit_view_class = NoteEdit
    history_view_class = NoteHistory
    usage_view_class = NoteUsage
    panels = (
        FieldPanel("words", read_only=True),
        FieldPanel("kind", read_only=True),
        HelpPanel(template="courses/admin/notes/lesson.html"),
        FieldPanel("sent_at", read_only=True),
        HelpPanel(template="courses/admin/notes/answer.html"),
        FieldPanel("answer"),
        FieldPanel("handled"),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[LessonNote]:
        if not isinstance(request.user, User):
            return LessonNote.objects.none()
        return notes_readable_by(request.user)

    def get_form_class(self, for_update: bool = False) -> Any:
        return HandledForm
