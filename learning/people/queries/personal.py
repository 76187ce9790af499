"""What the ground floor keeps about a person, for the person to read."""

from django.utils.translation import gettext as _

from learning.people.auditing import words_of
from learning.people.models import (
    AuditEntry,
    Consent,
    Learner,
    Membership,
    Message,
    RoleGrant,
    User,
)
from learning.people.personal import Row, Section
from learning.people.queries.ethnicity import ethnic_answer_of


def sections_about(learner: Learner) -> list[Section]:
    """Who they are, where they belong, what they agreed to, what was sent and done to them."""
    return [
        Section("person", _("About me"), [who(learner)]),
        Section("sign-in", _("Signing in"), sign_ins_of(learner)),
        Section("places", _("Places and agencies"), places_of(learner)),
        Section("consents", _("What was agreed to"), consents_of(learner)),
        Section("guardian", _("Parent or guardian"), guardian_of(learner)),
        Section("ethnic-group", _("Ethnic group"), ethnic_group_of(learner)),
        Section("roles", _("Roles in units"), roles_of(learner)),
        Section("messages", _("Messages"), messages_of(learner)),
        Section("acts", _("What staff did with these data"), acts_on(learner)),
    ]


def who(learner: Learner) -> Row:
    known: Row = {
        _("Number of the record"): str(learner.public_id),
        _("State"): learner.get_standing_display(),
        _("How sure the identity is"): learner.get_assurance_display(),
        _("Since"): learner.known_since or learner.created_at,
    }
    profile = getattr(learner, "profile", None)
    if profile is None:
        return known
    return known | {
        _("Full name"): profile.full_name,
        _("Year of birth"): profile.birth_year,
        _("Gender"): profile.get_gender_display(),
        _("Phone number"): profile.phone,
        _("E-mail"): profile.email,
    }


def sign_ins_of(learner: Learner) -> list[Row]:
    return [
        {
            _("Phone number"): user.phone or "",
            _("E-mail"): user.email,
            _("Since"): user.date_joined,
            _("Last sign-in"): user.last_login,
            _("Works in the CMS"): user.is_staff,
        }
        for user in User.objects.filter(learner=learner)
    ]


def places_of(learner: Learner) -> list[Row]:
    rows = Membership.objects.filter(learner=learner).select_related("unit").order_by("since", "pk")
    return [{_("Unit"): row.unit.name, _("From"): row.since, _("Until"): row.until} for row in rows]


def consents_of(learner: Learner) -> list[Row]:
    rows = Consent.objects.filter(learner=learner).select_related("text").order_by("pk")
    return [
        {
            _("Purpose"): row.text.get_purpose_display(),
            _("Version"): row.text.version,
            _("Words"): row.text.words,
            _("Agreed"): row.given_at,
            _("Withdrawn"): row.withdrawn_at,
            _("Way"): row.channel,
        }
        for row in rows
    ]


def guardian_of(learner: Learner) -> list[Row]:
    guardian = getattr(learner, "guardian", None)
    if guardian is None:
        return []
    return [
        {
            _("Full name"): guardian.full_name,
            _("Relation to the child"): guardian.get_relation_display(),
            _("Phone number"): guardian.phone,
            _("E-mail"): guardian.email,
            _("Agreed"): guardian.proven_at,
        }
    ]


def ethnic_group_of(learner: Learner) -> list[Row]:
    answer = ethnic_answer_of(learner)
    if answer is None:
        return []
    given = answer.group.name if answer.group else _("Not given")
    return [{_("Answer"): given, _("List"): answer.list.name, _("Since"): answer.answered_at}]


def roles_of(learner: Learner) -> list[Row]:
    rows = RoleGrant.objects.filter(user__learner=learner).select_related("unit").order_by("pk")
    return [
        {
            _("Role"): row.get_role_display(),
            _("Unit"): row.unit.name,
            _("From"): row.since,
            _("Until"): row.until,
        }
        for row in rows
    ]


def messages_of(learner: Learner) -> list[Row]:
    return [
        {
            _("Subject"): row.subject,
            _("Words"): row.words,
            _("Purpose"): row.get_purpose_display(),
            _("State"): row.get_state_display(),
            _("Sent"): row.sent_at,
        }
        for row in Message.objects.filter(learner=learner).order_by("pk")
    ]


def acts_on(learner: Learner) -> list[Row]:
    """Who did it stays out: that is the other person's data."""
    rows = AuditEntry.objects.filter(learner=learner).order_by("pk")
    return [{_("What"): words_of(row.action), _("When"): row.at} for row in rows]
