#!/usr/bin/env python3
"""Runs the cases of docs/tricky-cases.md and holds what stet says against the page. Standard library only.

  scripts/tricky_cases.py [--write]

Each case has three fenced blocks: the text before, the text after, the command with what it says. Prints the cases whose
third block is out of date and exits with 1; with --write it mends the page, and the commit tells what changed.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / 'docs/tricky-cases.md'
NAME = re.compile(r'^(?:Before|After) \(`([\w.]+)`\):$', re.M)
FENCE = re.compile(r'^```text\n(.*?)^```$', re.M | re.S)


def told(command, files, whole):
    """What stet says: all of it, or its changes, notes and last line."""
    with tempfile.TemporaryDirectory(prefix='stet-cases-') as folder:
        for name, text in files:
            pathlib.Path(folder, name).write_text(text, encoding='utf-8')
        words = [str(ROOT / 'bin/stet')] + command.split()[2:]
        found = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    if found.returncode not in (0, 1):
        sys.exit(f'{command}: {found.stderr}')
    lines = found.stdout.split('\n')
    starts = [i for i, line in enumerate(lines) if line.startswith(('────', 'Notes on reading', 'stet:'))]
    kept = lines if whole else lines[starts[0]:]
    return '\n'.join(line for line in kept if not line.startswith('────')).strip()


def mended(section):
    """The section with its last block as stet says it today."""
    names = NAME.findall(section)
    blocks = list(FENCE.finditer(section))
    if len(names) != 2 or len(blocks) != 3:
        sys.exit(f'not a case: {section.splitlines()[0]}')
    command, _, said = blocks[2].group(1).partition('\n')
    files = [(name, block.group(1)) for name, block in zip(names, blocks)]
    today = f'{command}\n{told(command, files, said.startswith("base "))}\n'
    return section[:blocks[2].start(1)] + today + section[blocks[2].end(1):]


def main():
    head, *sections = re.split(r'^(?=## Case \d+: )', PAGE.read_text(encoding='utf-8'), flags=re.M)
    results = [mended(section) for section in sections]
    stale = [old.splitlines()[0] for old, new in zip(sections, results) if old != new]
    if '--write' in sys.argv[1:]:
        PAGE.write_text(head + ''.join(results), encoding='utf-8')
    print('\n'.join(stale) if stale else f'{len(sections)} cases as the page tells them')
    sys.exit(1 if stale and '--write' not in sys.argv[1:] else 0)


main()
