"""The interface's words come back from translators."""

from django.conf import settings
from django.db import connection, transaction

from cms.catalogue_sheets import ABOUT, joined, lines_of
from cms.catalogues import Taken, read
from cms.models import Catalogue
from cms.queries import said_in
from cms.speaking import messages_of_readers, source
from cms.workbooks import Origin, is_workbook, rows_in
from learning.people.actions import note
from learning.people.models import User


def take_catalogue(*, language: str, content: bytes, by: User, replacing: bool = False) -> Taken:
    """The interface speaks these words from the next minute on. Earlier files stay kept.

    A PO takes the place of the file before it; the rows of a workbook are put into it, newer
    words left as they are unless `replacing`. Raises Unreadable.
    """
    assert language in dict(settings.LANGUAGES)
    if not is_workbook(content):
        return keep_catalogue(language, read(content, source()), by)
    rows = rows_in(content, Origin(ABOUT, language), dict(settings.LANGUAGES))
    with transaction.atomic():
        wait_for_other_files()
        said = said_in(language)
        lines = lines_of(source(), messages_of_readers(), said)
        taken = joined(rows, source(), lines, said, replacing=replacing)
        return keep_catalogue(language, taken, by)


def wait_for_other_files() -> None:
    """Two who send parts at once: the second is put into what the first brought. SQLite lets
    one writer in anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {Catalogue._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")


@transaction.atomic
def keep_catalogue(language: str, taken: Taken, by: User) -> Taken:
    asked = messages_of_readers()
    if taken.count:
        row = Catalogue.objects.create(
            language=language,
            said=[[text, context, words] for (text, context), words in taken.said.items()],
            count=len(taken.said.keys() & asked.keys()),
            asked=len(asked),
            made_by=by,
        )
        note("cms.catalogue_taken", by=by, language=language, words=row.count)
    return taken
