"""Dated pushes of the movement: units, courses, targets, and a board of how units stand."""

from django.apps import AppConfig


class CampaignsConfig(AppConfig):
    name = "learning.campaigns"
    label = "campaigns"
