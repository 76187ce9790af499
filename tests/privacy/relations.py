"""What becomes of every row that points at a person, when the person is erased.

A new relation to Learner fails the test until it is declared here.
"""

from enum import Enum


class Fate(Enum):
    DELETED = "the row goes"
    BLANKED = "the row stays, and points at nobody"
    KEPT = "the row stays, and points at the shell, which says nothing of the person"


DELETED, BLANKED, KEPT = Fate.DELETED, Fate.BLANKED, Fate.KEPT

OF_LEARNER: dict[str, Fate] = {
    # The person and the sign-in; all that points at the sign-in follows its `on_delete`.
    "people.Profile.learner": DELETED,
    "people.User.learner": DELETED,
    "people.Membership.learner": DELETED,
    "people.Consent.learner": DELETED,
    "people.Guardian.learner": DELETED,
    "people.EthnicAnswer.learner": DELETED,
    "people.Message.learner": DELETED,
    # Rows that were merged into the person's become shells too.
    "people.Learner.merged_into": KEPT,
    # Ids, codes and days only; nobody edits the log.
    "people.AuditEntry.by": KEPT,
    "people.AuditEntry.learner": KEPT,
    # Who gave it; the code goes with the account it was for, and at the latest after a month.
    "people.RecoveryCode.given_by": KEPT,
    # What was learnt.
    "courses.Enrolment.learner": DELETED,
    "courses.PartDone.learner": DELETED,
    "courses.LessonCompletion.learner": DELETED,
    "courses.CourseCompletion.learner": DELETED,
    "courses.LessonNote.learner": DELETED,
    # Bare, where a certificate's number, code and dates hang on it.
    "courses.Award.learner": KEPT,
    # Who brought a file of questions; the file itself goes once it is over.
    "quizzes.QuestionImport.entered_by": KEPT,
    "courses.LessonImport.entered_by": KEPT,
    "quizzes.PaperIssue.learner": DELETED,
    "quizzes.Attempt.learner": DELETED,
    "quizzes.AssessmentResult.learner": DELETED,
    "quizzes.Confirmation.learner": DELETED,
    "quizzes.Appeal.learner": DELETED,
    "quizzes.ExtraTime.learner": DELETED,
    "assignments.Exemption.learner": DELETED,
    "assignments.Reminder.learner": DELETED,
    "assignments.GroupMember.learner": DELETED,
    # With its evidence.
    "assignments.LearntElsewhere.learner": DELETED,
    # Who brought a list; the rows a person came with go, and so do those that may be the person.
    "rosters.Roster.entered_by": KEPT,
    "rosters.Roster.checked_for": KEPT,
    "rosters.RosterRow.learner": DELETED,
    "rosters.RosterRow.double": DELETED,
    "rosters.Invitation.learner": DELETED,
    # Who handed in, accepted, reminded, closed or signed a report: the report stays as it was.
    "halfyear.Closing.by": KEPT,
    "halfyear.Step.by": KEPT,
    "halfyear.Reminding.by": KEPT,
    "halfyear.Snapshot.made_by": KEPT,
    "halfyear.Template.uploaded_by": KEPT,
    "halfyear.SignOff.by": KEPT,
    "halfyear.SignOff.withdrawn_by": KEPT,
    # Who left a unit out, announced, objected, answered, proposed or decided; who was proposed is
    # forgotten.
    "emulation.Exclusion.by": KEPT,
    "emulation.Ranking.made_by": KEPT,
    "emulation.Appeal.by": KEPT,
    "emulation.Appeal.answered_by": KEPT,
    "emulation.Nomination.by": KEPT,
    "emulation.Nomination.decided_by": KEPT,
    "emulation.Nomination.learner": DELETED,
    # The count stays, under a random key.
    "reports.Subject.learner": BLANKED,
    # That something was asked and answered stays, without a word of it.
    "privacy.DataRequest.learner": KEPT,
    "privacy.DataRequest.entered_by": KEPT,
    "privacy.DataRequest.closed_by": KEPT,
    "privacy.Hold.learner": KEPT,
    "privacy.Hold.placed_by": KEPT,
    "privacy.Hold.released_by": KEPT,
}
# Rows that keep a deleted user's bare number: Wagtail's logs of who wrote what.
NUMBERS_OF_USERS = {"wagtailcore.ModelLogEntry.user", "wagtailcore.PageLogEntry.user"}
