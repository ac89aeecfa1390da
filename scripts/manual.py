#!/usr/bin/env python3
"""Makes the manual page from what `stet --experimental-dump-help` says, read from standard input.

The package manager's own plugin dates the page with the day of the build and fills examples as running text;
this page is the same for the same program. Standard library only.
"""
import json
import re
import sys


def escape(text):
    text = text.replace('\\', '\\e').replace('-', '\\-')
    return '\n'.join('\\&' + line if line.startswith(('.', "'")) else line for line in text.split('\n'))


def discussion(text):
    """Paragraphs are filled; lines that are indented are examples and stay as they are."""
    literal = False
    for line in text.split('\n'):
        is_example = line.startswith('  ')
        if is_example != literal:
            yield '.RS 4\n.nf' if is_example else '.fi\n.RE'
            literal = is_example
        if not line.strip():
            yield '.PP'
        elif line.startswith('Exit codes:'):
            continue
        else:
            yield escape(line.strip() if is_example else line) + ('' if is_example else '\n.br')
    if literal:
        yield '.fi\n.RE'


def spelled(argument):
    names = [('-' if n['kind'] == 'short' else '--') + n['name'] for n in sorted(argument.get('names', []), key=lambda n: n['kind'] != 'short')]
    value = f" \\fI{escape(argument['valueName'])}\\fR" if argument['kind'] == 'option' else ''
    return ', '.join(f'\\fB{escape(name)}\\fR{value}' for name in names) or f"\\fI{escape(argument['valueName'])}\\fR"


def entry(argument):
    yield '.TP'
    yield spelled(argument)
    text = argument.get('abstract', '')
    if argument.get('allValues') and not all(v in text for v in argument['allValues']):
        text += ' One of: ' + ', '.join(argument['allValues']) + '.'
    if argument.get('defaultValue') and argument['kind'] == 'option':
        text += f" Default: {argument['defaultValue']}."
    yield escape(text)


def synopsis(command, path):
    words = [f'\\fB{escape(" ".join(path))}\\fR']
    shown = [a for a in command.get('arguments', []) if a.get('shouldDisplay', True)]
    if any(a['kind'] != 'positional' for a in shown):
        words.append('[\\fIoptions\\fR]')
    words += [f"\\fI{escape(a['valueName'])}\\fR" for a in shown if a['kind'] == 'positional']
    return ' '.join(words)


def command_section(command, path):
    yield '.SH ' + escape(' '.join(path)).upper()
    yield escape(command.get('abstract', ''))
    if command.get('aliases'):
        yield escape(f" Also called {', '.join(command['aliases'])}.")
    yield '.PP\n' + synopsis(command, path)
    yield '.PP'
    yield from discussion(command.get('discussion', ''))
    for argument in command.get('arguments', []):
        if argument.get('shouldDisplay', True):
            yield from entry(argument)


def page(root, version):
    name = root['commandName']
    commands = [c for c in root.get('subcommands', []) if c['commandName'] != 'help' and c.get('shouldDisplay', True)]
    yield '.\\" Made by scripts/manual.py from the declarations of the options.'
    yield f'.TH {name.upper()} 1 "" "{name} {version}" "User Commands"'
    yield f'.SH NAME\n{name} \\- {escape(root["abstract"])}'
    yield '.SH SYNOPSIS'
    yield '\n.br\n'.join(synopsis(c, [name, c['commandName']]) for c in commands)
    yield '.SH DESCRIPTION'
    yield from discussion(root.get('discussion', ''))
    for command in commands:
        yield from command_section(command, [name, command['commandName']])
    found = re.search(r'Exit codes: (.*)', root.get('discussion', ''))
    if found:
        yield '.SH EXIT STATUS'
        for code in found.group(1).rstrip('.').split(', '):
            number, meaning = code.split(' ', 1)
            yield f'.TP\n\\fB{number}\\fR\n{escape(meaning[0].upper() + meaning[1:])}.'


def main():
    root = json.load(sys.stdin)['command']
    version = sys.argv[1] if len(sys.argv) > 1 else ''
    sys.stdout.write('\n'.join(page(root, version)) + '\n')


main()
