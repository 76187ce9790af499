"""A question's words in another language go to review like those of a lesson."""

from django.test import Client

from learning.people.models import User
from quizzes.models import QuestionBank, QuestionText
from tests.courses.translating import begin, hand_in, opened, say
from tests.quizzes.asking import make_text
from tests.quizzes.test_trainers_keep_banks import SignIn


def test_handed_in_it_can_still_be_opened(
    bank: QuestionBank, keeper: Client, reviewing: User, signed_in: SignIn
) -> None:
    """Wagtail's panel of what waits links to the versions of it."""
    text = make_text(bank)
    opened()
    muong: QuestionText = begin(keeper, text)
    say(keeper, muong, {"đáp án một": "MTQ một"})

    answer = hand_in(keeper, muong)
    assert answer.status_code == 200
    assert "Đã gửi duyệt." in answer.content.decode()
    address = f"/quan-tri/snippets/quizzes/questiontext/edit/{muong.pk}/"
    assert signed_in(reviewing).get(address).status_code == 200
