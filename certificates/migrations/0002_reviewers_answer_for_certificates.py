"""Reviewers see, annul and design certificates; of which courses, their roles say."""

from typing import Any

from django.db import migrations

REVIEWERS = "Người duyệt"
# The permissions' rows are made only after all migrations: here they are made before.
ALLOWED = {
    "certificate": {
        "view_certificate": "Can view certificate",
        "annul_certificate": "Can annul a certificate",
    },
    "certificatedesign": {
        "add_certificatedesign": "Can add certificate design",
        "change_certificatedesign": "Can change certificate design",
    },
}


def allow_reviewers(apps: Any, schema_editor: Any) -> None:
    group, _ = apps.get_model("auth", "Group").objects.get_or_create(name=REVIEWERS)
    content_types = apps.get_model("contenttypes", "ContentType").objects
    permissions = apps.get_model("auth", "Permission").objects
    for model, named in ALLOWED.items():
        content_type, _ = content_types.get_or_create(app_label="certificates", model=model)
        for codename, name in named.items():
            permission, _ = permissions.get_or_create(
                content_type=content_type, codename=codename, defaults={"name": name}
            )
            group.permissions.add(permission)


def forbid_reviewers(apps: Any, schema_editor: Any) -> None:
    codenames = [codename for named in ALLOWED.values() for codename in named]
    for group in apps.get_model("auth", "Group").objects.filter(name=REVIEWERS):
        group.permissions.remove(
            *group.permissions.filter(
                content_type__app_label="certificates", codename__in=codenames
            )
        )


class Migration(migrations.Migration):
    dependencies = [
        ("certificates", "0001_first_facts"),
        ("courses", "0002_trainers_and_reviewers"),
    ]
    operations = [migrations.RunPython(allow_reviewers, forbid_reviewers)]
