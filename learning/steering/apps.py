"""For those who lead a unit: where it stands, who falls behind, what to do next."""

from django.apps import AppConfig


class SteeringConfig(AppConfig):
    name = "learning.steering"
    label = "steering"
