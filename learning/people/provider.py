"""Asking the OpenID provider: where its doors are, its keys, and what a code stands for.

A provider that is slow or down stops nobody for longer than its timeouts: people sign in by code.
"""

import json
from functools import partial
from typing import Any
from urllib.parse import quote, urlsplit

import requests
from django.conf import settings
from django.core.cache import cache
from urllib3.exceptions import HTTPError

from learning.people.openid import Identity, UnknownKey, checked_claims, identity_in

TIMEOUT = 5
KEPT = 10 * 60
MOST_BYTES = 256 * 1024
WELL_KNOWN = "/.well-known/openid-configuration"
DOORS = ("authorization_endpoint", "token_endpoint", "jwks_uri")


class ProviderAway(Exception):
    """No usable answer. The words are for the log and tell nothing of the person."""


def is_on() -> bool:
    return bool(settings.OPENID_ISSUER)


def ask(method: str, address: str, **more: Any) -> dict[str, Any]:
    try:
        with requests.request(
            method, address, timeout=TIMEOUT, allow_redirects=False, stream=True, **more
        ) as answer:
            body = answer.raw.read(MOST_BYTES, decode_content=True)
            status = answer.status_code
        content = json.loads(body) if status == requests.codes.ok else None
    except (requests.RequestException, HTTPError, OSError, ValueError) as error:
        raise ProviderAway(type(error).__name__) from None
    if not isinstance(content, dict):
        raise ProviderAway(f"{urlsplit(address).path}: {status}")
    return content


def doors() -> dict[str, Any]:
    """The provider's own description of itself, which must be of the issuer we know."""
    key = f"openid:doors:{settings.OPENID_ISSUER}"
    known: dict[str, Any] | None = cache.get(key)
    if known is None:
        known = ask("GET", settings.OPENID_ISSUER.rstrip("/") + WELL_KNOWN)
        check_doors(known)
        cache.set(key, known, KEPT)
    return known


def check_doors(known: dict[str, Any]) -> None:
    if known.get("issuer") != settings.OPENID_ISSUER:
        raise ProviderAway("issuer of the description")
    scheme = urlsplit(settings.OPENID_ISSUER).scheme
    for door in (*DOORS, "userinfo_endpoint"):
        address = known.get(door, None if door in DOORS else settings.OPENID_ISSUER)
        if not isinstance(address, str) or urlsplit(address).scheme not in {scheme, "https"}:
            raise ProviderAway(door)


def keys(anew: bool = False) -> dict[str, Any]:
    key = f"openid:keys:{settings.OPENID_ISSUER}"
    known: dict[str, Any] | None = None if anew else cache.get(key)
    if known is None:
        known = ask("GET", doors()["jwks_uri"])
        cache.set(key, known, KEPT)
    return known


def exchange(code: str, verifier: str, callback: str) -> dict[str, Any]:
    """The tokens that the code stands for. It is good once, and only with the verifier."""
    body = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": callback,
        "code_verifier": verifier,
    }
    client = (settings.OPENID_CLIENT_ID, settings.OPENID_CLIENT_SECRET)
    post = partial(ask, "POST", doors()["token_endpoint"])
    ways = doors().get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    if "client_secret_basic" in ways:
        return post(data=body, auth=tuple(quote(part, safe="") for part in client))
    return post(data=body | {"client_id": client[0], "client_secret": client[1]})


def identify(*, code: str, verifier: str, nonce: str, callback: str) -> Identity:
    """Who stands behind the code; raises ProviderAway or NotTrusted."""
    tokens = exchange(code, verifier, callback)
    token = tokens.get("id_token")
    try:
        claims = checked_claims(token, keys(), nonce)
    except UnknownKey:
        # The provider may have changed its keys since they were fetched.
        claims = checked_claims(token, keys(anew=True), nonce)
    told: dict[str, Any] = {}
    door, access = doors().get("userinfo_endpoint"), tokens.get("access_token")
    if door and access:
        told = ask("GET", door, headers={"Authorization": f"Bearer {access}"})
    return identity_in(claims, told)
