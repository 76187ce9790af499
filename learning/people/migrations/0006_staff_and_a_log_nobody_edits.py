"""The group of those who lead and look on; the audit log refuses changes in the database too."""

from typing import Any

from django.db import migrations

STAFF = "Cán bộ quản lý"
SQLITE = """
CREATE TRIGGER audit_is_not_edited BEFORE UPDATE ON people_auditentry
BEGIN SELECT RAISE(ABORT, 'the audit log is not edited'); END
"""
POSTGRESQL = """
CREATE FUNCTION audit_is_not_edited() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION 'the audit log is not edited'; END $$ LANGUAGE plpgsql;
CREATE TRIGGER audit_is_not_edited BEFORE UPDATE ON people_auditentry
FOR EACH ROW EXECUTE FUNCTION audit_is_not_edited();
"""
DROP = {
    "sqlite": "DROP TRIGGER IF EXISTS audit_is_not_edited",
    "postgresql": "DROP FUNCTION IF EXISTS audit_is_not_edited() CASCADE",
}


def make_group(apps: Any, schema_editor: Any) -> None:
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="wagtailadmin", model="admin"
    )
    access, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename="access_admin",
        defaults={"name": "Can access Wagtail admin"},
    )
    group, _ = apps.get_model("auth", "Group").objects.get_or_create(name=STAFF)
    group.permissions.add(access)
    grants = apps.get_model("people", "RoleGrant").objects.filter(
        role__in=("manager", "auditor", "administrator"), until=None
    )
    for grant in grants.select_related("user"):
        grant.user.groups.add(group)
        grant.user.is_staff = True
        grant.user.save(update_fields=["is_staff"])


def remove_group(apps: Any, schema_editor: Any) -> None:
    apps.get_model("auth", "Group").objects.filter(name=STAFF).delete()


def refuse_changes(apps: Any, schema_editor: Any) -> None:
    schema_editor.execute(SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL)


def allow_changes(apps: Any, schema_editor: Any) -> None:
    schema_editor.execute(DROP[schema_editor.connection.vendor])


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0005_audit_and_messages"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("wagtailadmin", "0005_editingsession_is_editing"),
    ]
    operations = [
        migrations.RunPython(make_group, remove_group),
        migrations.RunPython(refuse_changes, allow_changes),
    ]
