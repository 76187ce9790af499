"""Who learns, where they belong, and what they may do.

A *learner* is whom facts point at. A *profile* says who that is and can be erased; a
*user* can sign in. A *unit* is a node of the territory or the organisation tree; a
*membership* says where a learner belongs, a *role grant* what a user may do there.
"""

from learning.people.models.audit import AuditEntry
from learning.people.models.changes import PlannedChange
from learning.people.models.codes import OneTimeCode
from learning.people.models.consents import Consent, ConsentText, Unchangeable
from learning.people.models.ethnicity import EthnicAnswer, EthnicGroup, EthnicGroupList
from learning.people.models.guardians import Guardian
from learning.people.models.guesses import GuessCount
from learning.people.models.identities import IdentityLink
from learning.people.models.learners import Learner, Profile, User
from learning.people.models.messages import Message
from learning.people.models.phones import FacilitatorPhone
from learning.people.models.recovery import RecoveryCode
from learning.people.models.roles import GrantReview, RoleGrant
from learning.people.models.units import Membership, Unit, UnitName, UnitSuccession

__all__ = [
    "AuditEntry",
    "Consent",
    "ConsentText",
    "EthnicAnswer",
    "EthnicGroup",
    "EthnicGroupList",
    "FacilitatorPhone",
    "GrantReview",
    "Guardian",
    "GuessCount",
    "IdentityLink",
    "Learner",
    "Membership",
    "Message",
    "OneTimeCode",
    "PlannedChange",
    "Profile",
    "RecoveryCode",
    "RoleGrant",
    "Unchangeable",
    "Unit",
    "UnitName",
    "UnitSuccession",
    "User",
]
