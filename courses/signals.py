"""What the teaching announces: inside the transaction, only when the row is new."""

from django.dispatch import Signal

# Sent with: enrolment.
course_begun = Signal()
# Sent with: completion (LessonCompletion).
lesson_completed = Signal()
# Sent with: completion (CourseCompletion).
course_completed = Signal()
# Sent with: award.
award_earned = Signal()
# A learner did something today; sent with: fact (any Fact). For counting active people.
learner_active = Signal()
# A trainer's take has arrived whole; sent with: narration.
take_arrived = Signal()
