"""Addresses of the testing."""

from django.urls import path

from quizzes.views import (
    ask_again,
    assessment,
    assessments,
    intro,
    paper,
    result,
    skip,
    start,
    start_assessment,
)

app_name = "quizzes"

urlpatterns = [
    path("khoa-hoc/<slug:course_slug>/<slug:lesson_slug>/bai-kiem-tra/", intro, name="intro"),
    path("khoa-hoc/<slug:course_slug>/<slug:lesson_slug>/lam-bai/", start, name="start"),
    path("danh-gia/", assessments, name="assessments"),
    path("danh-gia/<slug:slug>/", assessment, name="assessment"),
    path("danh-gia/<slug:slug>/lam-bai/", start_assessment, name="start_assessment"),
    path("bai-lam/<uuid:public_id>/", paper, name="paper"),
    path("bai-lam/<uuid:public_id>/ket-qua/", result, name="result"),
    path("bai-lam/<uuid:public_id>/bo-qua/", skip, name="skip"),
    path("bai-lam/<uuid:public_id>/de-nghi-xem-lai/", ask_again, name="ask_again"),
]
