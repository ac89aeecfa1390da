#!/usr/bin/env python3
"""Opens HTML reports in Chromium and tries what a person would: filters, keys, links, widths, printing, no script.

    scripts/check_browser.py [--stet bin/stet] [--shots FOLDER] [--big]

Prints one line a check; exits with 1 if any fails. `make browser` installs what it needs and runs it.
"""
import argparse
import base64
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request

import axe_core_python
import websocket

ROOT = pathlib.Path(__file__).resolve().parent.parent
SEEDS = [str(ROOT / 'seeds' / name) for name in ('000_9a4ee2cd53fde3f8.txt', '004_2301b7280fdf9578.txt')]
AXE = (pathlib.Path(axe_core_python.__file__).parent / 'axe.min.js').read_text(encoding='utf-8')
WIDTHS = (360, 1000, 1600)
LARGEST = 20_000_000
SLOWEST = 3.0  # seconds of CPU time, all processes of the browser together, for ten thousand changes


class Browser:
    """Chromium over the DevTools protocol."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix='stet-browser-')
        command = ['chromium', '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
                   '--remote-debugging-port=0', '--remote-allow-origins=*', f'--user-data-dir={self.profile}',
                   'about:blank']
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        port = None
        for line in self.process.stderr:
            if 'DevTools listening' in line:
                port = line.split('127.0.0.1:')[1].split('/')[0]
                break
        if port is None:
            sys.exit('check_browser: chromium did not start')
        pages = json.load(urllib.request.urlopen(f'http://127.0.0.1:{port}/json'))
        target = next(page for page in pages if page['type'] == 'page')
        self.socket = websocket.create_connection(target['webSocketDebuggerUrl'], timeout=120)
        self.number = 0
        self.events = []
        for domain in ('Page', 'Runtime', 'Network', 'Log'):
            self.call(domain + '.enable')

    def call(self, method, **parameters):
        self.number += 1
        self.socket.send(json.dumps({'id': self.number, 'method': method, 'params': parameters}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get('id') == self.number:
                if 'error' in answer:
                    raise RuntimeError(f'{method}: {answer["error"]}')
                return answer['result']
            self.events.append(answer)

    def run(self, script):
        result = self.call('Runtime.evaluate', expression=script, returnByValue=True, awaitPromise=True)
        if 'exceptionDetails' in result:
            raise RuntimeError(f'{script}: {result["exceptionDetails"]}')
        return result['result'].get('value')

    def open(self, page, width=1000, height=900, dark=False, anchor='', scripted=True):
        """Loads a page afresh, and gives the seconds that took."""
        self.call('Emulation.setDeviceMetricsOverride', width=width, height=height, deviceScaleFactor=1, mobile=False)
        scheme = {'name': 'prefers-color-scheme', 'value': 'dark' if dark else 'light'}
        self.call('Emulation.setEmulatedMedia', features=[scheme])
        self.call('Page.navigate', url='about:blank')
        self.events.clear()
        address = pathlib.Path(page).resolve().as_uri()
        start = time.monotonic()
        self.call('Page.navigate', url=address + anchor)
        while not self.run(f'document.readyState === "complete" && location.href.startsWith({json.dumps(address)})'):
            time.sleep(0.01)
        if scripted:
            self.run('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))')
        return time.monotonic() - start

    def cpu(self):
        """The CPU seconds that the browser has used: a busy machine makes it wait, but not work more."""
        parents, times = {}, {}
        for path in pathlib.Path('/proc').glob('[0-9]*/stat'):
            try:
                fields = path.read_text().rpartition(')')[2].split()
            except OSError:
                continue
            parents[int(path.parent.name)] = int(fields[1])
            times[int(path.parent.name)] = int(fields[11]) + int(fields[12])
        own = {self.process.pid}
        for _ in range(4):
            own |= {child for child, parent in parents.items() if parent in own}
        return sum(times.get(process, 0) for process in own) / os.sysconf('SC_CLK_TCK')

    def key(self, text):
        code = {'Escape': 27}.get(text, ord(text[0].upper()))
        extra = {} if text == 'Escape' else {'text': text}
        self.call('Input.dispatchKeyEvent', type='keyDown', key=text, windowsVirtualKeyCode=code, **extra)
        self.call('Input.dispatchKeyEvent', type='keyUp', key=text, windowsVirtualKeyCode=code)

    def click(self, selector):
        point = self.run(f'(() => {{ const e = document.querySelector({json.dumps(selector)}); '
                         'e.scrollIntoView({block: "center"}); const r = e.getBoundingClientRect(); '
                         'return [r.x + r.width / 2, r.y + r.height / 2] })()')
        for kind in ('mousePressed', 'mouseReleased'):
            self.call('Input.dispatchMouseEvent', type=kind, x=point[0], y=point[1], button='left', clickCount=1)

    def shoot(self, path, tallest=0):
        clip = {}
        if tallest:
            size = self.call('Page.getLayoutMetrics')['cssContentSize']
            clip = {'captureBeyondViewport': True, 'clip': {
                'x': 0, 'y': 0, 'width': size['width'], 'height': min(size['height'], tallest), 'scale': 1}}
        data = self.call('Page.captureScreenshot', format='png', **clip)['data']
        pathlib.Path(path).write_bytes(base64.b64decode(data))

    def close(self):
        self.process.kill()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)


class Checks:
    def __init__(self):
        self.failed = 0

    def __call__(self, name, is_right, detail=''):
        print(('ok    ' if is_right else 'FAILED') + f'  {name}' + (f': {detail}' if detail and not is_right else ''))
        self.failed += not is_right


VISIBLE = '[...document.querySelectorAll(".c")].filter(c => c.offsetParent !== null).length'
NOISE = ('Runtime.consoleAPICalled', 'Runtime.exceptionThrown', 'Log.entryAdded', 'Page.javascriptDialogOpening')


def quiet(browser, check, name):
    """No message on the console, no request but the one for the page."""
    noise = [event for event in browser.events if event['method'] in NOISE]
    check(f'{name}: nothing on the console', not noise, json.dumps(noise)[:500])
    urls = [event['params']['request']['url'] for event in browser.events
            if event['method'] == 'Network.requestWillBeSent']
    check(f'{name}: no request but for itself', all(url.startswith('file:') for url in urls) and len(set(
        url.split('#')[0] for url in urls)) <= 1, str(urls))


def accessible(browser, check, name):
    browser.run(AXE + ';0')
    result = browser.run('axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", '
                         '"best-practice"], resultTypes: ["violations"]}).then(r => r.violations.map(v => v.id + " " + '
                         'v.nodes.slice(0, 3).map(n => n.target + " " + n.failureSummary).join(" | ")))')
    check(f'{name}: axe finds nothing', not result, '\n        '.join(result))


def look(browser, check, page, name, shots):
    for width in WIDTHS:
        for dark in (False, True):
            shade = 'dark' if dark else 'light'
            browser.open(page, width, 900, dark)
            accessible(browser, check, f'{name}, {width} px, {shade}')
            if not dark:
                quiet(browser, check, f'{name}, {width} px')
                over = browser.run('document.documentElement.scrollWidth')
                check(f'{name}, {width} px: no sideways scrolling', over <= width, f'{over} px')
            if shots:
                browser.shoot(shots / f'{name}-{width}-{shade}-top.png')
                browser.run('document.querySelector("#changes").scrollIntoView()')
                browser.shoot(shots / f'{name}-{width}-{shade}-changes.png')
    browser.open(page, 1600)
    small = browser.run('''[...document.querySelectorAll("button, select, input, summary, .act a, .tally a")]
      .filter(e => e.offsetParent !== null).map(e => [e, (e.closest("label") ?? e).getBoundingClientRect()])
      .filter(([e, r]) => r.width > 0 && (r.height < 24 || r.width < 24)).map(([e, r]) => e.outerHTML.slice(0, 80)
        + r.width + "x" + r.height).slice(0, 5)''')
    check(f'{name}: targets of at least 24 px', not small, str(small))


def use(browser, check, page):
    """Filters, keys, deep links on the seeds' report."""
    browser.open(page)
    counts = browser.run('Object.fromEntries([...document.querySelectorAll(".sevs input")].map(i => '
                         '[i.id.slice(2), document.querySelectorAll(".c." + i.id.slice(2)).length]))')
    shown = sum(count for name, count in counts.items() if name not in ('cosmetic', 'accepted'))
    check('cosmetic changes are hidden at first', browser.run(VISIBLE) == shown, str(counts))
    browser.click('#s-minor')
    check('a severity can be hidden', browser.run(VISIBLE) == shown - counts['minor'])
    browser.click('#s-minor')
    browser.click('#s-cosmetic')
    check('cosmetic changes can be shown', browser.run(VISIBLE) == shown + counts['cosmetic'])
    browser.click('#s-cosmetic')
    links = browser.run('document.querySelectorAll(".c[data-f=link]:not(.cosmetic)").length')
    browser.click('.pop > summary')
    browser.click('#f-link')
    check('a facet can be hidden', browser.run(VISIBLE) == shown - links)
    browser.click('#f-link')
    browser.key('Escape')
    check('Escape closes the facets', not browser.run('document.querySelector(".pop").open'))
    browser.run('(() => { const p = document.querySelector("#pick"); p.value = "a2"; '
                'p.dispatchEvent(new Event("change", {bubbles: true})) })()')
    second = browser.run('document.querySelectorAll("#a2 .c:not(.cosmetic)").length')
    check('one article can be chosen', browser.run(VISIBLE) == second, str(second))
    browser.run('(() => { const p = document.querySelector("#pick"); p.value = ""; '
                'p.dispatchEvent(new Event("change", {bubbles: true})) })()')
    keys(browser, check, shown)
    links_work(browser, check, page)
    quiet(browser, check, 'after use')


def keys(browser, check, shown):
    browser.run('document.activeElement.blur(); scrollTo(0, 0)')
    browser.key('j')
    first = browser.run('document.activeElement.id')
    check('j goes to a change and puts the focus there',
          browser.run('document.querySelector("#at").textContent') == f'1 of {shown}' and len(first) == 16, first)
    check('the address names the change', browser.run('location.hash') == '#' + first)
    browser.key('j')
    check('j goes on', browser.run('document.querySelector("#at").textContent') == f'2 of {shown}')
    browser.key('k')
    check('k goes back', browser.run('document.activeElement.id') == first)
    browser.key('J')
    check('J goes to the next article', browser.run('document.activeElement.parentElement.id') == 'a2')
    browser.key('v')
    browser.run('new Promise(done => setTimeout(done, 300))')
    two = browser.run('(() => { const c = document.activeElement; const h = [...c.querySelectorAll(".half .q")]; '
                      'return [h.length, h[0]?.textContent, h[1]?.textContent, '
                      'getComputedStyle(c.querySelector(".p")).display] })()')
    check('v shows both sides', two[0] == 2 and two[1] != two[2] and two[3] == 'none', str(two))
    accessible(browser, check, 'side by side')
    browser.key('v')
    browser.key('?')
    check('? shows the keys', browser.run('document.querySelector("#keys").open'))
    accessible(browser, check, 'the list of keys')
    browser.key('Escape')
    check('Escape closes them', not browser.run('document.querySelector("#keys").open'))
    browser.call('Browser.grantPermissions', permissions=['clipboardReadWrite', 'clipboardSanitizedWrite'])
    browser.run('document.activeElement.blur()')
    browser.key('a')
    browser.run('new Promise(done => setTimeout(done, 200))')
    said = browser.run('document.querySelector("#said").textContent')
    check('a copies the accept command', 'stet accept ' in said, said)
    browser.run('document.querySelector("#single").checked = false')
    before = browser.run('document.querySelector("#at").textContent')
    browser.key('j')
    check('single keys can be switched off', browser.run('document.querySelector("#at").textContent') == before)


def links_work(browser, check, page):
    browser.open(page)
    hidden = browser.run('document.querySelector(".c.cosmetic")?.id')
    browser.open(page, anchor='#' + hidden)
    place = browser.run(f'(() => {{ const r = document.getElementById("{hidden}").getBoundingClientRect(); '
                        'return [r.top, r.bottom, innerHeight] })()')
    check('a link to a hidden change shows it', 0 <= place[0] < place[2] and place[1] > place[0], str(place))
    check('and it is the current one', browser.run('document.querySelector(".now").id') == hidden)


def without_script(browser, check, page):
    browser.call('Emulation.setScriptExecutionDisabled', value=True)
    browser.open(page, scripted=False)
    shown = browser.run(VISIBLE)
    check('without a script the changes are there', shown > 0)
    check('and nothing that needs one is', browser.run('[...document.querySelectorAll(".js")].every(e => '
                                                       'getComputedStyle(e).display === "none")'))
    browser.click('#s-minor')
    check('severities can still be hidden', 0 < browser.run(VISIBLE) < shown)
    browser.call('Emulation.setScriptExecutionDisabled', value=False)


def printed(browser, check, page, folder):
    browser.open(page)
    data = browser.call('Page.printToPDF', printBackground=True)['data']
    pdf = folder / 'report.pdf'
    pdf.write_bytes(base64.b64decode(data))
    text = subprocess.run(['pdftotext', '-layout', pdf, '-'], capture_output=True, text=True, check=True).stdout
    check('printed, the changes are there', 'Greed' in text and 'critical' in text)
    check('printed, the controls are not', 'Copy accept' not in text and 'Side by side' not in text)


def moves(browser, check, stet, folder):
    words = [f'Passage {name} has words of its own: {name} {name}s {name}ing all of the {name}ed day.'
             for name in ('alder', 'birch', 'cedar', 'elm', 'fir', 'hazel', 'larch')]
    order = words[3:5] + words[:3] + words[5:]
    page = report(stet, folder, 'moves', ['# Trees of the forest', *words], ['# Trees of the forest', *order])
    browser.open(page)
    pairs = browser.run('[...document.querySelectorAll(".arrival")].map(a => [a.id, a.querySelector("a").hash.slice(1), '
                        'document.querySelector(`.c a[href="#${a.id}"]`)?.closest(".c").id])')
    check('moves name one another', bool(pairs) and all(pair[1] == pair[2] for pair in pairs), str(pairs))


def scripts_of_the_world(browser, check, stet, folder, shots):
    base = ['# أخبار اليوم من المدينة', 'اجتمع المجلس يوم الاثنين في 12 مايو وناقش خطة المدينة الجديدة.',
            '標準化委員会は2020年9月に東京で会議を開き、新しい規格を承認した。', 'המועצה התכנסה אתמול בעיר החדשה.']
    revised = [base[0], base[1].replace('12', '13'), base[2].replace('東京', '大阪'), base[3].replace('אתמול', 'היום')]
    page = report(stet, folder, 'scripts', base, revised)
    browser.open(page, 1000)
    right = browser.run('[...document.querySelectorAll(".p")].filter(p => getComputedStyle(p).direction === "rtl").length')
    check('passages from right to left run so', right >= 2, str(right))
    accessible(browser, check, 'other scripts')
    if shots:
        browser.run('document.querySelector("#changes").scrollIntoView()')
        browser.shoot(shots / 'scripts.png')


HOSTILE = '"\u0301 onmouseover=alert(1) x="\u0301 <script>alert(1)</script> <img src=x onerror=alert(1)> ]]> \u202egnp.exe'


def hostile(browser, check, stet, folder):
    lines = [f'# Title {HOSTILE}', f'Text one {HOSTILE} [link](javascript:alert(1)) and [other](http://a.example/x).',
             'Plain words that stay the same in both of them.']
    other = [lines[0], lines[1].replace('one', 'two').replace('a.example/x', 'b.example/"onclick=alert(1)'), lines[2]]
    page = report(stet, folder, 'hostile <b> ü', lines, other)
    browser.open(page)
    quiet(browser, check, 'hostile text')
    found = browser.run('''[[...document.querySelectorAll("*")].filter(e => [...e.attributes].some(a =>
      a.name.startsWith("on") || a.name === "style")).length, document.scripts.length, document.images.length,
      [...document.querySelectorAll("a[href]")].filter(a => !/^(#|https?:|mailto:)/.test(a.getAttribute("href"))).length]''')
    check('hostile text makes no handler, script, image or link', found == [0, 1, 0, 0], str(found))


def report(stet, folder, name, base, revised):
    """The path of the HTML report of two Markdown texts, given as paragraphs."""
    paths = []
    for side, paragraphs in (('base', base), ('revised', revised)):
        path = folder / f'{name} {side}.md'
        path.write_text('\n\n'.join(paragraphs) + '\n', encoding='utf-8')
        paths.append(str(path))
    return write(stet, paths, folder / f'{name}.html')


def write(stet, paths, page):
    subprocess.run([stet, 'diff', *paths, '--format', f'html={page}', '--exit-zero'], check=True, cwd=ROOT)
    return page


def big(browser, check, stet, folder, slack):
    """Ten thousand changes: 200 articles of 60 passages, five of six with a word changed."""
    random.seed(7)
    words = [f'{a}{b}' for a in ('ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'pi', 'ro', 'su')
             for b in ('lan', 'mer', 'nist', 'por', 'rand', 'sel', 'tor', 'vin')]
    base, revised = [], []
    for article in range(200):
        title = f'# {article + 1}. Report number {article + 1} about {random.choice(words)} and {random.choice(words)}'
        base.append(title)
        revised.append(title)
        for passage in range(60):
            text = [random.choice(words) for _ in range(79)] + [f'p{article}x{passage}.']
            base.append(' '.join(text))
            if passage % 6 != 5:
                text[random.randrange(10, 70)] = 'harvest'
            revised.append(' '.join(text))
    page = report(stet, folder, 'big', base, revised)
    size = page.stat().st_size
    count = page.read_text(encoding='utf-8').count('<article class="c ')
    check('ten thousand changes are in the report', count >= 10_000, str(count))
    check('the report is below 20 MB', size < LARGEST, f'{size:,} bytes')
    before = browser.cpu()
    seconds = browser.open(page)
    worked = browser.cpu() - before
    check(f'it opens with {SLOWEST * slack:.1f} s of work', worked <= SLOWEST * slack, f'{worked:.2f} s')
    before = browser.cpu()
    start = time.monotonic()
    browser.run('scrollTo(0, document.body.scrollHeight / 2); '
                'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))')
    scrolled = time.monotonic() - start
    worked = browser.cpu() - before
    check(f'it scrolls with {slack:.1f} s of work', worked < slack, f'{worked:.2f} s')
    print(f'        {size / 1e6:.1f} MB, opened in {seconds:.2f} s ({worked:.2f} s of CPU time), '
          f'scrolled in {scrolled:.2f} s')


def picture(browser, page, path):
    """The picture of the README: the header, what was altered, the first changes."""
    browser.open(page, 1100)
    browser.run('for (const e of document.querySelectorAll("#l-same, #l-base, #l-revised, #kept")) e.hidden = true')
    browser.shoot(path, tallest=1500)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--stet', default=str(ROOT / 'bin/stet'), type=lambda path: str(pathlib.Path(path).resolve()))
    parser.add_argument('--shots', type=pathlib.Path, help='a folder for pictures of what was looked at')
    parser.add_argument('--big', action='store_true', help='try ten thousand changes, too')
    parser.add_argument('--slack', type=float, default=1, help='limits of time are so many times wider')
    parser.add_argument('--picture', type=pathlib.Path, help='write the picture of the README, and check nothing')
    options = parser.parse_args()
    if options.shots:
        options.shots.mkdir(parents=True, exist_ok=True)
    folder = pathlib.Path(tempfile.mkdtemp(prefix='stet-reports-'))
    pages = ROOT / 'Tests/EndToEndTests/Pages'
    seeds = write(options.stet, SEEDS, folder / 'seeds.html')
    twins = write(options.stet, [str(pages / 'issue.pdf'), str(pages / 'posts')], folder / 'twins.html')
    check = Checks()
    browser = Browser()
    try:
        if options.picture:
            return picture(browser, seeds, options.picture)
        look(browser, check, seeds, 'seeds', options.shots)
        look(browser, check, twins, 'twins', options.shots)
        use(browser, check, seeds)
        without_script(browser, check, seeds)
        printed(browser, check, seeds, folder)
        moves(browser, check, options.stet, folder)
        scripts_of_the_world(browser, check, options.stet, folder, options.shots)
        hostile(browser, check, options.stet, folder)
        if options.big:
            big(browser, check, options.stet, folder, options.slack)
    finally:
        browser.close()
        shutil.rmtree(folder)
    print(f'{check.failed} checks failed' if check.failed else 'all checks passed')
    sys.exit(1 if check.failed else 0)


main()
