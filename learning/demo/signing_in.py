"""The people one can sign in as: each with a home, a consent and the role of `accounts`."""

from learning.demo.accounts import ACCOUNTS, PASSWORD, Account
from learning.people.actions import give_consent, grant_role, join_unit, make_known
from learning.people.models import Learner, RoleGrant, Unit, User
from learning.people.queries import communes, texts_in_force

HOME = "Xã Mai Châu"
# Whose roles reach one commune only.
IN_A_COMMUNE = {"commune", "facilitator"}
ROLES = {
    "trainer": (RoleGrant.Role.TRAINER,),
    "reviewer": (RoleGrant.Role.REVIEWER,),
    "manager": (RoleGrant.Role.MANAGER,),
    "commune": (RoleGrant.Role.MANAGER,),
    "facilitator": (RoleGrant.Role.FACILITATOR,),
    "auditor": (RoleGrant.Role.AUDITOR,),
    "operator": (RoleGrant.Role.ADMINISTRATOR, RoleGrant.Role.MANAGER),
}


def open_accounts(province: Unit) -> None:
    """Make those that are missing; whoever is there keeps what was changed since."""
    for account in ACCOUNTS:
        if not User.objects.filter(email=account.email).exists():
            open_account(account, province)


def open_account(account: Account, province: Unit) -> User:
    learner = Learner.objects.create(counted=account.role == "learner")
    make_known(learner=learner, full_name=account.full_name, birth_year=1988, email=account.email)
    join_unit(learner=learner, unit=communes().get(name=HOME))
    give_consent(learner=learner, texts=texts_in_force())
    user = User.objects.create_user(learner=learner, email=account.email, password=PASSWORD)
    where = communes().get(name=HOME) if account.role in IN_A_COMMUNE else province
    for role in ROLES.get(account.role, ()):
        grant_role(user=user, role=role, unit=where)
    if account.role == "operator":
        user.is_superuser = user.is_staff = True
        user.save(update_fields=["is_superuser", "is_staff"])
    return user


def account_of(role: str) -> User:
    return User.objects.get(email=next(a.email for a in ACCOUNTS if a.role == role))
