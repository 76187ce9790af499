"""Questions are found by their folded words: those that exist are folded once."""

import html
import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import migrations, models
from django.utils.html import strip_tags

from learning.people.folding import fold

SEARCHED = ("words", "prompt", "match", "name")


def said_in(parts: Iterable[Mapping[str, Any]]) -> Iterable[str]:
    for part in parts:
        value = part["value"]
        if isinstance(value, str):
            yield value
            continue
        yield from (str(value[name]) for name in SEARCHED if value.get(name))
        yield from said_in(value.get("choices") or ())


def fold_words(apps: Any, schema_editor: Any) -> None:
    texts = apps.get_model("quizzes", "QuestionText").objects
    for text in texts.iterator(chunk_size=500):
        apart = re.sub(r"</p>|<br\s*/?>", " ", text.stem)
        said = [html.unescape(strip_tags(apart)), *said_in(text.options.get_prep_value())]
        texts.filter(pk=text.pk).update(folded=fold(" ".join(said)))


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0009_what_imported_questions_are_for")]

    operations = [
        migrations.AddField(
            model_name="questiontext",
            name="folded",
            field=models.TextField(
                default="",
                editable=False,
                help_text="What it is found by: of the row and its draft.",
            ),
        ),
        migrations.RunPython(fold_words, migrations.RunPython.noop),
    ]
