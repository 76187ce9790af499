"""Addresses of the teaching."""

from django.urls import path

from courses.views.catalogue import course
from courses.views.lessons import ask, lesson
from courses.views.mine import history, history_csv, mine, skills

app_name = "courses"

urlpatterns = [
    path("toi/", mine, name="mine"),
    path("toi/ky-nang/", skills, name="skills"),
    path("toi/lich-su/", history, name="history"),
    path("toi/lich-su.csv", history_csv, name="history_csv"),
    path("khoa-hoc/<slug:course_slug>/", course, name="course"),
    path("khoa-hoc/<slug:course_slug>/<slug:lesson_slug>/", lesson, name="lesson"),
    path("khoa-hoc/<slug:course_slug>/<slug:lesson_slug>/hoi/", ask, name="ask"),
]
