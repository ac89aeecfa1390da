#!/usr/bin/env python3
"""Measures stet in relation to git and to itself, in one run on one machine. Standard library only.

  Benchmarks/bench.py [--runs N] [--slack FACTOR]

Every figure is CPU time (user + system, children included) from process start to exit, the least of several runs
after one to warm up; the commands of a comparison take turns, so that a busy machine slows down all of them. Ratios
are held against limits; exit 1 if one is broken. Memory is the largest resident set; the system counts that of the
process that starts the command, too, so no figure is below this script's own.

Growth is measured on newsletters made from the seeds' own paragraphs: each copy of the seed has its words exchanged for
others of the same length, so that copies are different articles, and 1 % of the words are edited in the revised text.
STET_PERF may name a folder with further texts, NAME.old.txt and NAME.new.txt: w2, w3x1 and w3x10 are then measured, too.
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

ROOT = pathlib.Path(__file__).resolve().parent.parent
STET = ROOT / 'bin/stet'
SEEDS = [str(ROOT / 'seeds' / name) for name in ('000_9a4ee2cd53fde3f8.txt', '004_2301b7280fdf9578.txt')]

# Three times a tool that reads no structure and names no article pays for reading it, pairing articles and the report.
MOST_TIMES_GIT = 3.0
# The program, its text and its tables; reading the seeds twice over would show.
MOST_MIB = 20.0
# Near-linear: ten times the text may cost ten times the work and a tenth for larger tables.
MOST_GROWTH = 11.0

Cost = collections.namedtuple('Cost', 'seconds mib')


# MARK: Measuring

def run(command):
    """One run of a command: its CPU time and peak memory. 0 and 1 are the answers of a comparison, 2 is trouble."""
    environment = dict(os.environ, GIT_CONFIG_GLOBAL='/dev/null', GIT_CONFIG_NOSYSTEM='1', LC_ALL='C.UTF-8')
    quiet = [(os.POSIX_SPAWN_OPEN, fd, '/dev/null', os.O_RDWR, 0) for fd in (0, 1)]
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


def git(old, new):
    return ['git', 'diff', '--no-index', '--word-diff=porcelain', str(old), str(new)]


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
    extra = os.environ.get('STET_PERF')
    if extra:
        if pair(extra, 'w2')[0].exists():
            theirs, mine = least([git(*pair(extra, 'w2')), stet(*pair(extra, 'w2'))], options.runs)
            table.row('w2, git --word-diff=porcelain', theirs)
            table.row('w2, stet --format json', mine, mine.seconds / theirs.seconds)
        if pair(extra, 'w3x1')[0].exists():
            growth(table, extra, 'w3x1', 'w3x10', 'w3', few)
    return table.broken


def main():
    parser = argparse.ArgumentParser(description='Measures stet in relation to git and to itself.')
    parser.add_argument('--runs', type=int, default=20, help='runs of each command; the least counts')
    parser.add_argument('--slack', type=float, default=1, metavar='FACTOR', help='widens the limits of time: CI runs beside others')
    parser.add_argument('--write-texts', metavar='DIR', help='only write the texts that growth is measured on')
    options = parser.parse_args()
    if options.write_texts:
        return write_texts(options.write_texts)
    if not STET.exists():
        sys.exit('bench: there is no bin/stet; run make build')
    with tempfile.TemporaryDirectory(prefix='stet-bench-') as folder:
        # In a process of its own: a child's peak memory begins with that of its parent.
        subprocess.run([sys.executable, __file__, '--write-texts', folder], check=True)
        broken = measure(folder, options)
    if broken:
        sys.exit(f'bench: {broken} {"limit is" if broken == 1 else "limits are"} broken')


main()
