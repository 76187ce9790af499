"""The site's own pages in English, for visitors and partners; the courses stay Vietnamese."""

from learning.demo.content.site.privacy import PRIVACY_ENGLISH
from learning.demo.writing import PageText, SiteText, accordion, text

ENGLISH = SiteText(
    home=PageText(
        slug="trang-chu-en",
        title="A little learning every day, a surer hand with technology",
        lead=(
            "Short courses, free of charge, on any phone and with nothing to install. Finish a "
            "course, pass its test, and the certificate is yours."
        ),
    ),
    courses=PageText(
        slug="khoa-hoc",
        title="Courses",
        lead=(
            "Choose what helps with your own affairs. A lesson takes ten to fifteen minutes; stop "
            "whenever you like and go on where you left off. The courses are in Vietnamese."
        ),
    ),
    pages=(
        PageText(
            slug="gioi-thieu",
            title="The movement",
            lead="Everybody should be able to use a phone and digital services for their affairs.",
            body=(
                text(
                    "<h2>Learning in order to do</h2>"
                    "<p>A birth certificate, a visit to the doctor, selling vegetables, receiving "
                    "money: all of it can go through a phone. Those who are not used to it miss "
                    "out, or are cheated. Here one learns it in small steps.</p>"
                    "<p>Resolution 57-NQ/TW of Viet Nam’s Politburo calls for a movement of "
                    "“digital learning” among officials and the people. What is learnt are digital "
                    "skills.</p>"
                    "<h2>For whom?</h2>"
                    "<ul><li><b>Residents</b> of every commune and ward.</li>"
                    "<li><b>Civil servants and public employees</b>, with a record of what they "
                    "have learnt.</li></ul>"
                    "<h2>Counted honestly</h2>"
                    "<p>Each person counts once, however many courses they take. Figures are "
                    "published commune by commune, together with how they are worked out.</p>"
                    "<h2>This is a sample</h2>"
                    "<p>The site you see is a demonstration. Bodies are marked “mẫu” (sample); "
                    "learners, figures and certificates are invented.</p>"
                ),
            ),
        ),
        PageText(
            slug="tro-giup",
            title="Help",
            lead="Where people get stuck, and how to go on.",
            body=(
                accordion(
                    "Questions people ask",
                    (
                        "How do I sign in?",
                        "<p>Choose <b>Sign in</b>, type your phone number or e-mail address, then "
                        "the one-time code sent to you. Never read that code out to anybody.</p>",
                    ),
                    (
                        "Can I learn without an account?",
                        "<p>Yes. What you did on this device moves into your account when you "
                        "sign in. A certificate needs an account, for it bears your name.</p>",
                    ),
                    (
                        "I did not pass the test.",
                        "<p>Read the explanations, look at the lessons again, and try once more. "
                        "The next paper has other questions.</p>",
                    ),
                    (
                        "How can a certificate be checked?",
                        "<p>Scan its QR code or type its code on the page for checking "
                        "certificates. Name, course and date must be the same there.</p>",
                    ),
                ),
            ),
        ),
        PRIVACY_ENGLISH,
    ),
)
