"""“My data”: what is kept, what was asked for, and asking for more."""

from django.urls import path

from learning.privacy.views import mine

app_name = "privacy"

urlpatterns = [
    path("toi/du-lieu/", mine.mine, name="mine"),
    path("toi/du-lieu/xin/<slug:kind>/", mine.ask, name="ask"),
    path("toi/du-lieu/yeu-cau/<uuid:public_id>/rut-lai/", mine.take_back, name="take_back"),
    path("toi/du-lieu/yeu-cau/<uuid:public_id>/tai-ve/", mine.download, name="download"),
]
