"""Writing a campaign in the CMS: Wagtail's own screens, with what is done written down."""

from typing import Any

from wagtail.snippets.views.snippets import CreateView, EditView, UnpublishView

from learning.campaigns.actions import note_act
from learning.campaigns.models import Campaign


class CampaignCreateView(CreateView):
    def save_instance(self) -> Campaign:
        campaign: Campaign = super().save_instance()
        note_act("created", campaign=campaign, by=self.request.user)
        return campaign


class CampaignEditView(EditView):
    def save_instance(self) -> Campaign:
        campaign: Campaign = super().save_instance()
        # What saves itself every few seconds is one edit, noted when somebody presses a button.
        if not self.expects_json_response:
            note_act("edited", campaign=campaign, by=self.request.user)
        return campaign

    def publish_action(self) -> Any:
        response = super().publish_action()
        note_act("published", campaign=self.object, by=self.request.user)
        return response


class CampaignUnpublishView(UnpublishView):
    def unpublish(self) -> None:
        super().unpublish()
        note_act("withdrawn", campaign=self.object, by=self.request.user)
