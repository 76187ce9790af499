"""Writes of the site."""

from django.conf import settings
from django.db import transaction

from cms.catalogues import Taken, read
from cms.models import Catalogue
from cms.speaking import messages_of_readers, source
from learning.people.actions import note
from learning.people.models import User


@transaction.atomic
def take_catalogue(*, language: str, content: bytes, by: User) -> Taken:
    """The interface speaks these words from the next minute on. Earlier files stay kept. Raises
    Unreadable."""
    assert language in dict(settings.LANGUAGES)
    taken, asked = read(content, source()), messages_of_readers()
    if taken.said:
        row = Catalogue.objects.create(
            language=language,
            said=[[text, context, words] for (text, context), words in taken.said.items()],
            count=len(taken.said.keys() & asked.keys()),
            asked=len(asked),
            made_by=by,
        )
        note("cms.catalogue_taken", by=by, language=language, words=row.count)
    return taken
