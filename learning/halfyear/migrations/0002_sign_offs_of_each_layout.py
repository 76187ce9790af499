"""Each layout is signed off for itself, may be withdrawn, and keeps the files as signed."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("halfyear", "0001_returns_snapshots_and_papers"),
        ("people", "0015_names_of_people"),
    ]

    operations = [
        migrations.CreateModel(
            name="SignedFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("form", models.CharField(max_length=4)),
                ("content", models.BinaryField()),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="signoff",
            name="one_sign_off_a_version",
        ),
        migrations.AddField(
            model_name="signoff",
            name="reason",
            field=models.TextField(blank=True, default="", help_text="Why it was withdrawn."),
        ),
        migrations.AddField(
            model_name="signoff",
            name="withdrawn_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="signoff",
            name="withdrawn_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.learner",
            ),
        ),
        migrations.AddConstraint(
            model_name="signoff",
            constraint=models.UniqueConstraint(
                condition=models.Q(("withdrawn_at__isnull", True)),
                fields=("snapshot", "unit", "layout"),
                name="one_sign_off_in_force",
            ),
        ),
        migrations.AddConstraint(
            model_name="signoff",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("reason", ""), ("withdrawn_at__isnull", True)),
                    models.Q(
                        ("withdrawn_at__isnull", False), models.Q(("reason", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="withdrawn_with_a_reason",
            ),
        ),
        migrations.AddField(
            model_name="signedfile",
            name="sign_off",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="files",
                to="halfyear.signoff",
            ),
        ),
        migrations.AddConstraint(
            model_name="signedfile",
            constraint=models.UniqueConstraint(
                fields=("sign_off", "form"), name="one_signed_file_a_form"
            ),
        ),
    ]
