#!/usr/bin/env python3
"""Runs stet where the system fails it, and holds it to what SECURITY.md promises. Standard library only.

  scripts/faults_test.py [--only REGEX]

No disk space, no file descriptors, no poppler or one that misbehaves, closed standard streams, folders that may not be
read, loops of links, files that change while they are read, odd names, each system call failing once. Whatever happens: exit code 0, 1 or 2, never a
signal; with 2 one line that says why; no half-written report, no temporary file, no process left. What needs root or a
file system of its own is left out where it cannot be done, with a line that says so. Exits with 1 if a case failed.
"""
import argparse
import contextlib
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PDF = ROOT / 'Tests/EndToEndTests/Pages/issue.pdf'
NOBODY = 65534
STET = None  # a copy that other users may run, too
PROSE = ''.join(f'The keeper of lock {n} wrote down {n * 7} barges on the canal by noon that day.\n\n' for n in range(60))
failures = []
left_out = []


def expect(holds, message):
    if not holds:
        failures.append(message)
        print('  FAILED:', message)


def run(folder, *words, prepare=None, env=None, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, seconds=60, closes_stderr=False, through=()):
    """The exit code, stdout and stderr; the temporary folder must be empty afterwards."""
    temporary = folder / 'tmp'
    temporary.mkdir(exist_ok=True)
    os.chmod(temporary, 0o777)
    environment = dict(os.environ, TMPDIR=str(temporary), SWIFT_BACKTRACE='enable=no')
    environment.update(env or {})
    process = subprocess.Popen([*through, STET, *words], cwd=folder, env=environment, stdin=stdin, stdout=stdout, stderr=stderr,
                               preexec_fn=prepare, start_new_session=True)
    try:
        out, err = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        out, err = process.communicate()
        expect(False, f'{words}: does not end')
    what = f'stet {" ".join(map(ascii, words))}'
    expect(process.returncode in (0, 1, 2), f'{what}: ended with {process.returncode}: {err}')
    if process.returncode == 2 and not closes_stderr:
        expect(err.startswith(b'stet: ') and err.count(b'\n') == 1, f'{what}: wanted one line on stderr: {err}')
    expect(not os.listdir(temporary), f'{what}: left behind {os.listdir(temporary)}')
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
        expect(False, f'{what}: a process is left')
    return process.returncode, out or b'', err or b''


def texts(folder):
    (folder / 'base.txt').write_text(PROSE)
    (folder / 'revised.txt').write_text(PROSE.replace('21 barges', '22 barges'))
    return 'base.txt', 'revised.txt'


@contextlib.contextmanager
def tiny_disk(folder, size):
    """A file system of a few KiB; nothing where the rights for one are missing."""
    place = folder / 'disk'
    place.mkdir()
    made = os.geteuid() == 0 and subprocess.run(['mount', '-t', 'tmpfs', '-o', f'size={size}', 'tmpfs', place], capture_output=True, check=False).returncode == 0
    try:
        yield place if made else None
    finally:
        if made:
            subprocess.run(['umount', place], check=False)


# MARK: Disk

def full_disk(folder):
    base, revised = texts(folder)
    with open('/dev/full', 'wb') as full:
        code, _, err = run(folder, 'diff', base, revised, stdout=full)
        expect(code == 2 and b'standard output' in err, f'a full stdout: {code} {err}')
    with tiny_disk(folder, '16k') as disk:
        if not disk:
            return left_out.append('a full disk: no rights to mount one')
        for kind in ('html', 'json', 'text'):
            code, _, err = run(folder, 'diff', '--format', f'{kind}=disk/report', base, revised)
            expect(not (code == 2 and (disk / 'report').exists()), f'{kind}: half a report is left')
            expect(code == 2 or (disk / 'report').stat().st_size > 0, f'{kind}: {code} {err}')
            expect([p.name for p in disk.iterdir()] in ([], ['report']), f'{kind}: left {list(disk.iterdir())}')
        expect(code in (1, 2), f'a full disk: {code} {err}')
        # The document of a PDF is stored for the program that reads it.
        code, _, err = run(folder, 'normalise', str(PDF), env={'TMPDIR': str(disk)})
        expect(code == 2 and b'temporary folder' in err or code == 0, f'a full temporary folder: {code} {err}')
        expect(not [p for p in disk.iterdir() if p.name != 'report'], 'a full temporary folder: something is left in it')


def file_size_limit(folder):
    base, revised = texts(folder)
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))
    code, _, err = run(folder, 'diff', '--format', 'html=report.html', base, revised, prepare=limit)
    expect(code == 2 and not (folder / 'report.html').exists(), f'a limit on files: {code} {err}')
    expect(not [p for p in folder.iterdir() if '.stet-' in p.name], 'a limit on files: a temporary file is left')


def unwritable(folder):
    base, revised = texts(folder)
    for target in ('missing/report.html', '.', '/proc/report.html'):
        code, _, err = run(folder, 'diff', '--format', f'html={target}', base, revised)
        expect(code == 2, f'a report to {target}: {code} {err}')
    code, _, err = run(folder, 'normalise', str(PDF), env={'TMPDIR': str(folder / 'missing')})
    # Where the document can be opened by its name, nothing is stored.
    expect(code == 0 or code == 2 and b'does not exist; set TMPDIR' in err, f'no temporary folder: {code} {err}')


# MARK: Descriptors and memory

def descriptors(folder):
    base, revised = texts(folder)
    ended = {}
    for count in range(4, 24):
        limit = lambda count=count: resource.setrlimit(resource.RLIMIT_NOFILE, (count, count))
        ended[count] = (run(folder, 'diff', base, revised, prepare=limit)[0], run(folder, 'normalise', str(PDF), prepare=limit)[0])
    expect(ended[23] == (1, 0), f'with 23 descriptors: {ended[23]}')
    print('   ', ', '.join(f'{count}: {codes[0]}/{codes[1]}' for count, codes in ended.items()))


def no_processes(folder):
    if os.geteuid() != 0:
        return left_out.append('no processes left: only root can become a user without any')
    def limit():
        os.setgid(NOBODY)
        os.setuid(NOBODY - 17)
        resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
    os.chmod(folder, 0o777)
    shutil.copy(PDF, folder / 'issue.pdf')
    code, _, err = run(folder, 'normalise', 'issue.pdf', prepare=limit)
    expect(code == 2, f'no processes left: {code} {err}')


# MARK: Poppler

def poppler(folder):
    tools = folder / 'bin'
    tools.mkdir()
    shutil.copy(PDF, folder / 'issue.pdf')
    code, _, err = run(folder, 'normalise', 'issue.pdf', env={'PATH': str(tools)})
    expect(code == 2 and b'apt-get install' in err, f'no poppler: {code} {err}')
    behaviours = {
        'kills itself': ('kill -9 $$', 2), 'segfault': ('kill -SEGV $$', 2), 'fails': ('exit 99', 2), 'says nothing': ('exit 0', 2),
        'rubbish': ('head -c 100000 /dev/urandom', 2), 'half': ('echo "<pdf2xml><page number=\\"1\\"><text top=\\"1\\">a"', 2),
        'dies in the middle': ('echo "<pdf2xml><page number=\\"1\\">"; kill -9 $$', 2), 'closes its output': ('exec >&-; exit 0', 2),
        'noise': ('yes noise >&2 & yes "<text>a</text>"', 2), 'never ends': ('sleep 1000', 2),
        'leaves children': ('sleep 1000 & sleep 1000 & exit 1', 2), 'ignores signals': ('trap "" TERM INT HUP; while :; do :; done', 2),
        'entities': ('echo "<!DOCTYPE a [<!ENTITY b SYSTEM \\"file:///etc/passwd\\">]><pdf2xml><page number=\\"1\\"><text>&b;</text></page></pdf2xml>"', 2),
    }
    path = f'{tools}:{os.environ["PATH"]}'
    for name, (script, wanted) in behaviours.items():
        for tool in ('pdftohtml', 'pdfinfo'):
            (tools / tool).write_text(f'#!/bin/sh\n{script}\n')
            os.chmod(tools / tool, 0o755)
        started = time.monotonic()
        code, out, err = run(folder, 'normalise', 'issue.pdf', env={'PATH': path}, seconds=90)
        expect(code == wanted, f'poppler that {name}: {code} {err[:200]} {out[:200]}')
        expect(b'root:' not in out + err, f'poppler that {name}: a file was read')
        expect(time.monotonic() - started < 60, f'poppler that {name}: took long')
    # A folder of PATH that is relative is where an attacker's program would lie.
    code, out, err = run(folder, 'normalise', 'issue.pdf', env={'PATH': 'bin:.'})
    expect(code == 2 and b'apt-get install' in err, f'a relative PATH: {code} {err}')


# MARK: Streams

def streams(folder):
    base, revised = texts(folder)
    wanted = run(folder, 'diff', '--format', 'json', base, revised)[1]
    for closed in ((0,), (1,), (2,), (0, 1), (1, 2), (0, 1, 2)):
        def close(closed=closed):
            for stream in closed:
                os.close(stream)
        before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
        code, _, _ = run(folder, 'diff', base, revised, prepare=close, closes_stderr=2 in closed)
        expect(code == (2 if 1 in closed else 1), f'streams {closed} closed: {code}')
        code, _, _ = run(folder, 'diff', '--format', 'json=out.json', base, revised, prepare=close, closes_stderr=2 in closed)
        expect((folder / 'out.json').read_bytes() == wanted, f'streams {closed} closed: the report is not the report')
        (folder / 'out.json').unlink()
        run(folder, 'diff', base, 'missing', prepare=close, closes_stderr=2 in closed)
        after = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
        expect(before == after, f'streams {closed} closed: a file was changed')
    for command in (['diff', '--format', 'html'], ['diff'], ['normalise']):
        reader, writer = os.pipe()
        os.close(reader)
        code, _, err = run(folder, *command, *((base, revised) if command[0] == 'diff' else (base,)), stdout=writer)
        os.close(writer)
        expect(code == 0 and not err, f'a reader that went away: {code} {err}')
    with open(folder / base, 'rb') as text:
        code, out, err = run(folder, 'diff', '-', revised, stdin=text)
        expect(code == 1, f'a text from stdin: {code} {err}')


def full_complaints(folder):
    """stderr on a full device: what cannot be said there changes neither the exit code nor the report."""
    base, revised = texts(folder)
    wanted = run(folder, 'diff', base, revised)
    with open('/dev/full', 'wb') as full:
        code, out, _ = run(folder, 'diff', base, revised, stderr=full, closes_stderr=True)
        expect((code, out) == wanted[:2], f'a full stderr: {code}')
        for words in (['diff', base, 'missing'], ['no-such-command'], ['normalise', base, '--encoding', 'klingon']):
            code, _, _ = run(folder, *words, stderr=full, closes_stderr=True)
            expect(code == 2, f'a full stderr, {words}: {code}')
        code, _, _ = run(folder, 'diff', base, revised, stdout=full, stderr=full, closes_stderr=True)
        expect(code == 2, f'full stdout and stderr: {code}')


# MARK: The gate

def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob('*') if path.is_file() and not path.is_symlink()}


def gate(folder):
    """Snapshots: whatever fails, the old one or the new one is there, whole."""
    base, revised = texts(folder)
    (folder / 'stet.yml').write_text('comparisons:\n- {name: a, base: base.txt, revised: revised.txt}\n')
    expect(run(folder, 'snapshot')[0] == 0, 'a first snapshot')
    snapshots = folder / 'snapshots'
    old = contents(snapshots)
    (folder / 'revised.txt').write_text(PROSE.replace('28 barges', '29 barges'))
    for count in range(4, 16):
        limit = lambda count=count: resource.setrlimit(resource.RLIMIT_NOFILE, (count, count))
        code, _, err = run(folder, 'check', prepare=limit)
        expect(code in (1, 2), f'a check with {count} descriptors: {code} {err}')
        code, _, err = run(folder, 'snapshot', prepare=limit)
        expect(code == 0 or contents(snapshots) == old, f'a snapshot with {count} descriptors: {code} {err}')
        if code == 0:
            break
    new = contents(snapshots)
    expect(new != old, 'with 15 descriptors a snapshot is taken')
    # One byte less than its largest file.
    (folder / 'base.txt').write_text(PROSE.replace('35 barges', '36 barges'))
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))
    code, _, err = run(folder, 'snapshot', prepare=limit)
    expect(code == 2 and contents(snapshots) == new, f'a limit on files: {code} {err}')
    for closed in ((0,), (1,), (2,), (0, 1, 2)):
        def close(closed=closed):
            for stream in closed:
                os.close(stream)
        code, _, err = run(folder, 'snapshot', prepare=close, closes_stderr=2 in closed)
        expect(code in (0, 2), f'a snapshot, streams {closed} closed: {code} {err}')
        kept = contents(snapshots)
        code, _, err = run(folder, 'check', prepare=close, closes_stderr=2 in closed)
        expect(contents(snapshots) == kept, f'a check, streams {closed} closed: it wrote')
    with open('/dev/full', 'wb') as full:
        code, _, err = run(folder, 'check', stdout=full)
        expect(code == 2, f'a check, stdout full: {code} {err}')
    for clock in ('0', '2147483648', '253402300799', '-1', '99999999999999999999', 'noon'):
        code, _, err = run(folder, 'snapshot', env={'SOURCE_DATE_EPOCH': clock})
        expect(code in (0, 2), f'a clock at {clock}: {code} {err}')
        code, _, err = run(folder, 'check')
        expect(code == 0, f'a check after a clock at {clock}: {code} {err}')
    target = folder / 'elsewhere'
    target.write_text('kept')
    victim = next(path for path in sorted(snapshots.rglob('*.md')))
    victim.unlink()
    os.symlink(target, victim)
    run(folder, 'snapshot')
    expect(target.read_text() == 'kept', 'a snapshot wrote through a link')


def watching(folder):
    """A history: no run is half there."""
    texts(folder)
    (folder / 'stet.yml').write_text('comparisons:\n- {name: a, base: base.txt, revised: revised.txt}\n')
    expect(run(folder, 'watch', '-q', '--exit-zero')[0] == 0, 'a first watch')
    for count in range(4, 24):
        limit = lambda count=count: resource.setrlimit(resource.RLIMIT_NOFILE, (count, count))
        code, _, err = run(folder, 'watch', '-q', '--exit-zero', prepare=limit)
        expect(code in (0, 2), f'a watch with {count} descriptors: {code} {err}')
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
    (folder / 'base.txt').write_text(PROSE.replace('35 barges', '36 barges'))
    code, _, err = run(folder, 'watch', '-q', '--exit-zero', prepare=limit)
    expect(code in (0, 2), f'a watch with a limit on files: {code} {err}')
    with open('/dev/full', 'wb') as full:
        code, _, err = run(folder, 'report', '--since', '7d', stdout=full)
        expect(code == 2, f'a report, stdout full: {code} {err}')
    code, out, err = run(folder, 'report', '--since', '7d', '--exit-zero')
    expect(code == 0 and out, f'a report afterwards: {code} {err}')


def surroundings(folder):
    base, revised = texts(folder)
    code, _, err = run(folder, 'diff', str(folder / base), str(folder / revised), env={'HOME': '', 'PATH': '', 'LANG': 'xx_YY', 'TZ': 'nowhere', 'COLUMNS': '-5'})
    expect(code == 1, f'a bare environment: {code} {err}')
    def gone():
        place = tempfile.mkdtemp()
        os.chdir(place)
        os.rmdir(place)
    code, out, err = run(folder, 'diff', str(folder / base), str(folder / revised), prepare=gone)
    expect(code == 1, f'a working folder that is gone: {code} {err}')
    code, out, err = run(folder, 'check', prepare=gone)
    expect(code == 2, f'a check where the folder is gone: {code} {err}')


# MARK: Folders and files

def folders(folder):
    for side, text in (('base', PROSE), ('revised', PROSE.replace('21 barges', '22 barges'))):
        (folder / side / 'deep/er').mkdir(parents=True)
        (folder / side / 'deep/er/a.md').write_text(f'# Locks\n\n{text}')
        os.symlink('..', folder / side / 'deep/er/up')
        os.symlink('.', folder / side / 'self')
    code, out, err = run(folder, 'diff', 'base', 'revised')
    expect(code == 1 and b'22' in out, f'loops of links: {code} {err}')
    os.symlink('loop.md', folder / 'base/loop.md')
    code, out, err = run(folder, 'diff', 'base', 'revised')
    expect(code == 2 and b'loop.md' in err, f'a link to itself: {code} {err}')
    (folder / 'base/loop.md').unlink()
    os.mkfifo(folder / 'base/pipe.md')
    code, out, err = run(folder, 'diff', 'base', 'revised')
    expect(code == 2 and b'pipe.md' in err, f'a pipe in a folder: {code} {err}')
    (folder / 'base/pipe.md').unlink()
    if os.geteuid() != 0:
        left_out.append('parts of a folder that may not be read: tried as an ordinary user only by root')
        become = None
    else:
        def become():
            os.setgid(NOBODY)
            os.setuid(NOBODY)
    os.chmod(folder / 'base/deep/er/a.md', 0)
    code, out, err = run(folder, 'diff', 'base', 'revised', prepare=become)
    expect(code == 2 and b'a.md: may not be read' in err, f'a file that may not be read: {code} {err}')
    os.chmod(folder / 'base/deep/er/a.md', 0o644)
    os.chmod(folder / 'base/deep/er', 0)
    code, out, err = run(folder, 'diff', 'base', 'revised', prepare=become)
    expect(code == 2 and b'base/deep/er' in err, f'a folder that may not be read: {code} {err}')
    os.chmod(folder / 'base/deep/er', 0o755)


def changing(folder):
    base, revised = texts(folder)
    path = folder / 'base.txt'
    stop = threading.Event()

    def disturb(how):
        while not stop.is_set():
            how()
    def shrink():
        os.truncate(path, 10)
        path.write_text(PROSE)
    def grow():
        with open(path, 'a') as file:
            file.write('more ' * 1000)
        if path.stat().st_size > 2_000_000:
            path.write_text(PROSE)
    def replace():
        (folder / 'new').write_text(PROSE)
        os.replace(folder / 'new', path)
    def vanish():
        path.unlink(missing_ok=True)
        path.write_text(PROSE)
    pdf = folder / 'issue.pdf'
    printed = PDF.read_bytes()
    pdf.write_bytes(printed)
    def halve():
        os.truncate(pdf, len(printed) // 2)
        pdf.write_bytes(printed)
    stop.clear()
    thread = threading.Thread(target=disturb, args=(halve,))
    thread.start()
    try:
        for _ in range(5):
            run(folder, 'normalise', 'issue.pdf')
    finally:
        stop.set()
        thread.join()
    for how in (shrink, grow, replace, vanish):
        stop.clear()
        thread = threading.Thread(target=disturb, args=(how,))
        thread.start()
        try:
            for _ in range(25):
                run(folder, 'diff', base, revised)
        finally:
            stop.set()
            thread.join()


def names(folder):
    odd = [b'-rf.md', b'a\nb.md', b'\x1b[2J.md', b'caf\xe9\xff.md', b'a b"c\'.md', b'<i>.md', b'$(touch x).md', '\u202egpj.md'.encode(), '\U0010ff81.md'.encode()]
    for side in (b'base', b'revised'):
        place = os.path.join(os.fsencode(folder), side)
        os.mkdir(place)
        for number, name in enumerate(odd):
            with open(os.path.join(place, name), 'w') as file:
                file.write(f'# Lock {number}\n\nThe keeper of lock {number} wrote down {number + (side == b"revised")} barges by noon.\n')
    reports = {}
    for kind in ('text', 'html', 'json', 'junit', 'github', 'unified', 'sarif', 'stat', 'name-status'):
        code, reports[kind], err = run(folder, 'diff', '--format', kind, 'base', 'revised')
        expect(code == 1, f'odd names, {kind}: {code} {err}')
        expect(b'\x1b' not in reports[kind], f'odd names, {kind}: a control character')
    expect(b'caf\\xE9\\xFF.md' in reports['text'], 'a name that is no UTF-8 is shown with its bytes')
    for name in odd:
        code, out, err = run(folder, 'normalise', '--', os.path.join(b'base', name))
        expect(code == 0 and b'keeper' in out, f'{name}: {code} {err}')
    (folder / 'stet.yml').write_text('comparisons:\n- {name: a, base: base, revised: revised}\n')
    for command in ('snapshot', 'check'):
        code, out, err = run(folder, command)
        expect(code == 0, f'odd names, {command}: {code} {err} {out}')
    expect(not (folder / 'x').exists(), 'a name was run as a command')
    out_name = os.path.join(b'base', b'r\xfe.json')
    code, _, err = run(folder, 'diff', '--format', b'json=' + out_name, 'base', 'revised')
    expect(os.path.exists(os.path.join(os.fsencode(folder), out_name)), f'a report with a name that is no UTF-8: {code} {err}')

# MARK: System calls

# What each call is made to answer. The memory of the process is not tried: without any, no program tells anything.
ANSWERS = {
    'openat': ('EIO', 'EMFILE', 'EACCES'), 'read': ('EIO', 'EINTR'), 'pread64': ('EIO',), 'newfstatat': ('EIO',), 'fstat': ('EIO',),
    'write': ('EIO', 'ENOSPC', 'EINTR'), 'pwrite64': ('EIO', 'ENOSPC'), 'fsync': ('EIO', 'ENOSPC'), 'fdatasync': ('EIO',), 'ftruncate': ('EIO',),
    'rename': ('EIO', 'ENOSPC'), 'renameat': ('EIO', 'ENOSPC'), 'renameat2': ('EIO',), 'mkdir': ('ENOSPC',), 'mkdirat': ('ENOSPC',), 'flock': ('EINTR', 'EIO'), 'fcntl': ('EIO',),
    'close': ('EIO',), 'dup': ('EMFILE',), 'getdents64': ('EIO',), 'unlinkat': ('EIO',), 'unlink': ('EIO',), 'getcwd': ('EACCES',), 'readlink': ('EIO',),
    'poll': ('EINTR',), 'ppoll': ('EINTR',), 'wait4': ('EINTR',), 'pipe2': ('EMFILE',), 'clone3': ('EAGAIN',), 'vfork': ('EAGAIN',),
}


def own_calls(folder, words):
    """How often each call is made before the program looks at anything in its folder, and in all; the loader's are not ours."""
    trace = folder / 'trace'
    subprocess.run(['strace', '-f', '-o', trace, STET, *words], cwd=folder, env=dict(os.environ, SWIFT_BACKTRACE='enable=no'),
                   capture_output=True, stdin=subprocess.DEVNULL, check=False)
    lines = [line.split(maxsplit=1)[1] for line in trace.read_text(errors='replace').splitlines()]
    trace.unlink()
    first = next(number for number, line in enumerate(lines) if number and re.search(r'\.(txt|yml|jsonl|sqlite)"', line))
    counts = {}
    for number, line in enumerate(lines):
        if found := re.match(r'(\w+)\(', line):
            before, total = counts.get(found[1], (0, 0))
            counts[found[1]] = (before + (number < first), total + 1)
    return counts


def injected(folder):
    """Each call that a command makes fails once: the whole result, or one line and what was there before."""
    if not shutil.which('strace') or subprocess.run(['strace', 'true'], capture_output=True, check=False).returncode != 0:
        return left_out.append('failing system calls: there is no strace, or it may not be used')
    source = folder / 'source'
    source.mkdir()
    texts(source)
    (source / 'posts/more').mkdir(parents=True)
    for number in range(3):
        (source / f'posts/more/{number}.txt').write_text(f'The harbour master counted {number} ferries at dawn, and wrote it down.\n')
    (source / 'stet.yml').write_text('comparisons:\n- {name: a, base: base.txt, revised: [revised.txt, posts]}\n')
    clock = {'SOURCE_DATE_EPOCH': '1795761265'}
    for words in (['snapshot'], ['watch', '-q', '--exit-zero']):
        expect(run(source, *words, env=clock)[0] == 0, f'{words}: the first run')
    exported = run(source, 'export')[1]
    (source / 'base.txt').write_text(PROSE.replace('35 barges', '36 barges'))
    (source / 'history.jsonl').write_bytes(exported)
    runs = 0
    for words in (['diff', '--format', 'json=out.json', 'base.txt', 'posts'], ['normalise', 'base.txt'], ['check'], ['snapshot'],
                  ['accept', '--all', '--reason', 'known'], ['watch', '-q', '--exit-zero'], ['report', '--since', '2026-11-01', '--exit-zero'],
                  ['import', '--history', 'new.sqlite', 'history.jsonl'], ['export']):
        runs += fail_each_call(folder, source, words, clock)
    print(f'    {runs} calls failed')


def stored(folder):
    """What a command may have changed, as the next one sees it: a snapshot may wait in parts, a database differs in its pages."""
    found = {str(path): data for path, data in contents(folder).items()
             if not re.search(r'\.lock$|\.sqlite(-\w+)?$', path.name) and path.parts[0] not in ('tmp', 'snapshots')}
    found['check'] = run(folder, 'check', '--format', 'json')[:2]
    for name in ('new.sqlite', '.stet/history.sqlite'):
        if (folder / name).exists():
            code, out, _ = run(folder, 'export', '--history', name)
            # A database without anything is as good as none.
            if code == 0 and out.count(b'\n') > 1:
                found[name] = re.sub(rb'"at":\d+', b'"at":0', out)
    return found


def fail_each_call(folder, source, words, clock):
    place = folder / 'place'
    def fresh():
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(source, place)
        return place
    counts = own_calls(fresh(), words)
    before = stored(fresh())
    wanted = run(fresh(), *words, env=clock)
    after = stored(place)
    changes = before != after
    runs = 0
    for call, answers in ANSWERS.items():
        skipped, total = counts.get(call, (0, 0))
        for number in range(skipped + 1, total + 1):
            for answer in answers:
                runs += 1
                environment = dict(clock, SWIFT_BACKTRACE='enable=no')
                found = run(fresh(), *words, env=environment, through=['strace', '-f', '-qq', '-o', '/dev/null', '-e', f'inject={call}:error={answer}:when={number}'])
                what = f'{" ".join(words)}, {answer} from {call} {number}'
                now = stored(place)
                if found[0] == 2:
                    # The loader of libraries does not try again.
                    expect(answer != 'EINTR' or b'install it' in found[2], f'{what}: it gave up: {found[2]}')
                    if now != before:
                        # What was put down whole before a later step failed, as a report beside the list of what is known, may stay.
                        expect(now == after, f'{what}: neither as before nor as after: {sorted(k for k in now | after if now.get(k) != after.get(k))}')
                else:
                    # One source of several that cannot be read is a line, as is an old snapshot.
                    said = re.search(rb'could not be read|cannot be read|may not be read|is not compared', found[1] + found[2])
                    expect(found[0] == wanted[0] and (found[1] == wanted[1] or said), f'{what}: another result: {found}')
                    expect(now == after or said or not changes, f'{what}: done, but not stored: {found}')
                if words[0] != 'import' or found[0] == 2:
                    expect(run(place, *words, env=clock)[0] == wanted[0], f'{what}: cannot be done again')
    return runs


def main():
    global STET
    parser = argparse.ArgumentParser(description='Runs stet where the system fails it.')
    parser.add_argument('--only', help='a regular expression for the names of cases')
    options = parser.parse_args()
    cases = [full_disk, file_size_limit, unwritable, descriptors, no_processes, poppler, streams, full_complaints, gate, watching, surroundings,
             folders, changing, names, injected]
    with tempfile.TemporaryDirectory(prefix='faults-') as home:
        os.chmod(home, 0o755)
        STET = pathlib.Path(home) / 'stet'
        shutil.copy(ROOT / 'bin/stet', STET)
        for case in cases:
            if options.only and not re.search(options.only, case.__name__):
                continue
            folder = pathlib.Path(home) / case.__name__
            folder.mkdir()
            before = len(failures)
            case(folder)
            print(f'{case.__name__.replace("_", " "):20} {"holds" if len(failures) == before else "FAILED"}', flush=True)
    for line in left_out:
        print('left out:', line)
    print(f'{len(failures)} faults led to trouble' if failures else 'no fault led to trouble')
    sys.exit(1 if failures else 0)


main()
