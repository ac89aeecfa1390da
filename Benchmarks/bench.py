#!/usr/bin/env python3
"""Measures stet in relation to git and to itself, in one run on one machine. Standard library only.

  Benchmarks/bench.py [--runs N] [--slack FACTOR]

Every figure is CPU time (user + system, children included) from process start to exit, the least of several runs
after one to warm up; the commands of a comparison take turns, so that a busy machine slows down all of them. Ratios
are held against limits; exit 1 if one is broken. Memory is the largest resident set; the system counts that of the
process that starts the command, too, so no figure is below this script's own.

Growth is measured on newsletters made from the seeds' own paragraphs: each copy of the seed has its words exchanged for
others of the same length, so that copies are different articles, and 1 % of the words are edited in the revised text.

--works DIR, or STET_PERF, names a folder with further works, NAME.old.txt and NAME.new.txt (or .html), each possibly
gzipped: works.py says what is measured of each, against which peer, and which limits hold. --only NAME,… measures some.
"""
import argparse
import collections
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

from measure import ROOT, STET, git, least, stet

SEEDS = [str(ROOT / 'seeds' / name) for name in ('000_9a4ee2cd53fde3f8.txt', '004_2301b7280fdf9578.txt')]

# Three times a tool that reads no structure and names no article pays for reading it, pairing articles and the report.
MOST_TIMES_GIT = 3.0
# The program, its text and its tables; reading the seeds twice over would show.
MOST_MIB = 20.0
# Near-linear: ten times the text may cost ten times the work and a tenth for larger tables.
MOST_GROWTH = 11.0

# MARK: Texts

WORD = re.compile(r"[A-Za-z]{4,}")


def exchange(vocabulary, source):
    """A one-to-one exchange of words for words of the same length and capitals."""
    table = {}
    groups = collections.defaultdict(list)
    for word in vocabulary:
        groups[len(word), word[0].isupper(), word.isupper()].append(word)
    for words in groups.values():
        others = words[:]
        source.shuffle(others)
        table.update(zip(words, others))
    return table


def edited(text, vocabulary, source):
    """The text with one word in a hundred replaced."""
    return WORD.sub(lambda m: source.choice(vocabulary) if source.random() < 0.01 else m.group(), text)


def write_texts(folder):
    """x1 and x10: newsletters of 30 and 300 articles, and what became of them."""
    source = random.Random(20)
    body = pathlib.Path(SEEDS[0]).read_text(encoding='utf-8')
    paragraphs = [p for p in body.split('\n\n') if not p.startswith('#') and '...' not in p and len(p) > 80]
    vocabulary = sorted(set(WORD.findall(body)))
    size = len(paragraphs) // 30
    articles = []
    for copy in range(10):
        table = exchange(vocabulary, source)
        for start in range(0, size * 30, size):
            title = ' '.join(source.choice(vocabulary).capitalize() for _ in range(9))
            text = '\n\n'.join(paragraphs[start:start + size])
            text = WORD.sub(lambda m: table[m.group()], text) if copy else text
            articles.append(f'## {len(articles) + 1}. {title}\n\n{text}\n')
    for name, count in (('x1', 30), ('x10', 300)):
        old = '\n'.join(articles[:count])
        pathlib.Path(folder, f'{name}.old.txt').write_text(old, encoding='utf-8')
        pathlib.Path(folder, f'{name}.new.txt').write_text(edited(old, vocabulary, source), encoding='utf-8')


def pair(folder, name):
    return [pathlib.Path(folder, f'{name}.{side}.txt') for side in ('old', 'new')]


# MARK: Report

class Table:
    """Rows of name, cost and ratio; remembers whether a limit was broken."""

    def __init__(self, slack):
        self.slack = slack
        self.broken = 0
        print(f'{"":44}{"CPU ms":>9}{"MiB":>7}{"ratio":>8}  limit')

    def row(self, name, cost, ratio=None, limit=None, memory_limit=None):
        told = []
        if limit is not None:
            limit *= self.slack
            told.append(self.judged(ratio <= limit, f'at most {limit:.1f} times'))
        if memory_limit is not None:
            told.append(self.judged(cost.mib <= memory_limit, f'at most {memory_limit:g} MiB'))
        shown = f'{ratio:8.2f}' if ratio is not None else ' ' * 8
        print(f'{name:44}{cost.seconds * 1000:9.1f}{cost.mib:7.1f}{shown}  {", ".join(told)}'.rstrip())

    def judged(self, holds, text):
        self.broken += not holds
        return text + (': kept' if holds else ': BROKEN')


def growth(table, folder, small, large, title, runs):
    texts = pair(folder, small), pair(folder, large)
    times = sum(os.path.getsize(p) for p in texts[1]) / sum(os.path.getsize(p) for p in texts[0])
    one, ten, other = least([stet(*texts[0]), stet(*texts[1]), git(*texts[1])], runs)
    table.row(f'{title}, {sum(os.path.getsize(p) for p in texts[0]) / 1e6:.2f} MB', one)
    # The limit is for ten times the text; texts differ a little from that.
    table.row(f'{title}, {times:.1f} times the text', ten, ten.seconds / one.seconds, MOST_GROWTH * times / 10)
    table.row(f'{title}, the same by git', other, ten.seconds / other.seconds)


def measure(folder, options):
    table = Table(options.slack)
    version, = least([[str(STET), '--version']], options.runs)
    table.row('stet --version: the start alone', version)
    theirs, mine, text = least([git(*SEEDS), stet(*SEEDS), stet(*SEEDS, 'text')], options.runs)
    table.row('the seeds, git --word-diff=porcelain', theirs)
    table.row('the seeds, stet --format json', mine, mine.seconds / theirs.seconds, MOST_TIMES_GIT, MOST_MIB)
    table.row('the seeds, stet --format text', text, text.seconds / theirs.seconds)
    few = max(3, options.runs // 4)
    growth(table, folder, 'x1', 'x10', 'newsletter with 1 % edited', few)
    return table.broken


def main():
    parser = argparse.ArgumentParser(description='Measures stet in relation to git and to itself.')
    parser.add_argument('--runs', type=int, default=20, help='runs of each command; the least counts')
    parser.add_argument('--slack', type=float, default=1, metavar='FACTOR', help='widens the limits of time: CI runs beside others')
    parser.add_argument('--works', metavar='DIR', default=os.environ.get('STET_PERF'), help='measure the works of this folder instead')
    parser.add_argument('--only', metavar='NAMES', default='', help='only these works, by commas')
    parser.add_argument('--write-texts', metavar='DIR', help='only write the texts that growth is measured on')
    options = parser.parse_args()
    if options.write_texts:
        return write_texts(options.write_texts)
    if not STET.exists():
        sys.exit('bench: there is no bin/stet; run make build')
    with tempfile.TemporaryDirectory(prefix='stet-bench-') as folder:
        if options.works:
            command = [sys.executable, str(ROOT / 'Benchmarks/works.py'), options.works, folder, str(options.runs), str(options.slack)]
            sys.exit(subprocess.run(command + options.only.split(',') if options.only else command).returncode)
        # In a process of its own: a child's peak memory begins with that of its parent.
        subprocess.run([sys.executable, __file__, '--write-texts', folder], check=True)
        broken = measure(folder, options)
    if broken:
        sys.exit(f'bench: {broken} {"limit is" if broken == 1 else "limits are"} broken')


main()
