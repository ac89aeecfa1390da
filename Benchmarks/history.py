#!/usr/bin/env python3
"""Measures 'stet report' on a history of 10,000 sources with 52 weekly versions each. Standard library only.

  Benchmarks/history.py [--sources N] [--weeks N] [--slack FACTOR] [--keep FOLDER]

The history is read in by 'stet import', as any other is. In each week each source has one passage with another number.
Measured are CPU time (user + system) and memory of 'report --since 7d', which then tells of one change a source, and the
size of the database in relation to its distinct texts, each packed with zlib. Exit 1 if a limit is broken.
"""
import argparse
import hashlib
import json
import multiprocessing
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
STET = ROOT / 'bin/stet'
MOST_CPU = 1.0  # seconds
MOST_MEMORY = 150  # MiB
MOST_TIMES_TEXT = 1.5
WEEK = 7 * 86_400
START = 1_735_689_600  # 2025-01-01
PASSAGES = 12
SENTENCES = 4
SEED = ROOT / 'seeds/000_9a4ee2cd53fde3f8.txt'


def sentences(source, words, count):
    for _ in range(count):
        yield (f'The {" ".join(source.sample(words, 5))} of {source.choice(words)} has {source.randrange(2, 999)} '
               f'{" ".join(source.sample(words, 4))}.')


def write(sources, weeks, out):
    """The lines of an export; the size of the distinct texts, packed."""
    source = random.Random(7)
    words = sorted({w.strip('.,;:()') for w in SEED.read_text(encoding='utf-8').split() if w.isascii() and w[:1].islower()})
    line = lambda **fields: out.write(json.dumps(fields, separators=(',', ':')).encode() + b'\n')
    line(type='history', format=1)
    texts = [[list(sentences(source, words, SENTENCES)) for _ in range(PASSAGES)] for _ in range(sources)]
    titles = [' '.join(source.sample(words, 6)).capitalize() for _ in range(sources)]
    packed, digests, changes = 0, {}, []
    number = 0
    for week in range(weeks):
        for index, passages in enumerate(texts):
            if week:
                passage = passages[(week * 5 + index) % PASSAGES]
                before = passage[0]
                passage[0] = f'The version of week {week} has {source.randrange(2, 999)} {before.split(" ", 9)[-1]}'
                changes.append((week, index, before, passage[0]))
            body = f'# {titles[index]}\n\n' + '\n\n'.join('\n'.join(p) for p in passages) + '\n'
            text = f'text {len(body.encode())}\n{body}'
            number += 1
            packed += len(zlib.compress(text.encode()))
            digests[week, index] = hashlib.sha256(text.encode()).hexdigest()
            line(type='text', id=number, text=text)
    for week in range(weeks):
        line(type='run', seq=week + 1, at=START + week * WEEK)
    for index in range(sources):
        latest = (weeks - 1) * sources + index + 1
        line(type='source', id=index + 1, path=f'posts/{index:05}.html', part='site/revised', latest=latest, content=latest,
             normaliser=1, etag=None, modified=None)
    for week in range(weeks):
        for index in range(sources):
            line(type='observation', id=week * sources + index + 1, source=index + 1, run=week + 1, last=week + 1, times=1,
                 outcome=0, content=week * sources + index + 1, address=None, cause=None, hidden=0, digest=digests[week, index])
    for place, (week, index, before, after) in enumerate(changes):
        line(type='change', id=place + 1, run=week + 1, source=index + 1, severity=3,
             change=hashlib.sha256(after.encode()).hexdigest()[:16], kind='altered', facet='number', article=titles[index],
             why='the number changed', place=f'line {3 + week % PASSAGES}', other=None, passage=f'{before[:80]}\x1f{after[:80]}')
    return packed


def build(folder, arguments):
    """The history; the size of its distinct texts, packed."""
    process = subprocess.Popen([STET, 'import', '-', '--history', 'history.sqlite'], cwd=folder, stdin=subprocess.PIPE)
    packed = write(arguments.sources, arguments.weeks, process.stdin)
    process.stdin.close()
    if process.wait() != 0:
        sys.exit('history: the import failed')
    # Closed by its last user, the database has no log beside it.
    return packed, sum(path.stat().st_size for path in pathlib.Path(folder).glob('history.sqlite*'))


def report(folder, now, *options):
    """CPU seconds and MiB of a report."""
    out = os.path.join(folder, 'report')
    actions = [(os.POSIX_SPAWN_OPEN, 1, out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)]
    command = [str(STET), 'report', '--since', '7d', '--history', os.path.join(folder, 'history.sqlite'), '--exit-zero', *options]
    pid = os.posix_spawn(STET, command, dict(os.environ, SOURCE_DATE_EPOCH=str(now)), file_actions=actions)
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit('history: the report failed')
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, pathlib.Path(out).read_bytes()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--sources', type=int, default=10_000)
    parser.add_argument('--weeks', type=int, default=52)
    parser.add_argument('--slack', type=float, default=1.0)
    parser.add_argument('--keep', help='build the history here, and leave it')
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix='stet-history-') as scratch:
        folder = arguments.keep or scratch
        # A process that holds all texts would lend its size to the children that are measured.
        with multiprocessing.get_context('fork').Pool(1) as pool:
            packed, size = pool.apply(build, (folder, arguments))
        now = START + (arguments.weeks - 1) * WEEK + 86_400
        broken = []
        print(f'{arguments.sources} sources, {arguments.weeks} weeks: texts {packed >> 20} MiB packed, database {size >> 20} MiB')
        times = size / packed
        print(f'database  {times:.2f} times the texts (limit {MOST_TIMES_TEXT})')
        if times > MOST_TIMES_TEXT:
            broken.append('database')
        for name in ('text', 'html', 'eml', 'json'):
            measured = [report(folder, now, '--format', name) for _ in range(3)]
            seconds, memory = min(m[0] for m in measured), max(m[1] for m in measured)
            print(f'{name:9} {seconds:.2f} s CPU (limit {MOST_CPU}), {memory:.0f} MiB (limit {MOST_MEMORY}), '
                  f'{len(measured[0][2]) >> 10} KiB')
            if name == 'text' and (seconds > MOST_CPU * arguments.slack or memory > MOST_MEMORY):
                broken.append(name)
    if broken:
        sys.exit(f'history: over the limit: {", ".join(broken)}')


main()
