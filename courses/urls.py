"""Addresses of the teaching."""

from django.urls import path

from courses.views.catalogue import course, share
from courses.views.lessons import ask, lesson
from courses.views.mine import history, history_csv, mine, skills

app_name = "courses"

urlpatterns = [
    path("toi/", mine, name="mine"),
    path("toi/ky-nang/", skills, name="skills"),
    path("toi/lich-su/", history, name="history"),
    path("toi/lich-su.csv", history_csv, name="history_csv"),
    path("khoa-hoc/<slug:course_slug>/", course, name="course"),
    # No slug has a dot: no lesson is called so.
    path("khoa-hoc/<slug:course_slug>/anh.chia-se", share, name="share"),
    path("khoa-hoc/<slug:course_slug>/<slug:lesson_slug>/", lesson, name="lesson"),
    path("khoa-hoc/<slug:course_slug>/<slug:lesson_slug>/hoi/", ask, name="ask"),
]
