from datetime import date

from django.db import migrations

# The days the Labour Code names by the solar calendar. Tết, the Hùng kings' day and days moved
# by the government follow other calendars and are entered each year.
EACH_YEAR = {
    (1, 1): "Tết Dương lịch",
    (4, 30): "Ngày Chiến thắng",
    (5, 1): "Ngày Quốc tế lao động",
    (9, 2): "Quốc khánh",
}
YEARS = range(2026, 2036)


def write(apps, schema_editor):
    holiday = apps.get_model("privacy", "Holiday")
    for year in YEARS:
        for (month, day), name in EACH_YEAR.items():
            holiday.objects.get_or_create(day=date(year, month, day), defaults={"name": name})


def remove(apps, schema_editor):
    apps.get_model("privacy", "Holiday").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("privacy", "0001_requests_and_what_becomes_of_them")]

    operations = [migrations.RunPython(write, remove)]
