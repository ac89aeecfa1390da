#!/usr/bin/env python3
"""Runs stet on hostile input that is made on the spot, and holds it to what SECURITY.md promises. Standard library only.

  scripts/hostile_test.py [--only REGEX] [--keep FOLDER] [--verbose]

Each case says what a good tool does: 'error' (exit code 2 and one line that names the file and holds one of the words),
'result' (0 or 1) or 'either'. Whatever it is: no signal, five seconds (ten for a PDF), 300 MiB, nothing left in the
folder for temporary files, no process left, no control character in the output. Exits with 1 if a case failed.
"""
import argparse
import contextlib
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
STET = ROOT / 'bin/stet'
SECONDS, PDF_SECONDS, MEBIBYTES = 5, 10, 300
PROSE = 'The council approved the plan on 3 March 2024 by 12 votes to 7, and nobody spoke against it. '
cases = []


def case(name, files, good, says=(), command=None, has=(), setup=None):
    """A case: its files by name, what a good tool does, and the command, in which {0} is the first file."""
    if command is None:
        command = ['normalise', '--', '{0}'] if len(files) == 1 else ['diff', '--', '{0}', '{1}']
    cases.append(dict(name=name, files=files, good=good, says=says, command=command, has=has, setup=setup))


def page(body):
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>T</title></head><body><article><h1>T</h1>{body}</article>'


def repeated(text, megabytes):
    return text * int(megabytes * 1_000_000 / len(text.encode()))


# MARK: Pages

def pages():
    def html(name, body, good='either', says=(), **more):
        case('html-' + name, {'page.html': body}, good, says, **more)
    for tag in ('div', 'b', 'blockquote', 'ul><li', 'table><tr><td', 'font', 'a href=x', 'object', 'section'):
        html('deep-' + re.sub(r'\W+', '-', tag), page(f'<{tag}>' * 100_000 + PROSE))
    html('misnested', page('<span>' * 30_000 + PROSE + '</b>' * 30_000))
    html('stray-end-tags', page(PROSE + '</p>' * 1_000_000))
    html('adoption', page('<b><i><a href=x>' * 20_000 + PROSE + '</b></i></a>' * 20_000))
    html('attributes', page('<p ' + ' '.join(f'a{n}=1' for n in range(100_000)) + f'>{PROSE}</p>'))
    html('long-attribute', page(f'<p title="{"x" * 10_000_000}">{PROSE}</p>'))
    html('long-tag-name', page(f'<{"n" * 10_000_000}>{PROSE}'))
    html('open-comment', page(PROSE + '<!--' * 1_000_000))
    html('open-script', page('<script>' + '<!--<script' * 500_000))
    html('open-tag', page(PROSE * 3 + '<a href="' + 'x' * 5_000_000))
    html('ampersands', page('&' * 3_000_000))
    html('less-than', page('<' * 3_000_000))
    html('references', page('<p>' + '&NotEqualTilde;&#x110000;&#xD800;&#99999999999999999999;' * 50_000))
    html('headings', page('<h2>x</h2><p>y</p>' * 200_000))
    html('notes', page(PROSE + '<p>x<sup>' + '<a href="#x">1</a>' * 100_000 + '</sup>'))
    html('links', page('<a href=x>y</a> ' * 300_000))
    html('one-line', page(f'<p>{repeated(PROSE, 50)}</p>'))
    html('colspan', page('<table>' + '<tr><td colspan=2147483647 rowspan=2147483647>x</td></tr>' * 1000 + '</table>' + PROSE * 9))
    html('list-start', page('<ol start=9223372036854775807><li>a<li value=-99999999999999999999>b<li>c</ol>' + PROSE * 9), 'result')
    html('charset-loop', '<meta charset=utf-16><meta charset=utf-7>' * 10_000 + PROSE * 9)
    html('nul-in-tags', page('<p\0>a\0b</p\0>' * 1000 + PROSE * 9).encode())
    html('classes', page(''.join(f'<div class="c{n} {"k" * 50}">w{n}</div>' for n in range(100_000))))
    html('svg', page('<svg><foreignObject>' * 20_000 + PROSE))
    html('script-text', page(f'<p>{PROSE * 3}&lt;script&gt;alert(1)&lt;/script&gt;</p>'), 'result',
         command=['diff', '--format', 'html', '--', '{0}', '{0}'])
    html('json', '{"a": [' * 100_000, says=['page', 'JSON', 'tag'])
    html('empty', '', 'error', ['empty'])
    html('login', '<html><body><form action=/login><input type=password></form></body></html>', 'error', ['text', 'page', 'log'])


# MARK: Plain text and Markdown

def texts():
    def text(name, body, good='either', says=(), file='text.txt', **more):
        case('text-' + name, {file: body}, good, says, **more)
    text('one-line', repeated(PROSE, 50))
    text('one-word', 'x' * 50_000_000)
    text('newlines', '\n' * 20_000_000, 'error', ['empty'])
    text('short-lines', 'a\n' * 2_000_000)
    text('marks', 'a' + '\u0301' * 1_000_000 + ' ' + PROSE)
    text('marks-mixed', 'a' + '\u0301\u0323\u0327\u05b0\u064b' * 200_000)
    text('joiners', '\U0001F468\u200d' * 300_000)
    text('flags', '\U0001F1E6' * 1_000_000)
    text('bidi', ('\u202e' + PROSE) * 1000, 'result')
    text('invisible', '\u200b\u2060\ufeff' * 300_000, 'error', ['empty'])
    text('white-space', '\u00a0\u3000 \t\n' * 1000, 'error', ['empty'])
    text('escape', (PROSE + '\n\n') * 30 + '\x1b]0;owned\x07\x1b[2J\n', 'either', ['binary'])
    text('numbers', '9' * 400_000 + ' ' + ' '.join('9' * n for n in range(1, 1500)))
    text('list-numbers', ''.join(f'{n}{"9" * 30}. item\n' for n in range(10_000)))
    text('hyphens', 'a-\n' * 500_000)
    text('dates', '31/12/2024 30.02.2023 99/99/9999 2024-13-45 25:61 ' * 20_000)
    text('addresses', 'http://a.b/' + 'a.b/' * 500_000)
    text('at-signs', 'a@' * 500_000)
    text('leaders', ''.join(f'Title {n} {"." * 200} {n}\n' for n in range(20_000)))
    text('surrogates', b'\xed\xa0\x80' * 1000, 'error', ['UTF-8', 'byte'])
    text('nul', b'text\0text', 'error', ['NUL', 'binary'])
    text('random', random.Random(1).randbytes(1_000_000), 'error', ['binary', 'NUL'])
    text('archive', b'PK\x03\x04' + random.Random(2).randbytes(1000), 'error', ['archive'], file='a.docx')
    text('executable', b'\x7fELF' + bytes(1000), 'error', ['binary', 'NUL'])
    text('entities', '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><r>' + '&b;' * 1000 + '</r>', file='a.xml')
    text('utf-16', ('\ufeff' + PROSE * 100).encode('utf-16-le'), 'result', has=['council'])
    text('utf-16-odd', ('\ufeff' + PROSE).encode('utf-16-le') + b'x', 'either')
    text('unknown-encoding', PROSE, 'error', ['encoding'], command=['normalise', '--encoding', 'klingon', '--', '{0}'])

    def markdown(name, body, good='either', says=()):
        case('markdown-' + name, {'text.md': body}, good, says)
    markdown('quotes', '>' * 100_000 + PROSE)
    markdown('lists', '- ' * 50_000 + PROSE)
    markdown('nested-lists', ''.join('  ' * n + '- a\n' for n in range(3000)))
    for name, sign in dict(brackets='[', images='![', stars='*a **a ', underscores='_a__a', backticks='`a``', angles='<',
                           links='[a](', tildes='~~a', entities='&', parentheses='[a](' + '(').items():
        markdown(name, repeated(sign, 0.5))
    markdown('table', '|' + 'a|' * 20_000 + '\n|' + '-|' * 20_000 + '\n' + ('|' + 'b|' * 50 + '\n') * 2000)
    markdown('references', ''.join(f'[r{n}]: http://a.b/{"x" * 100}\n' for n in range(5000)) + ''.join(f'[r{n % 5000}] ' for n in range(50_000)))
    markdown('one-reference', f'[a]: http://a.b/{"x" * 50_000}\n\n' + '[a] ' * 20_000)
    markdown('front-matter', '---\na: &a [x]\n' + ''.join(f'b{n}: *a\n' for n in range(10_000)) + '---\n' + PROSE)
    markdown('raw-html', '<div>' * 50_000 + '\n\n' + PROSE)
    markdown('fences', '```\n' * 100_000)
    markdown('headings', '# a\n\n' * 200_000)
    markdown('footnotes', ''.join(f'[^{n}]: a [^{n}]\n' for n in range(10_000)))


# MARK: PDF

class PDF:
    """A PDF of the objects that are added, numbered from 1; the first is the catalogue."""

    def __init__(self):
        self.objects = []

    def add(self, text, stream=None, packed=False):
        body = text.encode('latin1')
        if stream is not None:
            data = zlib.compress(stream, 9) if packed else stream
            extra = b' /Filter /FlateDecode' if packed else b''
            body = b'<< ' + body + extra + b' /Length %d >>\nstream\n' % len(data) + data + b'\nendstream'
        self.objects.append(body)
        return len(self.objects)

    def bytes(self):
        out, places = bytearray(b'%PDF-1.5\n%\xe2\xe3\xcf\xd3\n'), []
        for number, body in enumerate(self.objects, 1):
            places.append(len(out))
            out += b'%d 0 obj\n' % number + body + b'\nendobj\n'
        table = len(out)
        out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(places) + 1)
        out += b''.join(b'%010d 00000 n \n' % place for place in places)
        return bytes(out + b'trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % (len(places) + 1, table))


def document(content, packed=False, resources='', pages=1, extra=()):
    """A document whose pages all show `content`."""
    pdf = PDF()
    pdf.add('<< /Type /Catalog /Pages 2 0 R >>')
    pdf.add(f'<< /Type /Pages /Kids [{" ".join(["3 0 R"] * pages)}] /Count {pages} >>')
    pdf.add(f'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> {resources} >> >>')
    pdf.add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
    pdf.add('', content, packed)
    for text, stream in extra:
        pdf.add(text, stream)
    return pdf.bytes()


def lines(count, text='The council approved the plan on 3 March by 12 votes.'):
    return b'BT /F 11 Tf 14 TL 50 790 Td ' + b''.join(b'(%s) Tj T* ' % text.encode() for _ in range(count)) + b'ET'


def pdfs():
    def pdf(name, data, good='either', says=()):
        case('pdf-' + name, {'text.pdf': data}, good, says)
    whole = document(lines(40))
    pdf('plain', whole, 'result')
    pdf('truncated', whole[:len(whole) // 2])
    pdf('head-only', b'%PDF-1.7\n', 'error', ['damaged', 'pages'])
    pdf('no-text', document(b'0 0 100 100 re f'), 'error', ['text'])
    pdf('bomb', document(b' ' * 300_000_000, packed=True), 'error', ['limit', 'text', 'busy'])
    pdf('states', document(b'q ' * 20_000_000, packed=True))
    pdf('glyphs', document(b'BT /F 1 Tf ' + b'(aaaaaaaaaaaaaaaaaaaa) Tj 1 1 Td ' * 100_000 + b'ET', packed=True))
    pdf('scattered', document(b'BT /F 1 Tf ' + b''.join(b'1 0 0 1 %d %d Tm (a) Tj ' % (n * 7919 % 595, n * 104729 % 842) for n in range(60_000)) + b'ET'))
    pdf('no-pages', document(b'').replace(b'/Count 1', b'/Count 0').replace(b'[3 0 R]', b'[]'), 'error', ['pages'])
    pdf('page-loop', document(lines(5)).replace(b'[3 0 R]', b'[2 0 R]'))
    pdf('many-pages', document(lines(2), pages=20_000))
    pdf('count-lies', document(lines(5)).replace(b'/Count 1', b'/Count 2147483647'))
    pdf('form-recursion', document(b'/X Do', resources='/XObject << /X 6 0 R >>', extra=[
        ('/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>', b'/X Do /X Do')]))
    laughs = [(f'/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /Font << /F 4 0 R >> /XObject << /X {7 + n} 0 R >> >>',
               b'/X Do ' * 10) for n in range(8)] + [
        ('/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /Font << /F 4 0 R >> >>', lines(1))]
    pdf('form-laughs', document(b'/X Do', resources='/XObject << /X 6 0 R >>', extra=laughs))
    pdf('control-characters', document(lines(20, 'council \\033]0;owned\\007 \\033[2J approved the plan of the year.')), 'either')
    source = random.Random(3)
    for number in range(12):
        damaged = bytearray(document(lines(30), packed=number % 2 == 0))
        for _ in range(20):
            damaged[source.randrange(len(damaged))] = source.randrange(256)
        pdf(f'flipped-{number}', bytes(damaged))


# MARK: Pairs

def pairs():
    def pair(name, base, revised, good='either', ending='txt'):
        case('pair-' + name, {f'base.{ending}': base, f'revised.{ending}': revised}, good)
    source = random.Random(4)
    words = [f'w{n}' for n in range(30_000)]
    pair('one-line', 'same line here\n\n' * 40_000, 'same line here\n\n' * 40_001)
    pair('nothing-common', ' '.join(f'a{n}' for n in range(150_000)), ' '.join(f'b{n}' for n in range(150_000)))
    pair('reversed', '\n\n'.join(words), '\n\n'.join(reversed(words)))
    pair('two-words', ' '.join(source.choice('ab') for _ in range(200_000)), ' '.join(source.choice('ab') for _ in range(200_000)))
    pair('alternating', 'a b ' * 100_000, 'b a ' * 100_000)
    shuffled = words[:]
    source.shuffle(shuffled)
    pair('shuffled', ' '.join(words), ' '.join(shuffled))
    alike = [f'# Title {n}\n\n' + PROSE * 3 + f'Number {n} of it.\n\n' for n in range(3000)]
    pair('alike-articles', ''.join(alike), ''.join(reversed(alike)), ending='md')
    titles = ''.join(f'# Same title\n\n{PROSE}{n}.\n\n' for n in range(3000))
    pair('same-titles', titles, titles.replace('12 votes', '13 votes'), ending='md')
    # No paragraph is long enough to end the masthead, and each line may be a running head.
    heads = ''.join(f'# Title of thing {n}x\n\nShort line of thing {n}\n\n' for n in range(20_000))
    pair('many-titles', heads, heads.replace('x\n', 'y\n'), ending='md')
    # Each heading may be that of a table of contents.
    contents = '# Contents\n\n- first\n- second\n\n' * 10_000
    pair('many-contents', contents, contents.replace('second', 'third', 1), ending='md')
    names = '## Part\n\n# Chapter\n\n' * 10_000
    pair('many-names', names, names.replace('Part', 'Piece', 1), ending='md')
    # Each link that differs is told with all of its paragraph.
    linked = '<h1>Links</h1><p>' + ' '.join(f'<a href="https://example.org/{n}">word{n}</a>' for n in range(20_000))
    pair('many-links', linked, linked.replace('.org', '.net'), ending='html')
    marked = ('\n'.join(f'word{n} [{n % 900 + 1}]' for n in range(100_000)) + '\n\n'
              + '\n'.join(f'[{n}] https://example.org/{n}' for n in range(1, 901)) + '\n')
    pair('many-link-marks', marked, marked.replace('.org', '.net'))
    index = ''.join(f'Title {n} ........ {n}\n' for n in range(20_000)) + ''.join(f'\nTitle {n}\n\n{PROSE}\n' for n in range(20_000))
    pair('index', index, index.replace('12 votes', '13 votes', 1))
    paragraph = repeated(PROSE, 12)
    pair('one-paragraph', paragraph, paragraph.replace('12 votes', '13 votes', 1))
    pair('tiny-paragraphs', ''.join(f'p{n} here\n\n' for n in range(100_000)), ''.join(f'p{n} here\n\n' for n in range(100_000) if n % 7))
    pair('reversed-sentences', ' '.join(f'Sentence {n} stands here.' for n in range(50_000)), ' '.join(f'Sentence {n} stands here.' for n in range(50_000, 0, -1)))
    pair('tables', '|a|b|\n|-|-|\n' + ''.join(f'|r{n}|v{n}|\n' for n in range(30_000)), '|b|a|\n|-|-|\n' + ''.join(f'|v{n + 1}|r{n}|\n' for n in range(30_000)), ending='md')
    pair('numbers', ' '.join(str(n) for n in range(100_000)), ' '.join(str(n + 1) for n in range(100_000)))
    pair('capitals', 'Anna Berta Carla ' * 50_000, 'Anna Clara Berta ' * 50_000)
    for kind in ('html', 'json', 'sarif', 'junit', 'unified', 'markdown', 'github', 'word'):
        case('pair-report-' + kind, {
            'base.txt': PROSE + '</script><script>alert(1)</script> ]]> ::error::x %0A `a` | b\n',
            'revised.txt': PROSE + '</style><img src=x onerror=alert(1)> ]]> ::warning::y %0D ~~~ | c\n'}, 'result',
            command=['diff', '--format', kind, '--', '{0}', '{1}'])


# MARK: Files and settings

def files():
    def special(name, make, says):
        case('file-' + name, {}, 'error', says, command=['normalise', '--', 'special'], setup=make)
    special('missing', lambda folder: None, ['exist'])
    special('folder', lambda folder: os.mkdir(folder / 'special'), ['folder'])
    special('pipe', lambda folder: os.mkfifo(folder / 'special'), ['pipe'])
    special('device', lambda folder: os.symlink('/dev/zero', folder / 'special'), ['device'])
    special('link-loop', lambda folder: os.symlink('special', folder / 'special'), ['link', 'levels'])
    special('dangling', lambda folder: os.symlink('nowhere', folder / 'special'), ['exist'])
    special('sparse', lambda folder: (folder / 'special').touch() or os.truncate(folder / 'special', 1 << 40), ['limit'])
    for name in ('-rf', 'a\nb', '\x1b[2J', 'a b"c\'d', '<img src=x>', '\u202etxt', '%s%n', '$(touch x)', 'ü', 'n' * 250):
        case(f'name-{ascii(name)[1:20]}', {name: PROSE}, 'result', has=['council'])
    case('name-no-utf-8', {b'caf\xe9-\xff.txt': PROSE}, 'result', has=['council'])
    case('name-report', {b'a\xff.txt': PROSE, 'b\x1b[2J.txt': PROSE.replace('12', '13')}, 'result', has=['\\xFF'])

    def settings(name, text, says):
        case('settings-' + name, {'stet.yml': text}, 'error', says, command=['check'])
    settings('laughs', 'a: &a [x, x]\n' + ''.join(f'{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n' for n in range(20)), ['anchor', 'alias'])
    settings('deep', 'a: ' + '[' * 100_000, ['deep', 'nest', 'level'])
    settings('outside', 'comparisons:\n- {name: a, base: /etc/passwd, revised: ../../etc/hosts}\n', ['path', 'below', 'outside', 'folder'])
    settings('binary', b'\0\xff\xfe' * 100, ['UTF', 'character', 'byte', 'control'])
    settings('big', 'a: ' + 'x' * 3_000_000, ['MiB', 'bytes', 'large', 'limit'])
    settings('tag', 'comparisons: !!python/object/apply:os.system ["touch x"]\n', ['tag'])
    pattern = 'ignore:\n- {text: "(a+)+$(b|c)*(a*)*x"}\ncomparisons:\n- {name: a, base: b.txt, revised: r.txt}\n'
    text = 'a' * 3000
    case('settings-slow-pattern', {'stet.yml': pattern, 'b.txt': f'{text} 12 {PROSE}', 'r.txt': f'{text}b 13 {PROSE}'}, 'either',
         command=['diff', '--config', 'stet.yml', '--', 'b.txt', 'r.txt'])
    case('settings-stars', {'stet.yml': f'comparisons:\n- {{name: a, base: "{"*a" * 40}", revised: b}}\n'}, 'error', ['stars'], command=['snapshot'])

    def stored(name, manifest, says):
        case('snapshot-' + name, {'stet.yml': 'comparisons:\n- {name: a, base: b.txt, revised: r.txt}\n', 'b.txt': PROSE, 'r.txt': PROSE,
                                  'snapshots/a/manifest.yml': manifest}, 'error', says, command=['check'])
    stored('empty', '', ['snapshot', 'manifest'])
    stored('binary', b'\0' * 1000, ['manifest'])
    stored('conflict', 'format: 1\n<<<<<<< ours\nnormaliser: 1\n=======\nnormaliser: 2\n>>>>>>> theirs\n', ['conflict', 'manifest'])
    stored('newer', 'format: 99\nnormaliser: 1\nsources: []\nfiles: []\n', ['format', 'newer', 'version'])
    stored('overflow', f'format: {"9" * 40}\nnormaliser: 1\n', ['manifest', 'format'])
    stored('outside', 'format: 1\nnormaliser: 1\nsources: []\nfiles:\n- {path: "../../x", sha256: ' + '0' * 64 + '}\n', ['manifest', 'path', 'snapshot'])


# MARK: Running

def write(folder, name, data):
    path = os.path.join(os.fsencode(folder), os.fsencode(name))
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'wb') as file:
        file.write(data.encode('utf-8', 'surrogatepass') if isinstance(data, str) else data)


# Measures a program in place of this one: the most memory of a process counts what it was before it became the program.
MEASURE = """
import os, resource, sys, time
started = time.monotonic()
child = os.fork()
if not child:
    os.setsid()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.execv(sys.argv[1], sys.argv[1:])
os.write(3, b'%d\\n' % child)
_, status, usage = os.wait4(child, 0)
os.write(3, b'%d %f %f %d\\n' % (os.waitstatus_to_exitcode(status), time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss))
"""


def run(arguments, folder, temporary, seconds):
    """The exit code or minus the signal, output, complaints, seconds and MiB; children count."""
    environment = dict(os.environ, TMPDIR=str(temporary), SWIFT_BACKTRACE='enable=no')
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        reading, writing = os.pipe()
        command = f'exec "$@" 3>&{writing}'
        process = subprocess.Popen(['sh', '-c', command, 'sh', sys.executable, '-ISc', MEASURE, STET, *arguments], cwd=folder,
                                   stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=environment, pass_fds=[writing])
        os.close(writing)
        # Line by line: a program that ends at once has written both by now.
        told = os.fdopen(reading, 'rb')
        child = int(told.readline())

        def end():
            with contextlib.suppress(ProcessLookupError):
                os.killpg(child, signal.SIGKILL)
        # Twice the time: a case that is late is told apart from one that hangs.
        timer = threading.Timer(seconds * 2 + 10, end)
        timer.start()
        code, elapsed, cpu, kibibytes = told.readline().split()
        timer.cancel()
        told.close()
        process.wait()
        left = False
        try:
            os.killpg(child, signal.SIGKILL)
            left = True
        except (ProcessLookupError, PermissionError):
            pass
        out.seek(0), err.seek(0)
        return dict(code=int(code), out=out.read(), err=err.read(), seconds=float(elapsed), cpu=float(cpu),
                    mebibytes=int(kibibytes) / 1024, left=left)


def effort(found):
    """The seconds of a run; those of the CPU count where the machine is busy with something else."""
    return min(found['seconds'], max(found['cpu'], found['seconds'] / 4))


def judge(one, found, seconds, temporary, before, after):
    code, good = found['code'], one['good']
    if code not in (0, 1, 2):
        yield f'ended with {code}'
    if good == 'error' and code != 2:
        yield f'wanted exit code 2, not {code}'
    if good == 'result' and code == 2:
        yield 'wanted a result: ' + found['err'].decode('utf-8', 'replace').strip()
    if code == 2:
        line = found['err'].decode('utf-8', 'replace')
        if line.count('\n') != 1 or not line.startswith('stet: '):
            yield f'wanted one line on stderr: {line[:200]!r}'
        if one['says'] and not any(word.lower() in line.lower() for word in one['says']):
            yield f'the message has none of {one["says"]}: {line[:200]}'
    elif any(word.encode() not in found['out'] for word in one['has']):
        yield f'the output lacks one of {one["has"]}'
    if effort(found) > seconds:
        yield f'{found["seconds"]:.1f} s'
    if found['mebibytes'] > MEBIBYTES:
        yield f'{found["mebibytes"]:.0f} MiB'
    if found['left']:
        yield 'a process is left'
    if left := os.listdir(temporary):
        yield f'left behind: {left}'
    if before != after:
        yield f'files came or went: {sorted(set(before) ^ set(after))[:5]}'
    for stream in (found['out'], found['err']):
        if active := re.search(rb'[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]', stream[:1 << 24]):
            yield f'a control character in the output: {active.group()!r}'


def main():
    parser = argparse.ArgumentParser(description='Runs stet on hostile input.')
    parser.add_argument('--only', help='a regular expression for the names of cases')
    parser.add_argument('--keep', help='a folder to write the cases to, instead of running them')
    parser.add_argument('--verbose', action='store_true', help='print a line a case')
    options = parser.parse_args()
    for part in (pages, texts, pdfs, pairs, files):
        part()
    failed = 0
    worst = []
    for one in cases:
        if options.only and not re.search(options.only, one['name']):
            continue
        home = pathlib.Path(options.keep or tempfile.mkdtemp(prefix='hostile-'))
        folder, temporary = home / one['name'].replace('/', '-').replace('\0', ''), home / 'tmp'
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in one['files'].items():
            write(folder, name, data)
        if one['setup']:
            one['setup'](folder)
        if options.keep:
            continue
        temporary.mkdir()
        names = [os.fsencode(name) for name in one['files']]
        words = [os.fsencode(word) for word in one['command']]
        for number, name in enumerate(names):
            words = [word.replace(b'{%d}' % number, name) for word in words]
        seconds = PDF_SECONDS if one['name'].startswith('pdf') else SECONDS
        before = sorted(os.listdir(os.fsencode(folder)))
        found = run(words, folder, temporary, seconds)
        # A shared machine is at times half as fast: what is too slow is so twice.
        if effort(found) > seconds:
            found = min(found, run(words, folder, temporary, seconds), key=effort)
        wrong = list(judge(one, found, seconds, temporary, before, sorted(os.listdir(os.fsencode(folder)))))
        failed += bool(wrong)
        worst.append((found['seconds'], found['mebibytes'], one['name']))
        if wrong or options.verbose:
            print(f'{one["name"]:32} {found["code"]:3} {found["seconds"]:6.2f} s {found["mebibytes"]:6.0f} MiB  {"FAILED: " if wrong else ""}{"; ".join(wrong)}', flush=True)
        shutil.rmtree(home, ignore_errors=True)
    if options.keep or not worst:
        return
    slowest, largest = max(worst), max(worst, key=lambda one: one[1])
    print(f'{len(worst)} hostile cases, {failed} failed; the slowest {slowest[0]:.1f} s ({slowest[2]}), the largest {largest[1]:.0f} MiB ({largest[2]})')
    sys.exit(1 if failed else 0)


main()
