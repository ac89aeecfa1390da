#!/usr/bin/env python3
"""Writes what a release is made of as SPDX 2.3 (JSON): packages compiled in, libraries linked, programs it runs.

  scripts/sbom.py PROGRAM VERSION > sbom.spdx.json

Swift packages are those of Package.resolved, libraries those that the program names (NEEDED) and the Debian packages that
hold them. The same program on the same system gives the same file. Standard library only.
"""
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def said(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def package(name, version, supplier, where, licence, purpose, purl=None):
    entry = {
        'SPDXID': 'SPDXRef-' + re.sub(r'[^A-Za-z0-9.-]', '-', name), 'name': name, 'versionInfo': version, 'supplier': supplier,
        'downloadLocation': where, 'filesAnalyzed': False, 'licenseConcluded': 'NOASSERTION', 'licenseDeclared': licence,
        'copyrightText': 'NOASSERTION', 'primaryPackagePurpose': purpose,
    }
    if purl:
        entry['externalRefs'] = [{'referenceCategory': 'PACKAGE-MANAGER', 'referenceType': 'purl', 'referenceLocator': purl}]
    return entry


def debian_package(name, purpose):
    version, source = said('dpkg-query', '-W', '-f', '${Version} ${source:Package}', name).split()
    plain = name.split(':')[0]
    return package(plain, version, 'Organization: Debian', f'https://packages.debian.org/source/bookworm/{source}', 'NOASSERTION', purpose,
                   f'pkg:deb/debian/{plain}@{version.replace("+", "%2B").replace(":", "%3A")}')


def linked(program):
    """The Debian packages of the libraries that the program names itself."""
    needed = re.findall(r'\(NEEDED\).*\[(.+)\]', said('readelf', '-dW', program))
    places = dict(re.findall(r'(\S+) => (\S+)', said('ldd', program)))
    packages = set()
    for library in needed:
        if library not in places:
            continue
        real = os.path.realpath(places[library])
        # What is below /lib is known to dpkg by that name, or by the one below /usr/lib.
        for path in (real, real.removeprefix('/usr'), places[library]):
            found = subprocess.run(['dpkg-query', '-S', path], capture_output=True, text=True, check=False)
            if found.returncode == 0:
                packages.add(found.stdout.split(': ')[0].split(',')[0])
                break
        else:
            sys.exit(f'sbom: no package holds {real}')
    return sorted(packages)


def main():
    program, version = sys.argv[1:3]
    digest = hashlib.sha256(pathlib.Path(program).read_bytes()).hexdigest()
    own = package('stet', version, 'Organization: stet maintainers', 'NOASSERTION', 'Apache-2.0', 'APPLICATION')
    own['checksums'] = [{'algorithm': 'SHA256', 'checksumValue': digest}]
    packages, relations = [own], [('SPDXRef-DOCUMENT', 'DESCRIBES', own['SPDXID'])]

    def add(entry, relation):
        packages.append(entry)
        relations.append((own['SPDXID'], relation, entry['SPDXID']))
    for pin in json.loads((ROOT / 'Package.resolved').read_text())['pins']:
        number, place = pin['state'].get('version', pin['state']['revision']), pin['location']
        path = place.removeprefix('https://').removesuffix('.git')
        add(package(pin['identity'], number, 'Organization: ' + path.split('/')[1], place, 'Apache-2.0', 'LIBRARY', f'pkg:swift/{path}@{number}'), 'STATIC_LINK')
    swift = re.search(r'Swift version (\S+)', said(os.environ.get('SWIFT', 'swift'), '--version')).group(1)
    add(package('swift-runtime', swift, 'Organization: Swift.org', 'https://www.swift.org/download/', 'Apache-2.0 WITH Swift-exception', 'LIBRARY'), 'STATIC_LINK')
    for name in linked(program):
        add(debian_package(name, 'LIBRARY'), 'DYNAMIC_LINK')
    add(debian_package('poppler-utils', 'APPLICATION'), 'DEPENDS_ON')
    moment = time.gmtime(int(os.environ.get('SOURCE_DATE_EPOCH', '0')))
    print(json.dumps({
        'spdxVersion': 'SPDX-2.3', 'dataLicense': 'CC0-1.0', 'SPDXID': 'SPDXRef-DOCUMENT', 'name': f'stet-{version}',
        'documentNamespace': f'https://spdx.org/spdxdocs/stet-{version}-{digest[:16]}',
        'creationInfo': {'created': time.strftime('%Y-%m-%dT%H:%M:%SZ', moment), 'creators': ['Tool: scripts/sbom.py']},
        'packages': packages,
        'relationships': [{'spdxElementId': a, 'relationshipType': b, 'relatedSpdxElement': c} for a, b, c in relations],
    }, indent=1, sort_keys=True))


main()
