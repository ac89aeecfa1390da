#!/usr/bin/env python3
"""Measures stet on works that do not belong to the project; bench.py --works DIR calls it. Standard library only.

  Benchmarks/works.py DIR SCRATCH RUNS SLACK [NAME…]

Prints for each work the CPU time of the whole process, that of its peer in the same run, their ratio, the peak memory,
the limits and whether they hold, and what the report says where that is part of the work. A work whose files are missing
is passed by. Files may be gzipped; they are unpacked into SCRATCH.
"""
import collections
import gzip
import json
import pathlib
import re
import shutil
import subprocess
import sys

from measure import STET, git, least, stet

Work = collections.namedtuple('Work', 'name peer most mib check', defaults=(None, None, None))


def histogram(old, new):
    return git(old, new, '--diff-algorithm=histogram')


def word_lists(old, new):
    """GNU diff on the words, one a line."""
    lists = []
    for path in (old, new):
        words = pathlib.Path(path).with_suffix('.words')
        words.write_text('\n'.join(pathlib.Path(path).read_text('utf-8').split()) + '\n', 'utf-8')
        lists.append(str(words))
    return ['diff', *lists]


def xmllint(old, _):
    return ['xmllint', '--html', '--noout', str(old)]


# MARK: What reports have to say

def changes(report):
    return [change for article in report['articles'] for change in article['changes']]


def moves(fewest, of):
    def check(report):
        found = sum(change['kind'] == 'moved' for change in changes(report))
        return found >= fewest, f'{found} of {of} moves named'
    return check


def unrelated(report):
    sides = sorted((bool(a['base']), bool(a['revised'])) for a in report['articles'])
    return sides == [(False, True), (True, False)], f'{len(sides)} articles, {sum(all(s) for s in sides)} paired'


def changed_words(wanted):
    def check(report):
        # Of each edit the larger side: a word that was replaced is one.
        found = sum(max(len(e['before'].split()), len(e['after'].split())) for c in changes(report) for e in c['edits'])
        return abs(found - wanted) <= wanted * 0.01, f'{found} changed words of {wanted}'
    return check


WORKS = [
    Work('w2', histogram, 2.5, None, moves(3, 3)),
    Work('w3x1', histogram),
    Work('w3x10', histogram),
    Work('w3x100', histogram, 1.3, 250),
    Work('w3mx10', histogram, None, None, moves(29, 30)),
    Work('w4a', histogram, 3, None, unrelated),
    Work('w4b', word_lists, 2, None, changed_words(1616)),
    Work('w4c', word_lists, 2),
    Work('w5t', xmllint),
    Work('w5s', xmllint),
    Work('w5m', xmllint, 2.6),
]
ARCHIVES = ['w6.x100', 'w6.x1000']
# Ten times the text in at most so many times the time.
GROWTH = [('w3x10', 'w3x100', 11), ('w6.x100', 'w6.x1000', 12)]


# MARK: Files

def unpacked(folder, scratch, name):
    """The path of a copy of a file, unpacked if need be; None if there is none."""
    plain, packed, target = pathlib.Path(folder, name), pathlib.Path(folder, name + '.gz'), pathlib.Path(scratch, name)
    if plain.exists():
        shutil.copyfile(plain, target)
    elif packed.exists():
        with gzip.open(packed) as source, open(target, 'wb') as copy:
            shutil.copyfileobj(source, copy)
    return target if target.exists() else None


def files(folder, scratch, name):
    for ending in ('txt', 'html'):
        old, new = (unpacked(folder, scratch, f'{name}.{side}.{ending}') for side in ('old', 'new'))
        if old and new:
            return old, new
    return None


def archive(folder, scratch, name):
    """Writes both sides of an archive as folders of articles and each as one file; gives the truth, or None."""
    packed = unpacked(folder, scratch, name + '.json')
    if not packed:
        return None
    data = json.loads(packed.read_text('utf-8'))
    for side, key in (('base', 'a'), ('revised', 'b')):
        out = pathlib.Path(scratch, name, side)
        out.mkdir(parents=True)
        texts = []
        for position, item in enumerate(data[key]):
            title = re.sub(r'\s+', ' ', item['title']).strip()
            texts.append(f"# {title}\n\n{item['text'].strip()}\n")
            (out / f'{position:05}.md').write_text(texts[-1], 'utf-8')
        pathlib.Path(scratch, f'{name}.{side}.md').write_text(''.join(texts), 'utf-8')
    return data['truth']


def score(report, truth):
    """Precision and recall of the pairs; `truth` has for each revised text its base, or null."""
    def number(side):
        return int(re.search(r'(\d{5})\.md$', side['location']['source']).group(1))

    found = {(number(a['base']), number(a['revised'])) for a in report['articles'] if a['base'] and a['revised']}
    wanted = {(base, revised) for revised, (base, _) in enumerate(truth) if base is not None}
    right = len(found & wanted)
    return right / max(1, len(found)), right / max(1, len(wanted))


# MARK: Measuring

class Sheet:
    """Rows of work, costs and verdicts; remembers whether a limit was broken."""

    def __init__(self, slack):
        self.slack = slack
        self.broken = 0
        print(f'{"work":10}{"stet ms":>9}{"MiB":>7}{"peer ms":>9}{"ratio":>7}  verdict')

    def verdict(self, holds, text):
        self.broken += not holds
        return text + (': kept' if holds else ': BROKEN')

    def row(self, name, mine, theirs, told):
        ratio = mine.seconds / theirs.seconds
        costs = f'{name:10}{mine.seconds * 1000:9.1f}{mine.mib:7.1f}{theirs.seconds * 1000:9.1f}{ratio:7.2f}'
        print(f'{costs}  {"; ".join(told)}'.rstrip(), flush=True)

    def limits(self, mine, theirs, most, mib):
        told = []
        if most:
            most *= self.slack
            told.append(self.verdict(mine.seconds <= theirs.seconds * most, f'at most {most:.2f} times'))
        if mib:
            told.append(self.verdict(mine.mib <= mib, f'at most {mib} MiB'))
        return told


def report_of(old, new):
    return json.loads(subprocess.run(stet(old, new), stdout=subprocess.PIPE, check=False).stdout)


def measure_work(sheet, work, old, new, runs):
    few = runs if old.stat().st_size < 5e6 else max(3, runs // 4)
    mine, theirs = least([stet(old, new), work.peer(old, new)], few)
    told = sheet.limits(mine, theirs, work.most, work.mib)
    if work.check:
        told.append(sheet.verdict(*work.check(report_of(old, new))))
    sheet.row(work.name, mine, theirs, told)
    return mine.seconds


def measure_archive(sheet, scratch, name, truth, runs):
    old, new = pathlib.Path(scratch, name, 'base'), pathlib.Path(scratch, name, 'revised')
    joined = [pathlib.Path(scratch, f'{name}.{side}.md') for side in ('base', 'revised')]
    mine, theirs = least([stet(old, new), git(*joined)], max(3, runs // 4))
    told = sheet.limits(mine, theirs, 4 if name == ARCHIVES[-1] else None, 300)
    precision, recall = score(report_of(old, new), truth)
    told.append(sheet.verdict(precision >= 0.998, f'precision {precision:.4f}'))
    told.append(sheet.verdict(recall >= 0.999, f'recall {recall:.4f}'))
    sheet.row(name, mine, theirs, told)
    return mine.seconds


def main(folder, scratch, runs, slack, *only):
    if not STET.exists():
        sys.exit('works: there is no bin/stet; run make build')
    sheet = Sheet(float(slack))
    seconds = {}
    for work in WORKS:
        found = (not only or work.name in only) and files(folder, scratch, work.name)
        if found:
            seconds[work.name] = measure_work(sheet, work, *found, int(runs))
    for name in ARCHIVES:
        truth = (not only or name in only) and archive(folder, scratch, name)
        if truth:
            seconds[name] = measure_archive(sheet, scratch, name, truth, int(runs))
    for small, large, most in GROWTH:
        if small in seconds and large in seconds:
            growth = seconds[large] / seconds[small]
            print(f'growth from {small} to {large}: {growth:.1f}, ' + sheet.verdict(growth <= most, f'at most {most}'))
    if sheet.broken:
        sys.exit(f'works: {sheet.broken} {"limit is" if sheet.broken == 1 else "limits are"} broken')


main(*sys.argv[1:])
