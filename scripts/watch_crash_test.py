#!/usr/bin/env python3
"""Ends 'stet watch' at random moments and looks what is left of its history. Standard library only.

  scripts/watch_crash_test.py [--kills N] [--seed N]

Whatever happens, the history opens, what was observed before is in it, and nothing is counted twice: kill -9 at random
moments, several watchers at once, a clock that is set back. Prints a line a trial and exits with 1 if one failed.
"""
import argparse
import os
import pathlib
import random
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
STET = ROOT / 'bin/stet'
POSTS = 12
failures = []
WORDS = ('river hill tower lock path morning county summer ground water sea moor canal company shepherd walker '
         'bridge market harbour winter garden valley mill quarry station island').split()


def expect(holds, message):
    if not holds:
        failures.append(message)
        print('  FAILED:', message)


def write_posts(folder, version):
    """Posts that say in one passage which version they are."""
    source = random.Random(7)
    (folder / 'posts').mkdir(exist_ok=True)
    for number in range(POSTS):
        body = '\n\n'.join(' '.join(f'The {source.choice(WORDS)} of the {source.choice(WORDS)} has {source.randrange(2, 99)} '
                                    f'{source.choice(WORDS)}s.' for _ in range(5)) for _ in range(6))
        (folder / f'posts/{number:02}.md').write_text(f'# The {WORDS[number]} in part {number}\n\n{body}\n\n'
                                                      f'This is version {version} of it.\n', encoding='utf-8')
    (folder / 'stet.yml').write_text('comparisons:\n- {name: notes, base: posts/00.md, revised: posts/}\n', encoding='utf-8')


def watch(folder, clock=None):
    environment = dict(os.environ, **({'SOURCE_DATE_EPOCH': str(clock)} if clock else {}))
    return subprocess.Popen([STET, 'watch', '-q'], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                            env=environment)


def ends(process, allowed=(0, 1)):
    complaint = process.communicate()[1]
    expect(process.returncode in allowed, f'stet watch: exit {process.returncode}: {complaint}')


class History:
    """What is in the database: the versions of each source in the order in which they were observed."""

    def __init__(self, folder):
        path = folder / '.stet/history.sqlite'
        self.versions, self.changes, self.runs = {}, {}, []
        if not path.exists():
            return
        database = sqlite3.connect(path, timeout=30)
        expect(database.execute('PRAGMA integrity_check').fetchall() == [('ok',)], 'the database is damaged')
        expect(not database.execute('PRAGMA foreign_key_check').fetchall(), 'the database refers to what it has not')
        if not database.execute("SELECT 1 FROM sqlite_schema WHERE name = 'runs'").fetchall():
            return
        self.runs = database.execute('SELECT seq, at FROM runs ORDER BY seq').fetchall()
        for path, packed in database.execute('SELECT s.path, c.packed FROM observations o JOIN sources s ON s.id = o.source '
                                             'JOIN contents c ON c.id = o.content ORDER BY o.run'):
            version = int(re.search(rb'This is version (\d+)', zlib.decompress(packed))[1])
            self.versions.setdefault(path, []).append(version)
        for path, count in database.execute('SELECT s.path, count(*) FROM changes c JOIN sources s ON s.id = c.source GROUP BY 1'):
            self.changes[path] = count
        database.close()

    def check(self, what):
        """A run is there for all sources or for none, each version once and in order, each change once."""
        expect(len(self.versions) in (0, POSTS), f'{what}: {len(self.versions)} of {POSTS} sources')
        expect(len(set(map(tuple, self.versions.values()))) <= 1, f'{what}: sources of different runs')
        for path, versions in self.versions.items():
            expect(versions == sorted(set(versions)), f'{what}: {path}: {versions}')
            expect(self.changes.get(path, 0) == len(versions) - 1, f'{what}: {path}: {self.changes.get(path)} changes')

    @property
    def last(self):
        return next(iter(self.versions.values()), [0])[-1]


def kills(folder, count, source):
    write_posts(folder, 1)
    ends(watch(folder))
    # A run with changes takes longer than the first one.
    write_posts(folder, 2)
    started = time.monotonic()
    ends(watch(folder))
    longest = time.monotonic() - started
    before = History(folder)
    recorded = 0
    for number in range(count):
        version = number + 3
        write_posts(folder, version)
        process = watch(folder)
        time.sleep(source.uniform(0, longest * 1.2))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        found = History(folder)
        found.check(f'kill {number}')
        expect(found.runs[:len(before.runs)] == before.runs, f'kill {number}: a run is lost')
        for path, versions in before.versions.items():
            expect(found.versions.get(path, [])[:len(versions)] == versions, f'kill {number}: {path} lost a version')
        expect(found.last in (before.last, version), f'kill {number}: version {found.last}')
        recorded += found.last == version
        before = found
    ends(watch(folder))
    found = History(folder)
    found.check('the run after the last kill')
    expect(found.last == count + 2, 'the run after the last kill does not work')
    print(f'watch, killed {count} times: {recorded} had written, nothing lost, nothing twice')


def several(folder, rounds):
    write_posts(folder, 1)
    ends(watch(folder))
    for number in range(rounds):
        write_posts(folder, number + 2)
        for process in [watch(folder) for _ in range(3)]:
            ends(process)
        found = History(folder)
        found.check(f'round {number}')
        expect(found.last == number + 2, f'round {number}: version {found.last}')
    print(f'three watchers at once, {rounds} rounds: nothing lost, nothing twice')


def clock_back(folder, rounds, source):
    write_posts(folder, 1)
    ends(watch(folder, 1_767_571_200))
    for number in range(rounds):
        write_posts(folder, number + 2)
        ends(watch(folder, 1_767_571_200 + source.randrange(-40, 40) * 86_400))
    found = History(folder)
    found.check('a clock set back')
    expect(found.last == rounds + 1, f'a clock set back: version {found.last}')
    print(f'a clock that jumps, {rounds} runs: the order is kept')


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--kills', type=int, default=200)
    parser.add_argument('--seed', type=int, default=7)
    arguments = parser.parse_args()
    source = random.Random(arguments.seed)
    trials = [lambda folder: kills(folder, arguments.kills, source), lambda folder: several(folder, 10),
              lambda folder: clock_back(folder, 20, source)]
    for trial in trials:
        with tempfile.TemporaryDirectory(prefix='stet-watch-') as folder:
            trial(pathlib.Path(folder))
    if failures:
        sys.exit(f'{len(failures)} failed (seed {arguments.seed})')


main()
