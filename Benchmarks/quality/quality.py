#!/usr/bin/env python3
"""Injects edits into documents, compares with stet, and scores what stet found. Python 3; injecting needs lxml.

  quality.py [CASE|DOCUMENT ...] [--seeds 1-3] [--per-kind 2] [--kinds K,...] [-v] [--json OUT] [--gate FLOORS.json [--write]]

CASE is a folder with old.*, new.* and truth.json, DOCUMENT an HTML or Markdown file that is mutated here, once a seed
(mutate.py; extra.py for the kinds that mutate.py lacks). Without arguments: all cases of Benchmarks/quality/cases.
-v prints each miss, each false report, each cosmetic alarm, each structure edit not seen, each move not told as one.
--gate compares with pinned floors and fails below them; --write pins today's figures.
"""
import argparse, importlib.util, json, os, re, subprocess, sys, tempfile
from collections import Counter

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
STRUCTURE = {'list', 'numbering', 'order', 'emphasis', 'tag', 'byline'}


def module(name):
    spec = importlib.util.spec_from_file_location(name, os.path.join(HERE, name + '.py'))
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


score_changes = module('score_changes')


def rows(report):
    """The same list as neutral.py, which is a program and no module."""
    for article in report['articles']:
        if article['status'] in ('onlyInBase', 'onlyInRevised'):
            base = article['status'] == 'onlyInBase'
            title = (article['base'] or article['revised'])['title']
            yield {'kind': 'removed' if base else 'added', 'before': title if base else '',
                   'after': '' if base else title, 'class': 'content'}
        for change in article['changes']:
            structure = change['kind'] in ('split', 'merged') or change['facet'] in STRUCTURE
            kind = change['kind']
            yield {'kind': kind, 'before': change['before'] or '', 'after': change['after'] or '',
                   'class': 'cosmetic' if change['severity'] == 'cosmetic'
                   else 'structure' if structure and kind != 'moved' else 'content',
                   'old_context': change['before'] or '', 'new_context': change['after'] or '',
                   'facet': change['facet'], 'severity': change['severity'], 'why': change['why']}


def compare(stet, old, new):
    done = subprocess.run([stet, 'diff', old, new, '--format', 'json'], capture_output=True)
    if done.returncode > 1:
        sys.exit('%s %s: %s' % (old, new, done.stderr.decode()))
    return json.loads(done.stdout)


def cases(arguments, folder):
    """(name, old, new, truth), from folders as they are, from documents once a seed."""
    for path in arguments.what:
        if os.path.isdir(path):
            names = {os.path.splitext(n)[0]: os.path.join(path, n) for n in os.listdir(path) if n != 'doc.pdf'}
            yield os.path.basename(path.rstrip('/')), names['old'], names['new'], json.load(open(names['truth']))
            continue
        yield from mutated(path, arguments, folder)


def mutated(path, arguments, folder):
    mutate = module('extra' if arguments.extra else 'mutate')
    name, extension = os.path.splitext(os.path.basename(path))
    first, _, last = arguments.seeds.partition('-')
    # lxml refuses the declaration of an encoding in a text that is decoded already.
    text = re.sub(r'^\s*<\?xml[^>]*\?>', '', open(path, encoding='utf-8', errors='replace').read())
    lang, path = arguments.lang or language(path), os.path.join(folder, os.path.basename(path))
    open(path, 'w', encoding='utf-8').write(text)
    for seed in range(int(first), int(last or first) + 1):
        old, new = (os.path.join(folder, '%s.%d.%s%s' % (name, seed, side, extension)) for side in ('old', 'new'))
        kinds = arguments.kinds.split(',') if arguments.kinds else None
        try:
            plain, _ = mutate.mutate(path, seed, 0, 0, kinds, None, lang)
            out, truth = mutate.mutate(path, seed, arguments.per_kind, None, kinds, arguments.donor, lang)
        except Exception as error:  # a document that the mutator cannot read says nothing about stet
            print('%s: not mutated: %r' % (path, error), file=sys.stderr)
            continue
        open(old, 'wb').write(plain)
        open(new, 'wb').write(out)
        if arguments.keep:
            json.dump(truth, open(new + '.truth.json', 'w'), ensure_ascii=False, indent=1)
        if truth['edits']:
            yield '%s#%d' % (name, seed), old, new, truth


def language(path):
    for part in reversed(path.replace('/', '.').replace('-', '.').replace('_', '.').split('.')):
        if part in ('de', 'fr', 'es', 'it', 'ru', 'ja', 'zh', 'ko', 'pt', 'en'):
            return part
    return 'en'


class Recorded(score_changes.Edit):
    """Remembers the edits of the last scoring, with the reports that the scorer gave to each."""
    last = []

    def __init__(self, e):
        super().__init__(e)
        if 'passed' not in e or e['passed'] is not None:
            Recorded.last.append(self)


score_changes.Edit = Recorded


def listed(name, truth, changes, score):
    cut = lambda s: (s or '')[:150].replace('\n', '⏎')
    for miss in score['missed']:
        print('  MISSED  %s %s #%d\n    - %s\n    + %s' % (name, miss['kind'], miss['id'], cut(miss['before']), cut(miss['after'])))
        edit = next(e for e in truth['edits'] if e['id'] == miss['id'])
        print('    in    %s\n    out   %s' % (edit['block_before'][:200], edit['block_after'][:200]))
    for r in score['false']:
        print('  FALSE   %s %s %s %s\n    - %s\n    + %s' % (name, r['kind'], r.get('facet'), r.get('why'), cut(r['before']), cut(r['after'])))
    for edit in Recorded.last:
        e, hits = edit.e, edit.reports
        if edit.cls == 'cosmetic':
            for r in hits:
                if r.cls != 'content':
                    continue
                print('  ALARM   %s %s #%d %s | %s -> %s\n    - %s\n    + %s' % (name, e['kind'], e['id'], r.r.get('why'), cut(e['before']), cut(e['after']), cut(r.b), cut(r.a)))
        if edit.cls == 'structure' and not hits:
            print('  UNSEEN  %s %s #%d %s\n    - %s\n    + %s' % (name, e['kind'], e['id'], e.get('note', ''), cut(e['before']), cut(e['after'])))
        if edit.moved and not any(r.kind == 'moved' for r in hits):
            print('  UNMOVED %s %s #%d\n    - %s' % (name, e['kind'], e['id'], cut(e['before'])))
            for r in hits[:6]:
                print('      as %s: - %s + %s' % (r.kind, cut(r.b)[:80], cut(r.a)[:80]))


SUMS = ('content_edits', 'content_found', 'true_reports', 'false_reports', 'cosmetic_reports', 'words_reported',
        'cosmetic_edits', 'cosmetic_alarms', 'structure_edits')


class Total:
    def __init__(self):
        self.sum, self.kinds = Counter(), {}

    def add(self, score):
        for key in SUMS:
            self.sum[key] += score[key] or 0
        for kind, figures in score['per_kind'].items():
            mine = self.kinds.setdefault(kind, Counter())
            self.cls = figures['class']
            mine['class:' + figures['class']] = 1
            for key in ('n', 'found', 'as_moved', 'words_found'):
                mine[key] += figures[key]

    def figures(self):
        share = lambda a, b: round(100 * a / b, 2) if b else None
        s, k = self.sum, self.kinds
        of = lambda cls, key: sum(c[key] for c in k.values() if c['class:' + cls])
        moved = [c for name, c in k.items() if name.endswith('_moved')]
        return {
            'recall': share(s['content_found'], s['content_edits']),
            'precision': share(s['true_reports'], s['true_reports'] + s['false_reports'] + s['cosmetic_reports']),
            'wordPrecision': share(of('content', 'words_found'), s['words_reported']),
            'cosmeticAlarms': share(s['cosmetic_alarms'], s['cosmetic_edits']),
            'structureSeen': share(of('structure', 'found'), of('structure', 'n')),
            'movesAsMoves': share(sum(c['as_moved'] for c in moved), sum(c['n'] for c in moved)),
        }

    def show(self):
        print('  '.join('%s %s' % pair for pair in self.figures().items()), ' edits %d' % sum(c['n'] for c in self.kinds.values()))
        for kind, c in sorted(self.kinds.items(), key=lambda x: [k for k in x[1] if k.startswith('class:')] + [x[0]]):
            cls = next(k for k in c if k.startswith('class:'))[6:]
            print('  %-9s %-22s %d/%d%s' % (cls, kind, c['found'], c['n'], '  as moved %d' % c['as_moved'] if kind.endswith('_moved') else ''))


def gate(figures, path, write):
    if write:
        json.dump(figures, open(path, 'w'), indent=2)
        open(path, 'a').write('\n')
        return 0
    floors, failed = json.load(open(path)), 0
    for name, floor in floors.items():
        have = figures.get(name)
        worse = have is None or (have > floor if name == 'cosmeticAlarms' else have < floor)
        if worse:
            print('quality: %s is %s, the floor is %s' % (name, have, floor), file=sys.stderr)
            failed = 1
    return failed


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('what', nargs='*')
    p.add_argument('--stet', default=os.path.join(ROOT, 'bin', 'stet'))
    p.add_argument('--seeds', default='1')
    p.add_argument('--per-kind', type=int, default=2)
    p.add_argument('--kinds')
    p.add_argument('--donor')
    p.add_argument('--lang')
    p.add_argument('--extra', action='store_true', help='the kinds of extra.py instead of those of mutate.py')
    p.add_argument('--keep', help='keep the mutated files in this folder')
    p.add_argument('--gate')
    p.add_argument('--write', action='store_true')
    p.add_argument('--json')
    p.add_argument('-v', action='store_true')
    p.add_argument('-q', action='store_true', help='totals only')
    a = p.parse_args()
    if not a.what:
        folder = os.path.join(HERE, 'cases')
        a.what = sorted(os.path.join(folder, n) for n in os.listdir(folder))
    total = Total()
    with tempfile.TemporaryDirectory() as folder:
        if a.keep:
            folder = a.keep
            os.makedirs(folder, exist_ok=True)
        for name, old, new, truth in cases(a, folder):
            # What differs without any edit is no finding: mutate.py passes both sides through one serialiser, so nothing does.
            changes = list(rows(compare(a.stet, old, new)))
            Recorded.last.clear()
            score = score_changes.score(truth, changes)
            total.add(score)
            one = Total()
            one.add(score)
            if not a.q:
                print('%-28s' % name, '  '.join('%s %s' % pair for pair in one.figures().items()))
            if a.v:
                listed(name, truth, changes, score)
    total.show()
    if a.json:
        json.dump(total.figures(), open(a.json, 'w'), indent=2)
    return gate(total.figures(), a.gate, a.write) if a.gate else 0


if __name__ == '__main__':
    sys.exit(main())
