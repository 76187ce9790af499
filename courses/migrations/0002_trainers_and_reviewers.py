"""The groups of trainers and reviewers, who may enter the CMS; Wagtail's samples go.

Rights on pages and media come with each unit's section (`courses.actions.open_section`).
"""

from typing import Any

from django.db import migrations

GROUPS = ("Giảng viên", "Người duyệt")
# What Wagtail's own first migrations made: groups and a workflow over the whole tree.
WAGTAILS = ("Editors", "Moderators")


def make_groups(apps: Any, schema_editor: Any) -> None:
    group_model = apps.get_model("auth", "Group")
    content_type_model = apps.get_model("contenttypes", "ContentType")
    permission_model = apps.get_model("auth", "Permission")
    content_type, _ = content_type_model.objects.get_or_create(
        app_label="wagtailadmin", model="admin"
    )
    access, _ = permission_model.objects.get_or_create(
        content_type=content_type,
        codename="access_admin",
        defaults={"name": "Can access Wagtail admin"},
    )
    for name in GROUPS:
        group, _ = group_model.objects.get_or_create(name=name)
        group.permissions.add(access)
    apps.get_model("wagtailcore", "WorkflowPage").objects.all().delete()
    apps.get_model("wagtailcore", "Workflow").objects.update(active=False)
    apps.get_model("wagtailcore", "Task").objects.update(active=False)
    group_model.objects.filter(name__in=WAGTAILS).delete()


def remove_groups(apps: Any, schema_editor: Any) -> None:
    apps.get_model("auth", "Group").objects.filter(name__in=GROUPS).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("courses", "0001_first_facts"),
        ("wagtailadmin", "0005_editingsession_is_editing"),
        ("wagtailcore", "0095_groupsitepermission"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]
    operations = [migrations.RunPython(make_groups, remove_groups)]
