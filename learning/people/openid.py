"""What an OpenID provider tells, and whether to believe it. Nothing here asks the network.

Code flow with PKCE. An ID token counts when a key of the provider signed it, for us, in this
very sign-in, and it has not run out. (OpenID Connect Core 1.0, section 3.1.3.7.)
"""

import base64
import hashlib
import hmac
import secrets
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlencode

import jwt
from django.conf import settings
from django.core.exceptions import ValidationError

from learning.people.contacts import Contact, read_email, read_phone
from learning.people.folding import fold, tidy
from learning.people.models import Profile

# Signatures with a key pair. Never "none", nor those made with a secret both sides know.
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA")
# Clocks differ by so many seconds.
LEEWAY = 30
LONGEST = 255
NAME_LENGTH = 120


class NotTrusted(Exception):
    """What came back fails a check. The words are for the log and tell nothing of the person."""


class UnknownKey(NotTrusted):
    """Signed with a key that is not, or not yet, among the provider's."""


@dataclass(frozen=True)
class Flow:
    """A sign-in that has left for the provider: what has to come back with it."""

    state: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    nonce: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    verifier: str = field(default_factory=lambda: secrets.token_urlsafe(48))
    after: str = ""
    # Of the account to link; 0 when somebody signs in.
    user_id: int = 0
    at: float = 0

    @property
    def challenge(self) -> str:
        digest = hashlib.sha256(self.verifier.encode()).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()

    def address(self, endpoint: str, callback: str) -> str:
        """Where the person goes to say who they are."""
        asked = {
            "response_type": "code",
            "client_id": settings.OPENID_CLIENT_ID,
            "redirect_uri": callback,
            "scope": " ".join(settings.OPENID_SCOPES),
            "state": self.state,
            "nonce": self.nonce,
            "code_challenge": self.challenge,
            "code_challenge_method": "S256",
        }
        if settings.OPENID_ACR_VALUES:
            asked["acr_values"] = " ".join(settings.OPENID_ACR_VALUES)
        return f"{endpoint}{'&' if '?' in endpoint else '?'}{urlencode(asked)}"


@dataclass(frozen=True)
class Identity:
    """Whom the provider named. A contact is only a proposal: a code proves it, as always."""

    issuer: str
    sub: str
    full_name: str = ""
    birth_year: str = ""
    contact: str = ""
    id_number_hash: str = ""

    def fits(self, profile: Profile | None) -> bool:
        """Whether the provider told a name and a year of birth, and they are the profile's."""
        return (
            profile is not None
            and bool(self.full_name and self.birth_year)
            and fold(self.full_name) == fold(profile.full_name)
            and self.birth_year == str(profile.birth_year)
        )

    def kept(self) -> dict[str, str]:
        return asdict(self)


def same(one: object, other: str) -> bool:
    return (
        isinstance(one, str) and bool(other) and hmac.compare_digest(one.encode(), other.encode())
    )


def signing_key(token: str, keys: dict[str, Any]) -> tuple[Any, str]:
    """The provider's key that the token names, and the algorithm."""
    header = jwt.get_unverified_header(token)
    algorithm = header.get("alg")
    if algorithm not in ALGORITHMS:
        raise NotTrusted("algorithm")
    known = [key for key in jwt.PyJWKSet.from_dict(keys).keys if key.public_key_use != "enc"]
    fitting = [key for key in known if key.key_id == header.get("kid")]
    if "kid" not in header and len(known) == 1:
        fitting = known
    if len(fitting) != 1:
        raise UnknownKey("key")
    return fitting[0].key, algorithm


def checked_claims(token: object, keys: dict[str, Any], nonce: str) -> dict[str, Any]:
    """The claims of an ID token that passes every check; raises NotTrusted."""
    if not isinstance(token, str):
        raise NotTrusted("no token")
    try:
        key, algorithm = signing_key(token, keys)
        claims: dict[str, Any] = jwt.decode(
            token,
            key,
            algorithms=[algorithm],
            audience=settings.OPENID_CLIENT_ID,
            issuer=settings.OPENID_ISSUER,
            leeway=LEEWAY,
            options={"require": ["iss", "sub", "aud", "exp", "iat"]},
        )
    except (jwt.PyJWTError, TypeError, ValueError, AttributeError) as error:
        raise NotTrusted(type(error).__name__) from None
    if not same(claims.get("nonce"), nonce):
        raise NotTrusted("nonce")
    check_party(claims)
    return claims


def check_party(claims: dict[str, Any]) -> None:
    """Made for us and for nobody else, as surely as was asked, about somebody."""
    several = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
    if (several or "azp" in claims) and claims.get("azp") != settings.OPENID_CLIENT_ID:
        raise NotTrusted("authorised party")
    if settings.OPENID_ACR_VALUES and claims.get("acr") not in settings.OPENID_ACR_VALUES:
        raise NotTrusted("assurance")
    sub = claims["sub"]
    if not isinstance(sub, str) or not 0 < len(sub) <= LONGEST:
        raise NotTrusted("subject")


def identity_in(claims: dict[str, Any], told: dict[str, Any]) -> Identity:
    """`told` are the claims of the userinfo endpoint, which hold only for the same subject."""
    if told and told.get("sub") != claims["sub"]:
        raise NotTrusted("subject of userinfo")
    found = {
        name: words(told.get(claim, claims.get(claim)))
        for name, claim in settings.OPENID_CLAIMS.items()
        if claim
    }
    return Identity(
        issuer=claims["iss"],
        sub=claims["sub"],
        full_name=found.get("full_name", "")[:NAME_LENGTH],
        birth_year=year_in(found.get("birth_date", "")),
        contact=contact_in(found),
        id_number_hash=id_number_hash(found.get("id_number", "")),
    )


def words(value: object) -> str:
    return tidy(str(value)) if isinstance(value, str | int) else ""


def year_in(day: str) -> str:
    """Of 1962-05-19, of 19/05/1962, or of a year alone; 0000 means untold."""
    year = day.replace("/", "-").split("-")
    found = next((part for part in year if len(part) == 4 and part.isdecimal()), "")
    return found if found and 1900 <= int(found) <= date.today().year else ""  # noqa: DTZ011


def contact_in(found: dict[str, str]) -> str:
    """The phone, else the e-mail address, where it is one that a code can be sent to."""
    for name, read in (("phone", read_phone), ("email", read_email)):
        try:
            contact: Contact = read(found.get(name, ""))
        except ValidationError:
            continue
        return contact.typed
    return ""


def id_number_hash(number: str) -> str:
    """The same number gives the same hash; without the key nobody can try all numbers."""
    digits = "".join(sign for sign in number if sign.isdecimal())
    if not digits or not settings.ID_NUMBER_KEY:
        return ""
    key = str(settings.ID_NUMBER_KEY).encode()
    return hmac.new(key, b"id-number:" + digits.encode(), hashlib.sha256).hexdigest()
