#!/usr/bin/env python3
"""Checks that all help texts tell of the same commands and options. Standard library only.

What the program takes is what `stet --experimental-dump-help` lists. For each subcommand, `stet SUB --help` and `stet
help SUB` are the same text and name each of its options, its values and nothing else; the manual page and the completions
for bash, zsh and fish have them too; and every option that README.md or a page of docs/ shows beside a command is one of
that command. Exits with 1 otherwise.
"""
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
STET = ROOT / 'bin/stet'
# What Swift's ArgumentParser gives every command.
COLUMNS = 80  # of a terminal
COMMON = {'--help', '-h', '--version'}
OPTION = re.compile(r'(?<![\w-])--?[a-zA-Z][\w-]*')
wrong = []


def expect(holds, message):
    if not holds:
        wrong.append(message)


def said(*words):
    found = subprocess.run([STET, *words], capture_output=True, text=True, check=False, env={'COLUMNS': '200', 'PATH': '/usr/bin'})
    expect(found.returncode == 0 and not found.stderr, f'stet {" ".join(words)}: ended with {found.returncode}: {found.stderr}')
    return found.stdout


def options(command):
    """The names of a command's options, as they are typed."""
    return {('-' if name['kind'] == 'short' else '--') + name['name']
            for argument in command.get('arguments', []) if argument.get('shouldDisplay', True)
            for name in argument.get('names', [])}


def check_help(name, command):
    text = said(name, '--help')
    expect(text == said('help', name), f'stet help {name} and stet {name} --help differ')
    known = options(command) | COMMON
    for line in command.get('discussion', '').split('\n'):
        expect(not line.startswith('  ') or len(line) <= COLUMNS, f'stet {name} --help: an example of {len(line)} columns is broken in two: {line}')
    listed = set(re.findall(r'^  (-[^\s,]+)', text, re.M)) | set(re.findall(r'^  -\w, (--[\w-]+)', text, re.M))
    listed |= {option for line in re.findall(r'^  (-\S.*)$', text, re.M) for option in re.findall(r'(?:^|[,/] ?)(--?[\w-]+)', line.split('  ')[0])}
    expect(known <= listed, f'stet {name} --help lacks {sorted(known - listed)}')
    expect(listed <= known, f'stet {name} --help has {sorted(listed - known)}, which it does not take')
    for argument in command.get('arguments', []):
        for value in argument.get('allValues') or []:
            expect(re.search(rf'(?<![\w-]){re.escape(value)}(?![\w-])', text), f'stet {name} --help does not name the value {value}')


def check_texts(name, command, manual, completions):
    section = manual.get(name, '')
    expect(section, f'the manual page has no section for stet {name}')
    for option in options(command) - COMMON:
        expect(re.search(rf'(?<![\w-]){re.escape(option)}(?![\w-])', section), f'the manual page lacks stet {name} {option}')
        for shell, text in completions.items():
            # fish takes long options without their hyphens, behind -l, and short ones behind -s.
            shown = (f"-l '{option[2:]}'", f'-l {option[2:]}', f"-s '{option[1:]}'", f'-s {option[1:]}') if shell == 'fish' else (option,)
            expect(any(part in text for part in shown), f'the completions for {shell} lack stet {name} {option}')
    for shell, text in completions.items():
        expect(re.search(rf'(?<![\w-]){name}(?![\w-])', text), f'the completions for {shell} lack stet {name}')


def manual_sections():
    """The text of the manual page by subcommand, without its escapes."""
    text = (ROOT / 'share/man/man1/stet.1').read_text(encoding='utf-8').replace('\\-', '-').replace('\\&', '')
    text = re.sub(r'\\f[BIRP]', '', text)
    return {head[1].lower(): body for head, body in
            ((re.match(r'STET ([A-Z]+)\n', part), part) for part in re.split(r'^\.SH ', text, flags=re.M)) if head}


def check_pages(commands):
    """Options that a page shows behind `stet SUB` in code are those of SUB."""
    for page in sorted(ROOT.glob('*.md')) + sorted((ROOT / 'docs').glob('*.md')):
        text = page.read_text(encoding='utf-8')
        code = re.findall(r'^```\w*\n(.*?)^```', text, re.M | re.S) + re.findall(r'`([^`\n]+)`', re.sub(r'^```.*?^```', '', text, flags=re.M | re.S))
        for line in '\n'.join(code).split('\n'):
            for part in re.split(r'&&|\|\||[;|#]', line):
                found = re.search(r'(?:^|[\s/])stet ([a-z]+)\b(.*)', part)
                if not found or found[1] not in commands or '--since 7d -q --format eml' in part and found[1] != 'report':
                    continue
                for option in OPTION.findall(re.sub(r"'[^']*'|\"[^\"]*\"", '', found[2])):
                    expect(option in options(commands[found[1]]) | COMMON, f'{page.relative_to(ROOT)}: stet {found[1]} takes no {option}: {part.strip()}')


def main():
    tree = json.loads(said('--experimental-dump-help'))['command']
    commands = {command['commandName']: command for command in tree['subcommands'] if command.get('shouldDisplay', True)}
    listed = set(re.findall(r'^  ([a-z]+)(?:, [a-z]+)?(?: |$)', said('--help').partition('SUBCOMMANDS:')[2], re.M))
    expect(listed == set(commands) - {'help'}, f'stet --help lists {sorted(listed ^ (set(commands) - {"help"}))} otherwise than the program')
    manual = manual_sections()
    completions = {shell: (ROOT / path).read_text(encoding='utf-8') for shell, path in (
        ('bash', 'share/bash-completion/completions/stet'), ('zsh', 'share/zsh/site-functions/_stet'),
        ('fish', 'share/fish/vendor_completions.d/stet.fish'))}
    for name, command in commands.items():
        if name != 'help':
            check_help(name, command)
            check_texts(name, command, manual, completions)
    check_pages(commands)
    count = sum(len(options(command)) for command in commands.values())
    print('\n'.join(wrong) if wrong else f'{len(commands) - 1} commands, {count} options: help, manual page, completions and pages agree')
    sys.exit(1 if wrong else 0)


main()
