"""Sums change in the transaction that changes the ledger: nothing waits to be added up.

The column stays in the table, with a default, as long as old code may still run.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reports", "0004_tables_by_groups_of_closed_periods")]

    operations = [
        migrations.RemoveIndex(model_name="milestone", name="milestones_to_fold"),
        migrations.AlterField(
            model_name="milestone",
            name="folded",
            field=models.BooleanField(db_default=True, help_text="Already in the roll-ups."),
        ),
        migrations.SeparateDatabaseAndState(
            state_operations=[migrations.RemoveField(model_name="milestone", name="folded")]
        ),
        migrations.RemoveIndex(model_name="rollup", name="rollup_by_question"),
        migrations.AddIndex(
            model_name="rollup",
            index=models.Index(
                fields=["scope_kind", "dimension", "indicator", "month"],
                include=["territory", "people"],
                name="rollup_to_be_added_up",
            ),
        ),
    ]
