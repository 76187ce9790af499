from django.db import migrations

from learning.people.province import load_province, unload_province


def load(apps, schema_editor):
    load_province(apps.get_model("people", "Unit"), apps.get_model("people", "UnitSuccession"))


def unload(apps, schema_editor):
    unload_province(apps.get_model("people", "Unit"), apps.get_model("people", "UnitSuccession"))


class Migration(migrations.Migration):
    dependencies = [("people", "0001_first_facts")]

    operations = [migrations.RunPython(load, unload)]
