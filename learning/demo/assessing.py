"""The sample assessments, each with the blueprint of its papers."""

from courses.actions import open_section
from courses.models import CourseSectionPage, Framework, FrameworkItem
from learning.demo.content.skills import ASSESSMENTS
from learning.demo.streams import lasting_id
from learning.demo.teaching import COURSES
from learning.demo.writing import AssessmentText
from learning.people.models import Unit
from quizzes.models import AssessmentPage, Blueprint, BlueprintRow, QuestionBank


def build_assessments(owner: Unit) -> None:
    section = open_section(unit=owner)
    for text in ASSESSMENTS:
        key = lasting_id("danh-gia", text.slug)
        if not AssessmentPage.objects.filter(translation_key=key).exists():
            build_assessment(text, section)


def build_assessment(text: AssessmentText, section: CourseSectionPage) -> None:
    framework = Framework.objects.get(name=text.framework)
    page = section.add_child(
        instance=AssessmentPage(
            title=text.title,
            slug=text.slug,
            translation_key=lasting_id("danh-gia", text.slug),
            summary=text.summary,
            instructions=text.instructions,
            framework=framework,
            purpose=text.purpose,
            pass_mark=text.pass_mark,
            attempts=text.attempts,
            valid_months=text.valid_months,
            blueprint=build_blueprint(text, framework, section.owner_unit),
            is_sample=True,
        )
    )
    page.save_revision().publish()


def build_blueprint(text: AssessmentText, framework: Framework, owner: Unit) -> Blueprint:
    """Of the banks there are: the quick sample has one course."""
    blueprint = Blueprint(name=text.title, owner=owner)
    titles = {course.slug: course.title for course in COURSES}
    for course, code, count in text.rows:
        bank = QuestionBank.objects.filter(name=titles[course], owner=owner).first()
        if bank is not None:
            item = FrameworkItem.objects.get(framework=framework, code=code)
            blueprint.rows.add(BlueprintRow(count=count, bank=bank, item=item))
    blueprint.save()
    return blueprint
