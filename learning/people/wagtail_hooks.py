"""People in the CMS: roles in units."""

from wagtail import hooks

from learning.people.views.roles import GrantViewSet


@hooks.register("register_admin_viewset")
def roles_in_units() -> GrantViewSet:
    return GrantViewSet("roles")
