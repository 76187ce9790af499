"""What published pages say, for readers to find them by: `catch_up` fills the table."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0004_tables"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="Findable",
            fields=[
                (
                    "page",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "key",
                    models.UUIDField(db_index=True, help_text="The translation_key of its pages."),
                ),
                ("language", models.CharField(max_length=12)),
                ("title", models.CharField(max_length=255)),
                ("lines", models.JSONField(default=list, help_text="Its words, without markup.")),
                ("folded_title", models.TextField()),
                ("folded", models.TextField(help_text="Title and words, as they are looked for.")),
                (
                    "revision",
                    models.BigIntegerField(help_text="The live one it was written from; 0: none."),
                ),
            ],
        ),
    ]
