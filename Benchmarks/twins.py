#!/usr/bin/env python3
"""Compares documents that exist as PDF and as HTML, nothing edited: all that is reported is a false alarm. Python 3 only.

  Benchmarks/twins.py [--cache DIR] [--set ci|all] [--only NAME]... [--json PATH]
  Benchmarks/twins.py --pair doc.pdf doc.html [--pair doc.pdf folder/]...

The documents are manuals of Debian, fetched with `apt-get download` and unpacked with `dpkg -x` below the cache
(~/.cache/stet-twins); nothing of them is kept in the project. For each document it tells
  words    the words that are reported as changed, removed and added ones together, as a share of the HTML's words;
           an article on one side only counts with all its words
  reports  changes that are told without being asked for: severity minor and above, and articles on one side only
A sentence that moved counts as a report, but its words are those that changed in it.
The peers' best over such pairs, by pdftotext, w3m, normalised and de-hyphenated words and wdiff, has a median of 4.7 % of
the words and 528 reports a document; wanted are at most 0.5 % and a fifth of it. Exit 1 if a document is over.
"""
import argparse
import gzip
import json
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
STET = ROOT / 'bin/stet'
PEERS_SHARE, PEERS_REPORTS = 4.7, 528
WANTED_SHARE, WANTED_REPORTS = 0.5, PEERS_REPORTS // 5

DOC = 'usr/share/doc'
HISTORY = f'{DOC}/debian-history/docs'
FAQ = f'{DOC}/debian/FAQ'
REFERENCE = 'usr/share/developers-reference'
# No text of their own, or all of the pages once more.
NO_PAGES = ('genindex.html', 'search.html', 'developers-reference.html')

# Name: packages, PDF, HTML (a file, or a pattern for the pages of a folder). The first ones are the set for CI.
CI = {
    'history-en': (['debian-history'], f'{HISTORY}/project-history.en.pdf', f'{HISTORY}/*.en.html'),
    'history-de': (['debian-history'], f'{HISTORY}/project-history.de.pdf', f'{HISTORY}/*.de.html'),
    'history-fr': (['debian-history'], f'{HISTORY}/project-history.fr.pdf', f'{HISTORY}/*.fr.html'),
    'history-es': (['debian-history'], f'{HISTORY}/project-history.es.pdf', f'{HISTORY}/*.es.html'),
    'history-it': (['debian-history'], f'{HISTORY}/project-history.it.pdf', f'{HISTORY}/*.it.html'),
    'history-lt': (['debian-history'], f'{HISTORY}/project-history.lt.pdf', f'{HISTORY}/*.lt.html'),
    'history-pt': (['debian-history'], f'{HISTORY}/project-history.pt.pdf', f'{HISTORY}/*.pt.html'),
    'history-ru': (['debian-history'], f'{HISTORY}/project-history.ru.pdf', f'{HISTORY}/*.ru.html'),
    'history-ja': (['debian-history'], f'{HISTORY}/project-history.ja.pdf', f'{HISTORY}/*.ja.html'),
    'history-ko': (['debian-history'], f'{HISTORY}/project-history.ko.pdf', f'{HISTORY}/*.ko.html'),
    'policy': (['debian-policy'], f'{DOC}/debian-policy/policy.pdf.gz', f'{DOC}/debian-policy/policy.html/*.html'),
    'fhs': (['debian-policy'], f'{DOC}/debian-policy/fhs/fhs-3.0.pdf.gz', f'{DOC}/debian-policy/fhs/fhs-3.0.html'),
    'devref-en': (['developers-reference'], f'{REFERENCE}/developers-reference.pdf', f'{REFERENCE}/*.html'),
    'devref-ja': (['developers-reference-ja'], f'{REFERENCE}/ja/developers-reference.pdf', f'{REFERENCE}/ja/*.html'),
    'quilt': (['quilt'], f'{DOC}/quilt/quilt.pdf', f'{DOC}/quilt/quilt.html'),
    'ubuntu': (['ubuntu-packaging-guide-pdf', 'ubuntu-packaging-guide-html'],
               f'{DOC}/ubuntu-packaging-guide-pdf/ubuntu-packaging-guide.pdf.gz',
               f'{DOC}/ubuntu-packaging-guide-html/singlehtml/index.html'),
    'ubuntu-pages': (['ubuntu-packaging-guide-pdf', 'ubuntu-packaging-guide-html'],
                     f'{DOC}/ubuntu-packaging-guide-pdf/ubuntu-packaging-guide.pdf.gz',
                     f'{DOC}/ubuntu-packaging-guide-html/*.html'),
    'bashref': (['bash-doc'], f'{DOC}/bash/bashref.pdf', f'{DOC}/bash/bashref.html'),
    'faq-en': (['debian-faq'], f'{FAQ}/debian-faq.en.pdf.gz', f'{FAQ}/*.en.html'),
    'faq-de': (['debian-faq-de'], f'{FAQ}/debian-faq.de.pdf.gz', f'{FAQ}/de/*.html'),
    'faq-fr': (['debian-faq-fr'], f'{FAQ}/debian-faq.fr.pdf.gz', f'{FAQ}/fr/*.html'),
    'maint-ja': (['maint-guide-ja'], f'{DOC}/maint-guide-ja/maint-guide.ja.pdf', f'{DOC}/maint-guide-ja/html/*.html'),
}
MORE = {
    'devref-de': (['developers-reference-de'], f'{REFERENCE}/de/developers-reference.pdf', f'{REFERENCE}/de/*.html'),
    'devref-fr': (['developers-reference-fr'], f'{REFERENCE}/fr/developers-reference.pdf', f'{REFERENCE}/fr/*.html'),
}


# MARK: Fetching

def fetch(packages, cache):
    """Unpacks packages below the cache, once."""
    for package in packages:
        done = cache / 'unpacked' / package
        if done.exists():
            continue
        debs = cache / 'debs'
        debs.mkdir(parents=True, exist_ok=True)
        subprocess.run(['apt-get', 'download', '-q', package], cwd=debs, check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        deb = max(debs.glob(f'{package}_*.deb'), key=lambda path: path.stat().st_mtime)
        subprocess.run(['dpkg', '-x', deb, cache / 'tree'], check=True)
        done.parent.mkdir(parents=True, exist_ok=True)
        done.touch()


def prepare(pair, cache, scratch):
    """The paths of a pair: the PDF unpacked, the pages of a folder copied without those of other languages."""
    _, pdf, html = pair
    source, target = cache / 'tree' / pdf, scratch / 'document.pdf'
    target.write_bytes(gzip.decompress(source.read_bytes()) if pdf.endswith('.gz') else source.read_bytes())
    if '*' not in html:
        return target, cache / 'tree' / html
    folder = scratch / 'pages'
    folder.mkdir()
    for page in sorted((cache / 'tree').glob(html)):
        # A page under two names would be an article too much.
        if page.name not in NO_PAGES and not page.is_symlink():
            shutil.copy(page, folder / page.name)
    return target, folder


# MARK: Measuring

WORD = re.compile(r'[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]|[^\W\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+')


def count(text):
    return len(WORD.findall(text or ''))


def lengths(path):
    """The words of each article, by its title."""
    done = subprocess.run([STET, 'articles', path, '--format', 'json'], stdout=subprocess.PIPE, check=True)
    return {article['title']: article['words'] for article in json.loads(done.stdout)['articles']}


def measure(pdf, html):
    """What is told of a pair: words, reports, and the words of the HTML."""
    command = [STET, 'diff', pdf, html, '--format', 'json', '--exit-zero']
    report = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    known = {}
    words = reports = 0
    for article in report['articles']:
        for side, status, path in (('base', 'onlyInBase', pdf), ('revised', 'onlyInRevised', html)):
            if article['status'] == status:
                known[side] = known.get(side) or lengths(path)
                words += known[side].get(article[side]['title'], 0)
                reports += 1
        for change in article['changes']:
            if change['severity'] == 'cosmetic':
                continue
            reports += 1
            if change['kind'] in ('added', 'removed'):
                words += count(change['before']) + count(change['after'])
            else:
                words += sum(count(edit['before']) + count(edit['after']) for edit in change['edits'])
    return words, reports, sum(source['words'] for source in report['sources']['revised'])


def tell(rows, path):
    print(f'{"document":28} {"words":>8} {"reported":>9} {"share":>8} {"reports":>8}')
    for name, words, reports, total in rows:
        share = 100 * words / max(1, total)
        over = ' *' if share > WANTED_SHARE or reports > WANTED_REPORTS else ''
        print(f'{name:28} {total:8} {words:9} {share:6.2f} % {reports:8}{over}')
    share = statistics.median(100 * words / max(1, total) for _, words, _, total in rows)
    reports = statistics.median(reports for _, _, reports, _ in rows)
    print(f'{"median":28} {"":18} {share:6.2f} % {reports:8g}')
    print(f'{"best of peers":28} {"":18} {PEERS_SHARE:6.2f} % {PEERS_REPORTS:8}')
    print(f'{"wanted at most":28} {"":18} {WANTED_SHARE:6.2f} % {WANTED_REPORTS:8}')
    if path:
        keys = ('document', 'reported', 'reports', 'words')
        path.write_text(json.dumps([dict(zip(keys, row)) for row in rows], indent=1) + '\n')
    sys.exit(any(100 * words > WANTED_SHARE * total or reports > WANTED_REPORTS for _, words, reports, total in rows))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('--cache', type=pathlib.Path, default=pathlib.Path.home() / '.cache/stet-twins')
    options.add_argument('--set', choices=('ci', 'all'), default='ci')
    options.add_argument('--only', action='append', help='a document of the set; may be repeated')
    options.add_argument('--pair', nargs=2, action='append', metavar=('PDF', 'HTML'), help='another document')
    options.add_argument('--json', type=pathlib.Path, help='writes the figures to a file, too')
    chosen = options.parse_args()
    rows = []
    if chosen.pair:
        rows = [(pathlib.Path(pdf).parent.name or pdf, *measure(pdf, html)) for pdf, html in chosen.pair]
    else:
        pairs = CI if chosen.set == 'ci' else CI | MORE
        for name in chosen.only or pairs:
            fetch((CI | MORE)[name][0], chosen.cache)
            with tempfile.TemporaryDirectory(prefix='stet-twins-') as scratch:
                rows.append((name, *measure(*prepare((CI | MORE)[name], chosen.cache, pathlib.Path(scratch)))))
    tell(rows, chosen.json)


main()
