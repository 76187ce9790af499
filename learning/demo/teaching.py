"""The sample courses: pages, question banks, and how their certificates look."""

from typing import Any

from wagtail.models import Collection, Locale

from certificates.models import CertificateDesign
from courses.actions import open_section
from courses.models import Course, CoursePage, CourseSectionPage, LessonPage, SharedPart
from learning.demo.content import (
    cashless,
    civil_servants,
    culture,
    health_record,
    innovation,
    kindness,
    public_services,
    smartphone,
)
from learning.demo.content.shared import SHARED
from learning.demo.drawings import drawings_of, load_drawings
from learning.demo.skilling import items_of
from learning.demo.streams import Pictures, lasting_id, question_stream, stream_of
from learning.demo.writing import Block, CourseText, LessonText, Question, QuizText, SharedText
from learning.people.models import Unit
from quizzes.models import Question as AskedQuestion
from quizzes.models import QuestionBank, QuestionText, QuizPage

COURSES = (
    smartphone.COURSE,
    public_services.COURSE,
    health_record.COURSE,
    cashless.COURSE,
    kindness.COURSE,
    innovation.COURSE,
    culture.COURSE,
    civil_servants.COURSE,
)


def build_courses(texts: tuple[CourseText, ...], owner: Unit) -> None:
    section = open_section(unit=owner)
    for part in SHARED:
        if not SharedPart.objects.filter(translation_key=lasting_id("shared", part.key)).exists():
            share(part, owner)
    for position, text in enumerate(texts, start=1):
        if not Course.objects.filter(key=lasting_id(text.slug)).exists():
            build_course(text, section, position)


def build_course(text: CourseText, section: CourseSectionPage, position: int) -> None:
    pictures = load_drawings(drawings_of(text), collection_of(section))
    bank = fill_bank(text, section.owner_unit, pictures)
    page = section.add_child(
        instance=CoursePage(
            title=text.title,
            slug=text.slug,
            translation_key=lasting_id(text.slug),
            summary=text.summary,
            outcomes=[{"type": "outcome", "value": outcome} for outcome in text.outcomes],
            minutes=text.minutes,
            picture=pictures[text.picture],
            picture_description=text.picture_description,
            audience=text.audience,
            is_sample=True,
        )
    )
    page.save_revision().publish()
    for lesson in text.lessons:
        add_lesson(page, lesson, bank, pictures)
    Course.objects.filter(key=page.translation_key).update(position=position)
    design_certificate(Course.objects.get(key=page.translation_key))


def share(text: SharedText, owner: Unit) -> None:
    part = SharedPart(
        owner=owner,
        name=text.name,
        body=stream_of(f"shared/{text.key}", text.body, {}),
        translation_key=lasting_id("shared", text.key),
        locale=Locale.objects.get(language_code="vi"),
        live=False,
    )
    part.full_clean()
    part.save()
    part.save_revision().publish()


def collection_of(section: CourseSectionPage) -> Collection:
    """The media collection that `open_section` made for the unit's trainers."""
    unit = section.owner_unit
    return Collection.objects.get(name=f"{unit.name} ({unit.code})")


def add_lesson(
    course: CoursePage, text: LessonText | QuizText, bank: QuestionBank, pictures: Pictures
) -> None:
    place = f"{course.slug}/{text.slug}"
    fields: dict[str, Any] = {
        "title": text.title,
        "slug": text.slug,
        "translation_key": lasting_id(place),
        "summary": text.summary,
        "minutes": text.minutes,
        "required": text.required,
        "items": items_of(place),
    }
    if isinstance(text, LessonText):
        page: Any = LessonPage(body=stream_of(place, text.body, pictures), **fields)
    else:
        page = QuizPage(
            use=text.use,
            draw=text.draw,
            pass_mark=text.pass_mark,
            attempts=text.attempts if text.use == "graded" else 0,
            banks=[bank],
            **fields,
        )
    course.add_child(instance=page)
    page.save_revision().publish()


def fill_bank(text: CourseText, owner: Unit, pictures: Pictures) -> QuestionBank:
    bank = QuestionBank.objects.create(name=text.title, owner=owner)
    locale = Locale.objects.get(language_code="vi")
    for question in text.questions:
        words = question_text(text.slug, question, pictures)
        words.bank, words.locale, words.live = bank, locale, False
        words.full_clean()
        words.save()
        words.save_revision().publish()
        asked = AskedQuestion.objects.get(key=words.translation_key)
        asked.items.set(items_of(f"{text.slug}/{question.key}"))
    return bank


def question_text(course: str, question: Question, pictures: Pictures) -> QuestionText:
    options = [
        {"words": option.words, "right": option.right, "explanation": option.explanation}
        for option in question.options
    ]
    parts = question.parts or tuple(Block("option", value) for value in options)
    return QuestionText(
        translation_key=lasting_id(course, question.key),
        use=question.use,
        kind=question.kind,
        stem=f"<p>{question.stem}</p>",
        picture=pictures[question.picture] if question.picture else None,
        picture_description=question.picture_description,
        options=question_stream(f"{course}/{question.key}", parts),
        explanation=f"<p>{question.explanation}</p>" if question.explanation else "",
        hint=question.hint,
        credit=question.credit,
    )


def design_certificate(course: Course) -> None:
    CertificateDesign.objects.create(
        course=course,
        signatory_title="Người có thẩm quyền (mẫu)",
        signatory_name="Nguyễn Văn A",
        is_sample=True,
    )
