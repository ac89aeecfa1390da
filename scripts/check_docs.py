#!/usr/bin/env python3
"""Checks that the documentation is true where a script can tell. Standard library only.

Links between files lead somewhere, headings in them included; code that a comment names as a file's is that of the
file (--write puts it there); every subcommand of the program is in the README or in docs/. Exits with 1 otherwise.
"""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDED = re.compile(r'(<!-- ([\w./-]+) -->\n```\w*\n)(.*?)(```\n)', re.S)
LINK = re.compile(r'\]\(([^)\s]+)\)')


def anchors(path):
    """The names of a page's headings, as GitHub makes them."""
    headings = re.findall(r'^#+ (.*)$', path.read_text(encoding='utf-8'), re.M)
    return {re.sub(r'[^\w\- ]', '', heading.lower()).replace(' ', '-') for heading in headings}


def main():
    wrong = []
    pages = sorted(ROOT.glob('*.md')) + sorted((ROOT / 'docs').glob('*.md'))
    for page in pages:
        text = page.read_text(encoding='utf-8')
        name = page.relative_to(ROOT)
        for target in LINK.findall(re.sub(r'```.*?```|`[^`\n]*`', '', text, flags=re.S)):
            if re.match(r'[a-z]+:', target):
                continue
            path, _, anchor = target.partition('#')
            place = (page.parent / path).resolve() if path else page
            if not place.exists():
                wrong.append(f'{name}: {target} leads nowhere')
            elif anchor and place.suffix == '.md' and anchor not in anchors(place):
                wrong.append(f'{name}: {target}: no such heading')
        included = INCLUDED.sub(lambda found: found[1] + (ROOT / found[2]).read_text(encoding='utf-8') + found[4], text)
        if included != text:
            if '--write' in sys.argv:
                page.write_text(included, encoding='utf-8')
            else:
                wrong.append(f'{name}: the code is not that of its file; scripts/check_docs.py --write mends it')
    everything = ''.join(page.read_text(encoding='utf-8') for page in pages)
    program = ROOT / 'bin/stet'
    if program.exists():
        help_text = subprocess.run([program, '--help'], capture_output=True, text=True, check=True).stdout
        for command in re.findall(r'^  ([a-z]+) ', help_text.partition('SUBCOMMANDS:')[2], re.M):
            if f'stet {command}' not in everything:
                wrong.append(f'no page tells of `stet {command}`')
    print('\n'.join(wrong) if wrong else f'{len(pages)} pages: links, code and commands are right')
    sys.exit(1 if wrong else 0)


main()
