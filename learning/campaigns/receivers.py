"""What campaigns hear: a review that ended well."""

from typing import Any

from django.dispatch import receiver
from wagtail.models import WorkflowState
from wagtail.signals import workflow_approved

from learning.campaigns.actions import note_act
from learning.campaigns.models import Campaign
from learning.people.models import User


@receiver(workflow_approved)
def note_publishing(instance: WorkflowState, user: User, **kwargs: Any) -> None:
    if isinstance(instance.content_object, Campaign):
        note_act("published", campaign=instance.content_object, by=user)
