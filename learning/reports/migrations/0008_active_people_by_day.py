"""Who learnt in a month until a day within it is looked up by an index of its own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reports", "0007_late_people")]

    operations = [
        migrations.AddIndex(
            model_name="milestone",
            index=models.Index(
                condition=models.Q(("indicator", "active")),
                fields=["scope", "counted_on"],
                include=("territory", "organisation", "indicator"),
                name="active_by_day",
            ),
        ),
    ]
