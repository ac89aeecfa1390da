#!/usr/bin/env python3
"""Ends 'stet snapshot' and 'stet accept' at random moments and looks what is left. Standard library only.

  scripts/crash_test.py [--kills N] [--seed N]

Whatever happens, the snapshot is the old one or the new one, whole, and the next run works: kill -9 at random moments,
two processes at once, a full disk, a read-only folder. The last two need root for a small tmpfs; without, one is left out
and the other uses the rights of the folder. Prints a line a trial and exits with 1 if one failed.
"""
import argparse
import contextlib
import fcntl
import hashlib
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
STET = ROOT / 'bin/stet'
failures = []


def stet(folder, *arguments, check=True):
    """Runs stet to its end."""
    found = subprocess.run([STET, *arguments], cwd=folder, capture_output=True, text=True, check=False)
    if check and found.returncode != 0:
        sys.exit(f'crash test: stet {" ".join(arguments)}: {found.stdout}{found.stderr}')
    return found


def expect(holds, message):
    if not holds:
        failures.append(message)
        print('  FAILED:', message)


# MARK: Texts

WORDS = ('river hill tower lock path morning county summer ground water sea moor canal company shepherd walker '
         'bridge market harbour winter garden valley mill quarry station island').split()


def sentences(source, count):
    return ' '.join(f'The {source.choice(WORDS)} of the {source.choice(WORDS)} has {source.randrange(2, 99)} '
                    f'{source.choice(WORDS)}s by the {source.choice(WORDS)}.' for _ in range(count))


def write_posts(folder, version, count=12):
    """An issue and its posts; each version has other numbers in each of them."""
    source = random.Random(7)
    articles = []
    for number in range(count):
        title = f'{source.choice(WORDS).capitalize()} and {source.choice(WORDS)} in part {number}'
        articles.append((title, f'{sentences(source, 14)} This is version {version} of it.'))
    (folder / 'posts').mkdir(exist_ok=True)
    (folder / 'issue.md').write_text('# Issue\n\n' + '\n'.join(f'## {t}\n\n{b}\n' for t, b in articles), encoding='utf-8')
    for number, (title, body) in enumerate(articles):
        (folder / f'posts/{number:02}.md').write_text(f'# {title}\n\n{body}\n', encoding='utf-8')


def project(folder):
    write_posts(folder, 1)
    (folder / 'stet.yml').write_text('comparisons:\n- {name: notes, base: issue.md, revised: posts/}\n', encoding='utf-8')


# MARK: What is there

def snapshot(folder):
    """The snapshot as its manifest names it: version 1 or 2 for all files, or what is wrong."""
    home = folder / 'snapshots/notes'
    manifest = (home / 'manifest.yml').read_text(encoding='utf-8')
    versions = set()
    for name, digest in re.findall(r'^- \{path: "([^"]+\.(?:md|yml))", sha256: ([0-9a-f]{64})\}$', manifest, re.M):
        places = [home / name, home / '.pending' / name.replace('/', '+')]
        contents = [place.read_bytes() for place in places if place.exists()]
        whole = [c for c in contents if hashlib.sha256(c).hexdigest() == digest]
        if not whole:
            return f'{name} is not what the manifest says'
        versions |= set(re.findall(rb'This is version (\d)', whole[0]))
    return versions.pop().decode() if len(versions) == 1 else f'a mixture of versions {versions}'


def accepted(folder):
    path = folder / 'snapshots/accepted.yml'
    return set(re.findall(r'^- id: "([0-9a-f]{16})"$', path.read_text(encoding='utf-8'), re.M)) if path.exists() else set()


def killed(folder, command, seconds):
    """Starts a command and kills it after some time; whether it came to its end before."""
    process = subprocess.Popen([STET, *command], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    return process.wait() == 0


def duration(folder, command):
    started = time.monotonic()
    stet(folder, *command)
    return time.monotonic() - started


# MARK: Trials

def kill_snapshots(folder, kills, source):
    project(folder)
    stet(folder, 'snapshot')
    write_posts(folder, 2)
    saved = folder.parent / 'version-1'
    shutil.copytree(folder / 'snapshots', saved)
    longest = duration(folder, ['snapshot'])
    outcomes = {'1': 0, '2': 0}
    for number in range(kills):
        if snapshot(folder) == '2':
            shutil.rmtree(folder / 'snapshots')
            shutil.copytree(saved, folder / 'snapshots')
        done = killed(folder, ['snapshot'], source.uniform(0, longest * 1.1))
        found = snapshot(folder)
        outcomes[found] = outcomes.get(found, 0) + 1
        expect(found in ('1', '2'), f'kill {number}: {found}')
        expect(not done or found == '2', f'kill {number}: said to be done, but the old one is there')
        # A reader sees the old snapshot or the new one, and never a damaged one.
        read = stet(folder, 'check', check=False)
        expect(read.returncode == (1 if found == '1' else 0), f'kill {number}: check: {read.returncode} {read.stderr}')
    stet(folder, 'snapshot')
    stet(folder, 'check')
    expect(snapshot(folder) == '2', 'the run after the last kill does not work')
    left = [p.name for p in (folder / 'snapshots').rglob('*') if p.name.startswith('.')]
    expect(not left, f'left behind: {left}')
    print(f'snapshot, killed {kills} times: old {outcomes["1"]}, new {outcomes["2"]}')


def kill_accepts(folder, kills, source):
    project(folder)
    stet(folder, 'snapshot')
    write_posts(folder, 2)
    ids = sorted(set(re.findall(r'stet accept ([0-9a-f]{16})', stet(folder, 'check', check=False).stdout)))
    longest = duration(folder, ['accept', ids[0], '--reason', 'first'])
    known = accepted(folder)
    for number in range(kills):
        one = ids[1 + number % (len(ids) - 1)]
        if one in known:
            (folder / 'snapshots/accepted.yml').unlink()
            known = set()
        killed(folder, ['accept', one, '--reason', f'trial {number}'], source.uniform(0, longest * 1.1))
        found = accepted(folder)
        expect(known <= found <= known | {one}, f'kill {number}: {found ^ known}')
        known = found
    stet(folder, 'accept', '--all', '--reason', 'rest')
    stet(folder, 'check')
    left = [p.name for p in (folder / 'snapshots').iterdir() if p.name.startswith('.')]
    expect(not left, f'left behind: {left}')
    print(f'accept, killed {kills} times: no acceptance lost')


def two_at_once(folder, rounds):
    project(folder)
    stet(folder, 'snapshot')
    write_posts(folder, 2)
    ids = sorted(set(re.findall(r'stet accept ([0-9a-f]{16})', stet(folder, 'check', check=False).stdout)))
    for number in range(rounds):
        running = [subprocess.Popen([STET, 'accept', one, '--reason', 'both'], cwd=folder, stdout=subprocess.DEVNULL)
                   for one in ids[:4]]
        expect(all(p.wait() == 0 for p in running), f'round {number}: an accept failed')
        expect(set(ids[:4]) <= accepted(folder), f'round {number}: an acceptance was lost')
        (folder / 'snapshots/accepted.yml').unlink()
        running = [subprocess.Popen([STET, 'snapshot'], cwd=folder, stdout=subprocess.DEVNULL) for _ in range(3)]
        reader = stet(folder, 'check', check=False)
        expect(reader.returncode in (0, 1), f'round {number}: check beside snapshots: {reader.stderr}')
        expect(all(p.wait() == 0 for p in running), f'round {number}: a snapshot failed')
        expect(snapshot(folder) == str(2 - number % 2), f'round {number}: {snapshot(folder)}')
        write_posts(folder, 1 + number % 2)
        ids = sorted(set(re.findall(r'stet accept ([0-9a-f]{16})', stet(folder, 'check', check=False).stdout)))
    print(f'several at once, {rounds} rounds: nothing lost, nothing mixed')


def held_lock(folder):
    """A lock that is held is told with its owner and age, and the next run works once it is free."""
    project(folder)
    stet(folder, 'snapshot')
    write_posts(folder, 2)
    with open(folder / 'snapshots/.lock', 'w', encoding='utf-8') as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        lock.write(f'{os.getpid()} {int(time.time()) - 60}\n')
        lock.flush()
        found = stet(folder, 'snapshot', check=False)
        told = re.search(r'in use by process (\d+) for (\d+) s', found.stderr)
        expect(found.returncode == 2 and told, f'a held lock: {found.stderr}')
        expect(told and int(told[1]) == os.getpid() and 60 <= int(told[2]) < 120, f'a held lock: {found.stderr}')
        expect(stet(folder, 'check', check=False).returncode == 1, 'a held lock keeps a reader out')
    stet(folder, 'snapshot')
    expect(snapshot(folder) == '2', 'the run after the lock does not work')
    print('a held lock: its owner and age are told, check works')


@contextlib.contextmanager
def tmpfs(folder, size):
    """A small file system in memory; only root may mount it."""
    subprocess.run(['mount', '-t', 'tmpfs', '-o', f'size={size}', 'tmpfs', folder], check=True)
    try:
        yield
    finally:
        subprocess.run(['umount', folder], check=True)


def can_mount(folder):
    if os.geteuid() != 0:
        return False
    found = subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], capture_output=True, check=False)
    if found.returncode == 0:
        subprocess.run(['umount', folder], check=True)
    return found.returncode == 0


def full_disk(folder):
    if not can_mount(folder):
        return print('a full disk: left out, since it takes root and mount')
    with tmpfs(folder, '1m'):
        project(folder)
        stet(folder, 'snapshot')
        write_posts(folder, 2)
        free = os.statvfs(folder)
        for kept in range(0, 120, 8):
            filler = folder / 'filler'
            filler.write_bytes(b'\0' * max(0, (free.f_bavail * free.f_frsize) - kept * 1024))
            found = stet(folder, 'snapshot', check=False)
            expect(found.returncode in (0, 2), f'{kept} KiB free: exit {found.returncode}')
            if found.returncode == 2:
                expect('No space left' in found.stderr, f'{kept} KiB free: {found.stderr}')
                expect(len(found.stderr.splitlines()) == 1, f'{kept} KiB free: {found.stderr}')
                expect(snapshot(folder) == '1', f'{kept} KiB free: {snapshot(folder)}')
                expect(stet(folder, 'check', check=False).returncode == 1, f'{kept} KiB free: check')
            filler.unlink()
        stet(folder, 'snapshot')
        expect(snapshot(folder) == '2', 'the run with space again does not work')
    print('a full disk: the old snapshot stays, one line says why')


def read_only(folder):
    root = can_mount(folder)
    if os.geteuid() == 0 and not root:
        return print('a read-only folder: left out, since root writes everywhere and cannot mount here')
    with tmpfs(folder, '4m') if root else contextlib.nullcontext():
        project(folder)
        stet(folder, 'snapshot')
        write_posts(folder, 2)
        paths = [folder / 'snapshots', folder / 'snapshots/notes']
        if root:
            subprocess.run(['mount', '-o', 'remount,ro', folder], check=True)
        else:
            for path in paths:
                path.chmod(0o555)
        for command in (['snapshot'], ['accept', '--all', '--reason', 'x']):
            found = stet(folder, *command, check=False)
            expect(found.returncode == 2 and len(found.stderr.splitlines()) == 1, f'{command}: {found.stderr}')
            expect('snapshots' in found.stderr, f'{command}: {found.stderr}')
        expect(stet(folder, 'check', check=False).returncode == 1, 'check needs to write')
        if root:
            subprocess.run(['mount', '-o', 'remount,rw', folder], check=True)
        else:
            for path in paths:
                path.chmod(0o755)
        stet(folder, 'snapshot')
        expect(snapshot(folder) == '2', 'the run with rights again does not work')
    print('a read-only folder: the old snapshot stays, one line says why, check works')


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--kills', type=int, default=200, help='how often each command is killed')
    parser.add_argument('--seed', type=int, default=20, help='of the random moments')
    options = parser.parse_args()
    if not STET.exists():
        sys.exit('crash test: there is no bin/stet; run make build')
    source = random.Random(options.seed)
    trials = [lambda f: kill_snapshots(f, options.kills, source), lambda f: kill_accepts(f, options.kills, source),
              lambda f: two_at_once(f, 10), held_lock, full_disk, read_only]
    for trial in trials:
        with tempfile.TemporaryDirectory(prefix='stet-crash-') as scratch:
            folder = pathlib.Path(scratch, 'project')
            folder.mkdir()
            trial(folder)
    if failures:
        sys.exit(f'crash test: {len(failures)} failed, seed {options.seed}')


main()
