"""Addresses of the testing."""

from django.urls import path

from quizzes.views import intro, paper, result, start

app_name = "quizzes"

urlpatterns = [
    path("khoa-hoc/<slug:course_slug>/<slug:lesson_slug>/bai-kiem-tra/", intro, name="intro"),
    path("khoa-hoc/<slug:course_slug>/<slug:lesson_slug>/lam-bai/", start, name="start"),
    path("bai-lam/<uuid:public_id>/", paper, name="paper"),
    path("bai-lam/<uuid:public_id>/ket-qua/", result, name="result"),
]
