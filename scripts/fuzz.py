#!/usr/bin/env python3
"""Runs the fuzz targets of Fuzz/Sources with libFuzzer and the address sanitizer. Standard library only.

  scripts/fuzz.py [--seconds N] [--executions N] [--jobs N] [--targets a,b] [--replay] [--minimise] [--if-possible]

Each target starts from Fuzz/Corpus/TARGET, from seeds that are made of the project's texts, and from what earlier runs
found (.build-fuzz/work). A finding is kept in .build-fuzz/findings, with the command that replays it. --replay runs what
is stored, and nothing else; --minimise rewrites Fuzz/Corpus with the smallest inputs that reach as much code. Executions
are counted in .build-fuzz/executions.json. With --if-possible a toolchain without libFuzzer is a line and no failure. Exits with 1 if there is a finding.
"""
import argparse
import collections
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
HOME = ROOT / '.build-fuzz'
PROGRAM = HOME / 'release/stet-fuzz'
CORPUS = ROOT / 'Fuzz/Corpus'
# Bytes of an input: what goes wrong in a large one mostly does in a small one, sooner. A whole comparison costs most.
LARGEST = collections.defaultdict(lambda: 1024, html=512, selector=512, normaliser=400, comparison=300, reports=300, patches=300,
                                  history=4096)
STORED = 24  # inputs of a target that are stored in the repository


def has_fuzzer():
    """Whether the toolchain has the runtime of libFuzzer."""
    told = subprocess.run(['swiftc', '-print-target-info'], capture_output=True, text=True, check=False).stdout
    paths = json.loads(told)['paths'] if told else {}
    return any(pathlib.Path(path).glob('clang/lib/*/libclang_rt.fuzzer*')
               for path in (paths.get('runtimeResourcePath'),) if path) if paths else False


def build():
    environment = dict(os.environ, STET_FUZZ='1')
    command = ['swift', 'build', '-c', 'release', '--scratch-path', str(HOME), '--product', 'stet-fuzz',
               '--sanitize=address', '-Xswiftc', '-sanitize=fuzzer']
    if subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode != 0:
        sys.exit('stet: the fuzz targets could not be built: see the lines above')


def targets():
    found = subprocess.run([PROGRAM], env=dict(os.environ, STET_FUZZ_TARGET='list'), capture_output=True, text=True, check=False)
    return found.stdout.split()


# MARK: Seeds

SNIPPETS = [
    '<p>a<b>c<i>d</b>e</i>', '<table><td>a<tr>b<caption>c', '<!--><p>a', '<script><!--<script></script>a', '<ul><li>a<ul><li>b</ul>c',
    '<select><option>a<p>b', '<svg><p>a', '</br>a</p>', '<a href="//x?a=1&amp;b=2">c</a>', '&#150;&notin;&amp&copy2020;', '<textarea>\n<p></textarea>',
    '<title>a</title><meta charset=utf-16>', '<p style="display:none">a</p><p hidden>b', '<math><mi>x</mi></math>', '<ol start=3><li value=-1>a</ol>',
    '# A\n\nb *c* **d** `e`\n\n- f\n  1. g\n\n> h\n', '| a | b |\n|---|:-:|\n| c | d |\n', '[a]: http://b "c"\n\n[a] ![d](e) <http://f>\n', 'a\n===\n\nb\n---\n',
    '1. First ..... 3\n2. Second ..... 7\n\n1. First\n\nText of it.\n\n2. Second\n\nMore of it.\n', '10/11/2024, 1.234,56 €, 12:30 Uhr, $3.5bn, nicht, 二十三',
    '```\na\n```\n~~~b\nc\n~~~\n', '---\ntitle: a\n---\nb\n', 'co-\noperation and soft\u00adhyphen, “quotes”—dashes…', 'e\u0301\u0323 ﬁ ｆｕｌｌ \u200b\u202e',
    '一、第一篇\n\n内容在这里。\n\n二、第二篇\n\n更多内容。\n', 'Takeaway: a\n\nBy Ada Lovelace\n\n**Bold title**\n\nText.\n',
]
PDF_XML = ('<?xml version="1.0" encoding="UTF-8"?>\n<pdf2xml>\n<page number="1" position="absolute" top="0" left="0" height="842" width="595">\n'
           '<fontspec id="0" size="11" family="A+B" color="#000000"/>\n<text top="{0}" left="50" width="300" height="14" font="0">{1} <b>bold</b> and</text>\n'
           '<text top="{2}" left="50" width="280" height="14" font="0"><a href="http://a.b/?c&amp;d">link</a> hyphen-</text>\n'
           '<text top="760" left="290" width="9" height="14" font="0">7</text>\n</page>\n<outline><item page="1">A</item></outline>\n</pdf2xml>\n')
SETTINGS = ['comparisons:\n- {name: a, base: a.md, revised: "p/**/*.md"}\n', 'fail-on: major\nseverity: {link: minor}\n',
            'ignore:\n- {facet: typography, text: "^a+$", article: "*"}\n- {selector: "footer, .x > p"}\n', 'expect: {missing-articles: fail}\n',
            'reports:\n- {format: html, path: out/a.html}\nsnapshots: s\n']
STORE = ['format: 1\nnormaliser: 1\nsources:\n- {side: base, path: "a.md", sha256: ' + '0' * 64 + '}\nfiles:\n- {path: "base/a.md", sha256: ' + 'f' * 64 + '}\n',
         '- id: "0123456789abcdef"\n  comparison: "a"\n  what: "b"\n  reason: "c"\n  until: "2027-01-31"\n',
         '---\nsource: "a.md"\nsha256: 0\nnormaliser: 1\ntags: ["a", "b"]\n---\n# A\n\nText.\nMore.\n', '<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n',
         '# A\n\n- b\n  - c\n\n1. d\n\n> e\n\n```\nf\n```\n| a | b |\n![x]\n\\# g\n']

HISTORY_LINES = [
    '{"type":"history","format":1}',
    '{"type":"text","id":1,"text":"text 20\\n# A\\n\\nText of 5 May.\\n"}',
    '{"type":"text","id":2,"text":"text 20\\n# A\\n\\nText of 6 May.\\n"}',
    '{"type":"run","seq":1,"at":1795761265}',
    '{"type":"run","seq":2,"at":1795761265}',
    '{"type":"source","id":1,"path":"a.md","part":"a/base","latest":3,"content":2,"normaliser":1,"etag":null,"modified":null}',
    '{"type":"source","id":2,"path":"posts/b.md","part":"a/revised","latest":2,"content":1,"normaliser":1,"etag":null,"modified":null}',
    '{"type":"observation","id":1,"source":1,"run":1,"last":1,"times":1,"outcome":0,"content":1,"address":null,"cause":null,"hidden":0,"digest":"4417f8f2655b8cb6d5a959b8a54181a52bebdd7f0d94f5ea4ffbbec9ab1ff021"}',
    '{"type":"observation","id":2,"source":2,"run":1,"last":2,"times":2,"outcome":0,"content":1,"address":null,"cause":null,"hidden":0,"digest":"4417f8f2655b8cb6d5a959b8a54181a52bebdd7f0d94f5ea4ffbbec9ab1ff021"}',
    '{"type":"observation","id":3,"source":1,"run":2,"last":2,"times":1,"outcome":0,"content":2,"address":null,"cause":null,"hidden":0,"digest":"f59bf2d9c7407dbb105f0e0e2558617fc68d2a280522bc4fff622ba216bf31cc"}',
    '{"type":"change","id":1,"run":2,"source":1,"severity":3,"change":"20724bbbf41c76a9","kind":"altered","facet":"date","article":"A","why":"the date “5 May” became “6 May”","place":"line 3","other":null,"passage":"Text of\\u001e 5 May\\u001f 6 May\\u001e."}',
    '{"type":"comparison","name":"a","first":1,"latest":2,"fingerprint":"bbf7be498816b78f34f1bfb7dd3ebd469cfcfc62ad10cb58c445bf581ac54705"}',
    '{"type":"difference","id":1,"comparison":"a","change":"438517633071e12c","severity":3,"kind":"altered","facet":"date","article":"A","why":"the date “6 May” became “5 May”","base":"a.md:3","revised":"posts/b.md:3","passage":"Text of\\u001e 6 May\\u001f 5 May\\u001e."}',
    '{"type":"event","id":1,"run":2,"difference":1,"event":1,"reason":null,"told":"20724bbbf41c76a9"}',
]
HISTORY = ['\n'.join(HISTORY_LINES[:length]).encode() for length in (1, 2, 5, 9, len(HISTORY_LINES))]


def seeds(target):
    """Small inputs for a target, out of snippets and of the project's own texts."""
    texts = [snippet.encode() for snippet in SNIPPETS]
    for path in sorted(ROOT.glob('seeds/*.txt')) + sorted((ROOT / 'Tests/EndToEndTests/Pages/posts').glob('*'))[:6]:
        data = path.read_bytes()
        texts += [data[start:start + 900] for start in range(0, min(len(data), 60_000), 6000)]
    webs = [path.read_bytes()[:3500] for path in sorted((ROOT / 'Tests/EndToEndTests/Themes').glob('*.html'))]
    if target == 'pdf':
        return [PDF_XML.format(top, words, top + 14).encode() for top, words in ((60, '1. Title'), (100, 'Text of the page'), (5, 'Running head'))]
    if target in ('settings', 'yaml'):
        return [text.encode() for text in SETTINGS + STORE[:2]]
    if target == 'snapshot':
        return [bytes([kind]) + STORE[kind].encode() for kind in range(5)]
    if target == 'pattern':
        return [f'{pattern}'.encode() + b'\xff' + b'aaaa 2024-12-31 text' for pattern in ('a+$', r'(a|b)*?c', r'\d{4}-\d\d', '(?<=a)b', r'\p{L}+')]
    if target == 'selector':
        return [selector.encode() + b'\xff' + web[:900] for selector, web in zip(['p', '.a > b', "//div[@id='x']", '#a, nav'], webs)]
    if target in ('plain', 'markdown'):
        return texts
    if target in ('html', 'sniffed'):
        return [b'\0' + text for text in texts[:16] + webs] + [b'\1' + web for web in webs]
    if target == 'history':
        return HISTORY
    # Two sides, with the byte in front that chooses the formats; reports and patches have one more, for theirs.
    both = []
    part = LARGEST[target] // 2 - 4
    for number, text in enumerate(texts):
        other = text.replace(b'the', b'a').replace(b'2', b'3') if number % 2 else texts[number - 1]
        front = bytes([number % 32]) if target in ('reports', 'patches') else b''
        both.append(front + bytes([number % 32]) + text[:part] + b'\xff' + other[:part])
    return both + [b'\x0a' + web[:part] + b'\xff' + web[60:60 + part] for web in webs]


def write_seeds(target):
    folder = HOME / 'seeds' / target
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for data in seeds(target):
        (folder / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data[:LARGEST[target]])
    return folder


# MARK: Running

def folders(target):
    work = HOME / 'work' / target
    work.mkdir(parents=True, exist_ok=True)
    stored = CORPUS / target
    return [work, write_seeds(target)] + ([stored] if stored.exists() else [])


def fuzz(target, seconds, executions, replay):
    """Runs one target; gives its executions, and whether nothing was found."""
    findings = HOME / 'findings'
    findings.mkdir(exist_ok=True)
    command = [PROGRAM, f'-max_total_time={seconds}', f'-max_len={LARGEST[target]}', '-timeout=10', '-rss_limit_mb=1500',
               f'-artifact_prefix={findings}/{target}-', '-print_final_stats=1', '-print_funcs=0']
    # Without the stack of each allocation, which took a sixth of the time; a replay has them.
    environment = dict(os.environ, STET_FUZZ_TARGET=target, SWIFT_BACKTRACE='enable=no',
                       ASAN_OPTIONS='detect_leaks=0:allocator_may_return_null=1:malloc_context_size=0')
    if replay or executions:
        command += [f'-runs={0 if replay else executions}']
    log = HOME / f'{target}.log'
    with open(log, 'wb') as output:
        code = subprocess.run(command + folders(target), env=environment, stdout=output, stderr=output, check=False).returncode
    text = log.read_text(errors='replace')
    count = int((re.findall(r'number_of_executed_units: (\d+)', text) or ['0'])[-1])
    if code != 0:
        law = re.findall(r'the law does not hold: .*|SUMMARY: .*|Fatal error: .*|ERROR: .*', text)
        print(f'  {target}: {"; ".join(law[:3])}')
        for path in re.findall(r'Test unit written to (\S+)', text):
            print(f'  replay: STET_FUZZ_TARGET={target} {PROGRAM.relative_to(ROOT)} {path}')
    return count, code == 0


def count(target, executions):
    path = HOME / 'executions.json'
    known = collections.Counter(json.loads(path.read_text()) if path.exists() else {})
    known[target] += executions
    path.write_text(json.dumps(known, indent=1, sort_keys=True))
    return sum(known.values())


def minimise(target):
    """The stored corpus: the smallest inputs that reach what all of them reach."""
    merged = HOME / 'merged' / target
    shutil.rmtree(merged, ignore_errors=True)
    merged.mkdir(parents=True)
    environment = dict(os.environ, STET_FUZZ_TARGET=target, ASAN_OPTIONS='detect_leaks=0')
    subprocess.run([PROGRAM, '-merge=1', f'-max_len={LARGEST[target]}', merged, *folders(target)], env=environment, capture_output=True, check=False)
    chosen = sorted(merged.iterdir(), key=lambda path: (path.stat().st_size, path.name))
    # Evenly over the sizes: the smallest alone would reach little.
    chosen = chosen[::max(1, -(-len(chosen) // STORED))]
    shutil.rmtree(CORPUS / target, ignore_errors=True)
    (CORPUS / target).mkdir(parents=True)
    for path in chosen:
        shutil.copy(path, CORPUS / target / hashlib.sha256(path.read_bytes()).hexdigest()[:16])
    print(f'{target}: {len(chosen)} inputs stored')


def main():
    parser = argparse.ArgumentParser(description='Runs the fuzz targets.')
    parser.add_argument('--seconds', type=int, default=60, help='for each target')
    parser.add_argument('--executions', type=int, default=0, help='for each target, at most; no limit without it')
    parser.add_argument('--jobs', type=int, default=1, help='targets at once')
    parser.add_argument('--if-possible', action='store_true', help='do nothing where the toolchain has no libFuzzer')
    parser.add_argument('--targets', help='names with commas between them; all without it')
    parser.add_argument('--replay', action='store_true', help='run what is stored only')
    parser.add_argument('--minimise', action='store_true', help='rewrite the stored corpus')
    parser.add_argument('--no-build', action='store_true')
    options = parser.parse_args()
    if options.if_possible and not has_fuzzer():
        print('skipped: this Swift toolchain has no runtime of libFuzzer')
        return
    if not options.no_build:
        build()
    chosen = options.targets.split(',') if options.targets else targets()
    if options.minimise:
        for target in chosen:
            minimise(target)
        return
    (HOME / 'findings').mkdir(exist_ok=True)
    failed = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        runs = {target: pool.submit(fuzz, target, options.seconds, options.executions, options.replay) for target in chosen}
        for target, run in runs.items():
            executions, held = run.result()
            total = count(target, executions)
            print(f'{target:12} {executions:10,} executions, {total:,} of all targets so far{"" if held else "  FAILED"}', flush=True)
            failed += [] if held else [target]
    sys.exit(1 if failed else 0)


main()
