#!/usr/bin/env python3
"""Runs stet under valgrind on the test pages: no leak and no wrong access in a C library. Standard library only.

  scripts/valgrind_test.py [FILE...]

What counts are blocks that were allocated by a C library (libxml2, cmark-gfm, utf8proc, libyaml, PCRE2, poppler is a
program of its own) and lost, and reads and writes of memory that nobody owns. What Swift keeps for the whole run is
reachable, and no leak. Left out, with a line that says so, where valgrind is not installed. Exits with 1 for a finding.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIBRARIES = re.compile(r'libxml2|libcmark|libutf8proc|libyaml|libpcre2')
STET = ROOT / 'bin/stet'


def findings(program, arguments):
    """The errors that valgrind tells of a run, each with its functions from the innermost on."""
    with tempfile.NamedTemporaryFile(suffix='.xml') as log:
        command = ['valgrind', '--leak-check=full', '--show-leak-kinds=definite,indirect', '--xml=yes', f'--xml-file={log.name}', '--child-silent-after-fork=yes', program, *arguments]
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
        if ended.returncode not in (0, 1, 2):
            yield f'ended with {ended.returncode}: {ended.stderr[-300:]}'
        for error in tree.parse(log.name).iter('error'):
            kind = error.findtext('kind')
            frames = [(frame.findtext('fn') or '?', frame.findtext('obj') or '') for frame in error.iter('frame')]
            if kind.startswith('Leak_') and not any(LIBRARIES.search(place) for _, place in frames):
                continue
            yield f'{kind}: ' + ' < '.join(f'{name} ({pathlib.Path(place).name})' for name, place in frames[:6])


def main():
    if not shutil.which('valgrind'):
        print('left out: valgrind is not installed')
        return
    pages = ROOT / 'Tests/EndToEndTests/Pages'
    files = sys.argv[1:] or [str(path) for path in [*sorted((ROOT / 'Tests/EndToEndTests/Themes').glob('*.html')), pages / 'issue.pdf', pages / 'archive.html', ROOT / 'seeds/004_2301b7280fdf9578.txt']]
    runs = [['normalise', '--', file] for file in files] + [['normalise', '--format', 'json', '--', 'README.md'], ['diff', str(pages / 'posts'), str(pages / 'archive.html'), '--ignore', '/a+b/']]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        # valgrind 3.19 gives up on the debug information that Swift writes; the names of functions are left.
        program = pathlib.Path(folder) / 'stet'
        subprocess.run(['strip', '--strip-debug', '-o', program, STET], check=True)
        for run in runs:
            for finding in findings(program, run):
                failed += 1
                print(f'{" ".join(run)}: {finding}')
    print(f'{len(runs)} runs under valgrind, {failed} findings')
    sys.exit(1 if failed else 0)


main()
