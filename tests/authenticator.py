"""An authenticator app of our own, by RFC 6238: what is tested is not checked by itself."""

import base64
import hashlib
import hmac
import time


def app_code(secret: str, steps: int = 0) -> str:
    """The six digits that an app shows now, or some half minutes from now."""
    return code_at(secret, int(time.time()) // 30 + steps)


def code_at(secret: str, step: int) -> str:
    key = base64.b32decode(secret.replace(" ", ""))
    mac = hmac.new(key, step.to_bytes(8, "big"), hashlib.sha1).digest()
    at = mac[-1] & 15
    return f"{(int.from_bytes(mac[at : at + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"


class App:
    """On somebody's phone; each code is good once, so that it waits for one not shown yet."""

    def __init__(self, secret: str) -> None:
        self.secret = secret
        self.last_step = 0

    def code(self) -> str:
        while (now := int(time.time()) // 30) + 1 <= self.last_step:
            time.sleep(0.5)
        self.last_step = max(now, self.last_step + 1)
        return code_at(self.secret, self.last_step)
