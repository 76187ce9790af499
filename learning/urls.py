"""Every address of the platform."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.documents import urls as wagtaildocs_urls

from cms.serving import media
from cms.views import page
from learning.people.views.entry import sign_out
from learning.people.views.staff import StaffAccountView

handler400 = "cms.views.unreadable"

urlpatterns: list[URLPattern | URLResolver] = [
    path("quan-tri/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    # Wagtail's own forgets the session even where it refuses, as for a link from elsewhere.
    path("quan-tri/logout/", sign_out),
    path("quan-tri/account/", require_admin_access(StaffAccountView.as_view())),
    path("quan-tri/", include(wagtailadmin_urls)),
    path("tai-lieu/", include(wagtaildocs_urls)),
    path("", include("learning.operations.urls")),
]

if settings.SERVE_MEDIA:
    urlpatterns.append(path("media/<path:path>", media))

urlpatterns += i18n_patterns(
    path("", include("learning.people.urls")),
    path("", include("cms.urls")),
    path("", include("courses.urls")),
    path("", include("certificates.urls")),
    path("", include("quizzes.urls")),
    path("", include("learning.assignments.urls")),
    path("", include("learning.rosters.urls")),
    path("", include("learning.reports.urls")),
    path("", include("learning.privacy.urls")),
    path("", include("learning.campaigns.urls")),
    path("", include("learning.emulation.urls")),
    path("", include("learning.yearbook.urls")),
    # Wagtail's own, but for the last, which serves its pages: ours also knows other languages.
    path("", include(wagtail_urls.urlpatterns[:-1])),
    re_path(wagtail_urls.serve_pattern, page, name="wagtail_serve"),
    prefix_default_language=False,
)
