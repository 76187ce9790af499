"""Rules say of which target the share is ranked."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("emulation", "0001_contests_rankings_and_nominations"),
    ]

    operations = [
        migrations.AddField(
            model_name="contest",
            name="goal",
            field=models.CharField(
                choices=[
                    ("learning", "people learning or learnt"),
                    ("learnt", "people who completed a course"),
                    ("assessed", "people who passed an assessment"),
                    ("confirmed", "people confirmed by the authority"),
                    ("certified", "people who hold a certificate"),
                ],
                default="learnt",
                max_length=12,
            ),
        ),
    ]
