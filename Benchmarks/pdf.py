#!/usr/bin/env python3
"""Measures what reading a PDF costs in relation to poppler's own program. Standard library and poppler-utils only.

  Benchmarks/pdf.py [--runs N] [--limit FACTOR] [PDF]...

For each document it tells the CPU time of `stet normalise` (reader and normaliser, pdftohtml included) as a multiple of
that of `pdftohtml -xml -i -stdout` on the same file, and the memory that stet needs beyond pdftohtml. Without a document
it takes those below Tests, which are small, so that the start of the programs counts much. Wanted are at most 1.5 times
and 100 MiB; exit 1 if a document is over. Further documents: those that twins.py has unpacked, or `pdfunite` of several.
"""
import argparse
import subprocess
import sys

from measure import ROOT, STET, least

MOST_TIMES = 1.5
MOST_MIB = 100


def pages(path):
    done = subprocess.run(['pdfinfo', path], stdout=subprocess.PIPE, check=True, text=True)
    return next((int(line.split()[1]) for line in done.stdout.splitlines() if line.startswith('Pages:')), 0)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('--runs', type=int, default=5)
    options.add_argument('--limit', type=float, default=MOST_TIMES)
    options.add_argument('documents', nargs='*', metavar='PDF')
    chosen = options.parse_args()
    documents = chosen.documents or [str(path) for path in sorted((ROOT / 'Tests').rglob('*.pdf'))]
    over = False
    print(f'{"document":44} {"pages":>6} {"pdftohtml":>10} {"stet":>9} {"ratio":>6} {"MiB beyond":>11}')
    for document in documents:
        poppler, stet = least([['pdftohtml', '-q', '-xml', '-i', '-stdout', document],
                               [str(STET), 'normalise', document]], chosen.runs)
        ratio, beyond = stet.seconds / poppler.seconds, max(0, stet.mib - poppler.mib)
        bad = ratio > chosen.limit or beyond > MOST_MIB
        over = over or bad
        print(f'{document[-44:]:44} {pages(document):6} {1000 * poppler.seconds:7.0f} ms {1000 * stet.seconds:6.0f} ms '
              f'{ratio:6.2f} {beyond:11.1f}{" *" if bad else ""}')
    sys.exit(over)


main()
