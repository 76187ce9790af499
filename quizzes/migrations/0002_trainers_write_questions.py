"""Trainers write questions and submit them; reviewers approve and publish.

In which banks, says `quizzes.access`.
"""

from typing import Any

from django.db import migrations

TRAINERS, REVIEWERS = "Giảng viên", "Người duyệt"
WRITE = (
    ("questiontext", ("add", "change", "view")),
    ("questionbank", ("add", "change", "view")),
)
REVIEW = (*WRITE, ("questiontext", ("publish", "lock", "unlock")))
WORKFLOW = "Duyệt câu hỏi"


def allow(apps: Any, schema_editor: Any) -> None:
    group_model = apps.get_model("auth", "Group")
    for name, rights in ((TRAINERS, WRITE), (REVIEWERS, REVIEW)):
        group, _ = group_model.objects.get_or_create(name=name)
        for model, verbs in rights:
            for verb in verbs:
                group.permissions.add(permission(apps, model, verb))
    ask_reviewers(apps)


def permission(apps: Any, model: str, verb: str) -> Any:
    """Made here: on a fresh database permissions come only after all migrations."""
    found, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type(apps, "quizzes", model),
        codename=f"{verb}_{model}",
        defaults={"name": f"Can {verb} {model}"},
    )
    return found


def content_type(apps: Any, app: str, model: str) -> Any:
    types = apps.get_model("contenttypes", "ContentType").objects
    return types.get_or_create(app_label=app, model=model)[0]


def ask_reviewers(apps: Any) -> None:
    """What a trainer submits waits for a reviewer."""
    task = apps.get_model("wagtailcore", "GroupApprovalTask").objects.create(
        name=WORKFLOW, content_type=content_type(apps, "wagtailcore", "groupapprovaltask")
    )
    task.groups.add(apps.get_model("auth", "Group").objects.get(name=REVIEWERS))
    workflow = apps.get_model("wagtailcore", "Workflow").objects.create(name=WORKFLOW)
    apps.get_model("wagtailcore", "WorkflowTask").objects.create(
        workflow=workflow, task=task, sort_order=0
    )
    apps.get_model("wagtailcore", "WorkflowContentType").objects.create(
        workflow=workflow, content_type=content_type(apps, "quizzes", "questiontext")
    )


def withdraw(apps: Any, schema_editor: Any) -> None:
    apps.get_model("wagtailcore", "WorkflowContentType").objects.filter(
        workflow__name=WORKFLOW
    ).delete()
    apps.get_model("wagtailcore", "Workflow").objects.filter(name=WORKFLOW).update(active=False)
    apps.get_model("wagtailcore", "Task").objects.filter(name=WORKFLOW).update(active=False)
    permissions = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="quizzes"
    )
    for group in apps.get_model("auth", "Group").objects.filter(name__in=(TRAINERS, REVIEWERS)):
        group.permissions.remove(*permissions)


class Migration(migrations.Migration):
    dependencies = [
        ("quizzes", "0001_first_facts"),
        ("courses", "0002_trainers_and_reviewers"),
    ]
    operations = [migrations.RunPython(allow, withdraw)]
