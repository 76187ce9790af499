"""Addresses of the teaching."""

from django.urls import path

from courses import views

app_name = "courses"

urlpatterns = [
    path("toi/", views.mine, name="mine"),
    path("khoa-hoc/<slug:course_slug>/", views.course, name="course"),
    path("khoa-hoc/<slug:course_slug>/<slug:lesson_slug>/", views.lesson, name="lesson"),
]
