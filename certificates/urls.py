"""Addresses of the proof."""

from django.urls import path, re_path

from certificates.views.check import card, check, checked, scanned
from certificates.views.mine import mine, mine_one, pdf, picture

app_name = "certificates"

urlpatterns = [
    path("xac-minh/", check, name="check"),
    path("xac-minh/<str:code>/", checked, name="checked"),
    path("xac-minh/<str:code>/anh.png", card, name="card"),
    # In a QR code, whose capitals take less room.
    re_path(r"^X/(?P<code>[0-9A-Za-z-]{1,40})$", scanned, name="scanned"),
    path("toi/giay-chung-nhan/", mine, name="mine"),
    path("toi/giay-chung-nhan/<str:code>.pdf", pdf, name="pdf"),
    path("toi/giay-chung-nhan/<str:code>.png", picture, name="picture"),
    path("toi/giay-chung-nhan/<str:code>/", mine_one, name="mine_one"),
]
