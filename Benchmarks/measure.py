"""The measuring itself: CPU time and peak memory of commands that take turns; see bench.py."""
import collections
import os
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
STET = ROOT / 'bin/stet'

Cost = collections.namedtuple('Cost', 'seconds mib')


def run(command):
    """One run of a command: its CPU time and peak memory. 0 and 1 are the answers of a comparison, 2 is trouble."""
    environment = dict(os.environ, GIT_CONFIG_GLOBAL='/dev/null', GIT_CONFIG_NOSYSTEM='1', LC_ALL='C.UTF-8')
    quiet = [(os.POSIX_SPAWN_OPEN, fd, '/dev/null', os.O_RDWR, 0) for fd in (0, 1, 2)]
    pid = os.posix_spawnp(command[0], command, environment, file_actions=quiet)
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f'bench: failed: {" ".join(command)}')
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def least(commands, runs):
    """The least cost of each command; they take turns."""
    costs = [[] for _ in commands]
    for turn in range(runs + 1):
        for command, found in zip(commands, costs):
            cost = run(command)
            if turn > 0:
                found.append(cost)
    return [Cost(min(c.seconds for c in found), max(c.mib for c in found)) for found in costs]


def stet(old, new, form='json'):
    return [str(STET), 'diff', str(old), str(new), '--format', form]


def git(old, new, *options):
    return ['git', 'diff', '--no-index', '--word-diff=porcelain', *options, str(old), str(new)]
