#!/usr/bin/env python3
"""Hold the words that stet reads from web pages against those of an HTML 5 parser.

  visible_words.py [--stet bin/stet] PAGE-OR-FOLDER...

The other parser is lexbor, through selectolax from PyPI. Where it is not installed, the script makes itself a
virtual environment in .build/lexbor and starts again there.

A page passes when at least 99.5 % of its visible words are in the output of `stet normalise --whole-page`, each
as often as on the page, titles, bylines and tags included; words are runs of letters and digits. The script fails when fewer than 99.5 % of all
words are there, or more than 1 in 60 pages does not pass.
"""
import argparse
import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WANTED = 0.995
PAGES_IN_120 = 118
WORD = re.compile(r'\w+')

# What a reader of the page does not see, by element; the same list as in HTMLVisibility.swift.
UNSEEN = set(
    'head script style template noscript iframe noembed noframes title desc video audio canvas object applet '
    'datalist rp param area'.split())
INLINE = set(
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rb rt rtc ruby s samp '
    'small span strike strong sub sup time tt u var wbr'.split())


def lexbor():
    """The parser's class; from an environment of the script's own where it is not installed."""
    try:
        from selectolax.lexbor import LexborHTMLParser
        return LexborHTMLParser
    except ImportError:
        pass
    home = ROOT / '.build' / 'lexbor'
    python = home / 'bin' / 'python3'
    if Path(sys.prefix) == home:
        sys.exit('visible_words.py: selectolax is installed in .build/lexbor and cannot be imported; remove it')
    if not python.exists():
        subprocess.run([sys.executable, '-m', 'venv', home], check=True)
    subprocess.run([python, '-m', 'pip', 'install', '--quiet', 'selectolax>=0.3.27'], check=True)
    os.execv(python, [python, *sys.argv])


def is_hidden(node):
    """Whether an element and all in it is not shown."""
    if node.tag in UNSEEN:
        return True
    # A page that hides itself until its scripts have run is shown in the end.
    if node.tag in ('html', 'body'):
        return False
    attributes = node.attributes
    if 'hidden' in attributes or attributes.get('aria-hidden') == 'true':
        return True
    style = re.sub(r'\s', '', attributes.get('style') or '').lower()
    return ('display:none' in style or 'visibility:hidden' in style or 'mso-hide:all' in style
            or 'max-height:0' in style and 'overflow:hidden' in style)


def visible_text(parser, page):
    """The text that lexbor finds on a page, without what is hidden; blocks end with a line end."""
    pieces = []
    stack = [parser(page).root]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            pieces.append(node)
            continue
        if node.tag == '-text':
            pieces.append(node.text_content or '')
            continue
        if node.tag.startswith('-') and node.tag != '-document' or is_hidden(node):
            continue
        mark = '' if node.tag in INLINE else '\n'
        pieces.append(mark)
        stack.append(mark)
        stack.extend(reversed(list(node.iter(include_text=True))))
    return ''.join(pieces)


def stet_text(program, path):
    """All texts of stet's JSON."""
    run = subprocess.run(
        [program, 'normalise', '--source-format', 'html', '--whole-page', '--format', 'json', path],
        capture_output=True, check=False)
    if run.returncode != 0:
        return ''
    pieces = []
    for article in json.loads(run.stdout)['articles']:
        pieces += [article[key] or '' for key in ('title', 'section', 'byline')]
        pieces += article['tags'] + article['passages']
    return '\n'.join(pieces)


def decoded(path):
    """The page's text: lexbor is given what a browser would decode."""
    data = path.read_bytes()
    if data.startswith(b'\xef\xbb\xbf'):
        return data[3:].decode('utf-8', 'replace')
    try:
        return data.decode('utf-8')
    except UnicodeDecodeError:
        pass
    found = re.search(rb'charset\s*=\s*["\']?\s*([\w-]+)', data[:65536])
    name = found.group(1).decode().lower() if found else 'windows-1252'
    name = {'iso-8859-1': 'windows-1252', 'latin1': 'windows-1252', 'gb2312': 'gb18030'}.get(name, name)
    text = data.decode(name, 'replace')
    # A browser would show nothing but U+FFFD for the letters; stet reads them.
    letters = sum(ord(sign) > 0x7f and sign != '\ufffd' for sign in text)
    return data.decode('windows-1252', 'replace') if text.count('\ufffd') > letters else text


def words(text):
    # Control characters are nothing that a page can show.
    return Counter(WORD.findall(re.sub(r'[\x00-\x08\x0b\x0e-\x1f\u00ad\u200b]', '', text)))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('--stet', default=str(ROOT / 'bin' / 'stet'))
    options.add_argument('paths', nargs='+', type=Path)
    options = options.parse_args()
    parser = lexbor()
    pages = [page for path in options.paths
             for page in (sorted(path.rglob('*.htm*')) if path.is_dir() else [path])]
    held = total = passed = 0
    for page in pages:
        wanted = words(visible_text(parser, decoded(page)))
        missing = wanted - words(stet_text(options.stet, page))
        lost, count = sum(missing.values()), sum(wanted.values())
        held, total = held + count - lost, total + count
        if count == 0 or lost <= count * (1 - WANTED):
            passed += 1
        else:
            some = ', '.join(word for word, _ in missing.most_common(8))
            print(f'{page}: {lost} of {count} words are missing: {some}')
    share = held / total if total else 1
    print(f'{held} of {total} visible words ({share:.2%}), {passed} of {len(pages)} pages')
    sys.exit(0 if share >= WANTED and passed * 120 >= len(pages) * PAGES_IN_120 else 1)


if __name__ == '__main__':
    main()
