import pytest
from tests.writing import *
def test_it(course, lessons, client, learner, signed_in, django_assert_num_queries):
    for u in ["/", "/khoa-hoc/", course.url, lessons[0].url, lessons[1].url, "/toi/", "/toi/lich-su/", "/en/khoa-hoc/"+course.slug+"/"]:
        r = client.get(u); print(u, r.status_code, len(r.content), r.headers.get("Location"))
    c = signed_in(learner)
    r = c.post(lessons[0].url, {"do":"finish"}); print(r.status_code, r["Location"])
    r = c.post(lessons[1].url, {"do":"finish","part":["khoa"]}); print(r.status_code); assert b"checked" in r.content
    r = c.post(lessons[1].url, {"do":"finish","part":["khoa","tat"]}); print(r.status_code, r["Location"])
    from courses.models import CourseCompletion, Award
    print(CourseCompletion.objects.count(), Award.objects.count())
    c.get(lessons[1].url)
    from django.test.utils import CaptureQueriesContext
    from django.db import connection
    with CaptureQueriesContext(connection) as q: c.get(lessons[1].url)
    for x in q.captured_queries: print(x["sql"][:150])
