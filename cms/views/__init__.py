"""What the site answers."""

from cms.views.site import page, unreadable

__all__ = ["page", "unreadable"]
