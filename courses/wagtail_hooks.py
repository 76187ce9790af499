"""The teaching in the CMS: learners' notes for trainers, and courses on the home page."""

from typing import Any, cast

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views import snippets
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.keeping import ClosedChooserViewSet
from courses.access import notes_readable_by
from courses.forms import HandledForm
from courses.models import LessonNote
from courses.queries import course_cards
from learning.people.access import learner_of
from learning.people.models import User


@hooks.register("home_section", order=10)
def courses_on_the_home_page(request: HttpRequest) -> SafeString:
    shown = course_cards(get_language(), learner_of(request))
    return render_to_string("courses/home_section.html", {"shown": shown}, request)


class ReadableNote:
    """What the list leaves out cannot be opened by its number either."""

    request: HttpRequest

    def get_object(self, *args: Any, **kwargs: Any) -> Any:
        note = super().get_object(*args, **kwargs)  # type: ignore[misc]
        if not notes_readable_by(cast("User", self.request.user)).filter(pk=note.pk).exists():
            raise Http404
        return note


class NoteEdit(ReadableNote, snippets.EditView):
    pass


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
    list_display = ("words", "kind", "lesson", "sent_at", "handled_at")
    list_filter = ("kind", "handled_at")
    ordering = ("-sent_at",)
    copy_view_enabled = False
    chooser_viewset_class = ClosedChooserViewSet
    edit_view_class = NoteEdit
    history_view_class = NoteHistory
    usage_view_class = NoteUsage
    panels = (
        FieldPanel("words", read_only=True),
        FieldPanel("kind", read_only=True),
        FieldPanel("lesson", read_only=True),
        FieldPanel("sent_at", read_only=True),
        FieldPanel("handled"),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[LessonNote]:
        if not isinstance(request.user, User):
            return LessonNote.objects.none()
        return notes_readable_by(request.user)

    def get_form_class(self, for_update: bool = False) -> Any:
        return HandledForm


register_snippet(NoteViewSet)
