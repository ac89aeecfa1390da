#!/usr/bin/env python3
"""Measures 'stet check' on 1,000 sources in relation to normalising them once. Standard library only.

  Benchmarks/gate.py [--runs N] [--slack FACTOR]

500 texts of 10 kB stand in base/, their other publications in revised/, so that a check has 1,000 sources of one
comparison. Measured is CPU time (user + system), the least of several runs that take turns. Exit 1 if a limit is broken.
"""
import argparse
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
STET = ROOT / 'bin/stet'
SEED = ROOT / 'seeds/000_9a4ee2cd53fde3f8.txt'
PAIRS = 500
BYTES = 10_000
# To check is to read, to normalise, and to compare with a snapshot and with the other side.
MOST_TIMES_NORMALISING = 3.0
# Sources with the digest of the snapshot are hashed, and nothing else.
MOST_TIMES_UNCHANGED = 1.0


def cpu(folder, *arguments, allowed=(0, 1)):
    """The CPU time of one run."""
    quiet = [(os.POSIX_SPAWN_OPEN, 1, '/dev/null', os.O_WRONLY, 0)]
    before = os.getcwd()
    os.chdir(folder)
    pid = os.posix_spawn(STET, [str(STET), *arguments], os.environ, file_actions=quiet)
    os.chdir(before)
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status) not in allowed:
        sys.exit(f'gate: failed: stet {" ".join(arguments)}')
    return usage.ru_utime + usage.ru_stime


def write_texts(folder):
    """Texts from the seed's own paragraphs, each with its words exchanged for others, so that all are different."""
    source = random.Random(7)
    body = SEED.read_text(encoding='utf-8')
    paragraphs = [p for p in body.split('\n\n') if not p.startswith('#') and '...' not in p and len(p) > 200]
    words = sorted(set(re.findall('[a-z]{5,}', body)))
    for number in range(PAIRS):
        table = dict(zip(words, source.sample(words, len(words))))
        text = f'# {" ".join(source.sample(words, 6)).capitalize()} {number}\n'
        while len(text) < BYTES:
            text += '\n' + re.sub('[a-z]{5,}', lambda m: table[m.group()], source.choice(paragraphs)) + '\n'
        for side in ('base', 'revised'):
            path = pathlib.Path(folder, side, f'{number:03}.md')
            path.parent.mkdir(exist_ok=True)
            path.write_text(text[:BYTES] + '\n', encoding='utf-8')


def edit(folder, count):
    """Changes a word in each of the first `count` revised texts."""
    for number in range(count):
        path = pathlib.Path(folder, 'revised', f'{number:03}.md')
        head, _, text = path.read_text(encoding='utf-8').partition('\n')
        path.write_text(head + '\n' + re.sub(r'\b[a-z]{5,}\b', 'otherwise', text, count=1), encoding='utf-8')


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--runs', type=int, default=5, help='runs of each command; the least counts')
    parser.add_argument('--slack', type=float, default=1, metavar='FACTOR', help='widens the limits')
    options = parser.parse_args()
    broken = 0
    with tempfile.TemporaryDirectory(prefix='stet-gate-') as folder:
        write_texts(folder)
        pathlib.Path(folder, 'stet.yml').write_text(
            'comparisons:\n- {name: texts, base: base/, revised: revised/}\n', encoding='utf-8')
        subprocess.run([STET, 'snapshot'], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        trials = [('nothing changed', 0, MOST_TIMES_UNCHANGED), ('10 sources changed', 10, MOST_TIMES_NORMALISING),
                  ('500 sources changed', PAIRS, MOST_TIMES_NORMALISING)]
        for name, count, limit in trials:
            edit(folder, count)
            costs = [(cpu(folder, 'normalise', 'base') + cpu(folder, 'normalise', 'revised'), cpu(folder, 'check'))
                     for _ in range(options.runs)]
            once, check = min(c[0] for c in costs), min(c[1] for c in costs)
            kept = check / once <= limit * options.slack
            broken += not kept
            print(f'{name:22} normalising {once * 1000:7.1f} ms, check {check * 1000:7.1f} ms: {check / once:5.2f} times, '
                  f'at most {limit * options.slack:.1f}: {"kept" if kept else "BROKEN"}')
    sys.exit(f'gate: {broken} of the limits are broken' if broken else 0)


main()
