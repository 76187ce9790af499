"""What is submitted waits for a reviewer of the unit in charge."""

from typing import Any

from django.db import migrations

WORKFLOW = "Duyệt đợt phát động"


def content_type(apps: Any, model: str) -> Any:
    types = apps.get_model("contenttypes", "ContentType").objects
    return types.get_or_create(app_label="campaigns", model=model)[0]


def ask_reviewers(apps: Any, schema_editor: Any) -> None:
    task = apps.get_model("campaigns", "CampaignReview").objects.create(
        name=WORKFLOW, content_type=content_type(apps, "campaignreview")
    )
    workflow = apps.get_model("wagtailcore", "Workflow").objects.create(name=WORKFLOW)
    apps.get_model("wagtailcore", "WorkflowTask").objects.create(
        workflow=workflow, task=task, sort_order=0
    )
    apps.get_model("wagtailcore", "WorkflowContentType").objects.create(
        workflow=workflow, content_type=content_type(apps, "campaign")
    )


def withdraw(apps: Any, schema_editor: Any) -> None:
    workflows = apps.get_model("wagtailcore", "Workflow").objects.filter(name=WORKFLOW)
    apps.get_model("wagtailcore", "WorkflowContentType").objects.filter(
        workflow__in=workflows
    ).delete()
    workflows.update(active=False)
    # Before its table goes: what the review left behind has no other home.
    apps.get_model("campaigns", "CampaignReview").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [
        ("campaigns", "0001_first_facts"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(ask_reviewers, withdraw)]
