"""The site: pages, menus, blocks, media and the look."""

from django.apps import AppConfig


class CmsConfig(AppConfig):
    name = "cms"
