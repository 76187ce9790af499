"""2,000 people start and submit a paper of twenty questions within the same minute, and the
script of their page saves some of the answers one by one.

The production stack on private servers: gunicorn, a worker, Redis, and PostgreSQL that writes
to its disk. Everything, the people's browsers too, shares this machine. A second crowd meets web
workers that are killed at random and tries again as people do. What gates is exact: no error, no
paper lost, changed or doubled. Speeds are reported beside a bare view of the same server.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from learning.operations import machine, servers
from learning.operations.bootstrap import ROOT
from learning.operations.measure.quiz.measuring import FOLDER, measured
from learning.operations.production import production_environment

PEOPLE, SECONDS, SAVES, KILL_EVERY = 2_000, 60.0, 5, 10.0


class DurablePostgreSQL(servers.PostgreSQL):
    """As an installation runs it: what is committed is on the disk."""

    settings = ()


def run(
    people: int = PEOPLE,
    seconds: float = SECONDS,
    saves: int = SAVES,
    kill_every: float = KILL_EVERY,
) -> bool:
    if FOLDER in os.environ:
        return measured(people, seconds, saves, kill_every)
    lacking = [name for name in ("initdb", "redis-server") if not machine.is_there(name)]
    if lacking:
        print(f"Left out: no {' and no '.join(lacking)} on this machine.")
        return "CI" not in os.environ
    with (
        tempfile.TemporaryDirectory() as name,
        DurablePostgreSQL() as postgresql,
        servers.Redis() as redis,
    ):
        database = servers.make_database(postgresql.url, "quiz")
        # Found by whoever carries on inside: never a real installation's.
        environment = os.environ | {FOLDER: name, "LEARNING_TEST_DATABASE": ""}
        environment |= production_environment(Path(name), database, redis.url, servers.free_port())
        manage = [sys.executable, "manage.py"]
        given = [f"--people={people}", f"--seconds={seconds}"]
        given += [f"--saves={saves}", f"--kill-every={kill_every}"]
        for command in (
            ["migrate", "--verbosity=0"],
            ["prepare"],
            ["collectstatic", "--noinput", "--verbosity=0"],
            ["measure", "quiz", *given],
        ):
            done = subprocess.run(manage + command, cwd=ROOT, env=environment, check=False)
            if done.returncode:
                return False
    return True
