#!/usr/bin/env python3
"""Typesets the twins of Tests/EndToEndTests/Pages/twins: one text as a PDF of some design and as the web page that it came from.

  scripts/make_twins.py [NAME]...

The tests use the files as they are checked in; this is for making them anew, or further ones. It needs the programs that
set them: weasyprint, pdflatex (texlive-latex-recommended, texlive-lang-german, lmodern), groff, fop, soffice
(libreoffice-writer-nogui), and fonts-noto-core, fonts-noto-cjk. The texts are our own (CC0).
"""
import html
import pathlib
import subprocess
import sys
import tempfile

from twin_texts import TEXTS

FOLDER = pathlib.Path(__file__).resolve().parent.parent / 'Tests/EndToEndTests/Pages/twins'

# MARK: Web pages


def page(text, language, style='', printed=False):
    """The web page; with `printed` notes stand where a typesetter wants them, and the style is that of the design."""
    body, notes = [], []
    for kind, content in text:
        if kind in ('h1', 'h2', 'p'):
            note = ''
            if isinstance(content, tuple):
                content, words = content
                notes.append(words)
                number = len(notes)
                note = (f'<span class="note">{html.escape(words)}</span>' if printed
                        else f'<sup><a href="#note{number}">{number}</a></sup>')
            body.append(f'<{kind}>{html.escape(content)}{note}</{kind}>')
        elif kind in ('ul', 'ol'):
            items = ''.join(f'<li>{html.escape(item)}</li>' for item in content)
            body.append(f'<{kind}>{items}</{kind}>')
        else:
            rows = ''.join('<tr>' + ''.join(f'<td>{html.escape(cell)}</td>' for cell in row) + '</tr>' for row in content)
            body.append(f'<table>{rows}</table>')
    if notes and not printed:
        body += [f'<p id="note{number}"><sup>{number}</sup> {html.escape(words)}</p>'
                 for number, words in enumerate(notes, 1)]
    head = html.escape(text[0][1])
    lines = '\n'.join(body)
    return (f'<!DOCTYPE html>\n<html lang="{language}">\n<head><meta charset="utf-8"><title>{head}</title>'
            f'<style>{style}</style></head>\n<body>\n<main>\n<article>\n{lines}\n</article>\n</main>\n</body>\n</html>\n')


# MARK: Designs

BASE = '''
body { font: 10pt/1.35 "Noto Serif", "Noto Serif CJK SC"; text-align: justify; margin: 0 }
h1 { font-size: 17pt; text-align: left } h2 { font-size: 12pt; text-align: left; break-after: avoid }
.note { float: footnote; font-size: 8pt } ::footnote-call { font-size: 65%; vertical-align: super }
td { padding: 2pt 12pt 2pt 0; text-align: left } p { margin: 0 0 6pt }
'''


def weasyprint(style):
    def write(text, language, target):
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder) / 'page.html'
            source.write_text(page(text, language, BASE + style, printed=True))
            subprocess.run(['weasyprint', '-O', 'fonts', source, target], check=True)
    return write


def soffice(text, language, target):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / 'page.html'
        source.write_text(page(text, language))
        subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/user', '--headless', '--convert-to',
                        'pdf', '--infilter=HTML (StarWriter)', '--outdir', folder, source], check=True, stdout=subprocess.DEVNULL)
        target.write_bytes((pathlib.Path(folder) / 'page.pdf').read_bytes())


TEX = {'&': r'\&', '%': r'\%', '$': r'\$', '#': r'\#', '_': r'\_', '„': '"`', '“': "\"'"}


def tex(words):
    return ''.join(TEX.get(letter, letter) for letter in words)


def latex(text, language, target):
    body = []
    for kind, content in text:
        if kind == 'h1':
            body.append(rf'\twocolumn[\section*{{\LARGE {tex(content)}}}\bigskip]')
        elif kind == 'h2':
            body.append(rf'\subsection*{{{tex(content)}}}')
        elif kind == 'p':
            words, note = content if isinstance(content, tuple) else (content, None)
            body.append(tex(words) + (rf'\footnote{{{tex(note)}}}' if note else '') + '\n')
        elif kind in ('ul', 'ol'):
            name = {'ul': 'itemize', 'ol': 'enumerate'}[kind]
            body.append(rf'\begin{{{name}}}' + ''.join(rf'\item {tex(item)} ' for item in content) + rf'\end{{{name}}}')
        else:
            rows = r'\\'.join(' & '.join(tex(cell) for cell in row) for row in content)
            body.append(rf'\par\noindent\begin{{tabular}}{{{"l" * len(content[0])}}}{rows}\end{{tabular}}\par')
    document = '\n'.join([
        r'\documentclass[10pt,twocolumn]{article}\usepackage[T1]{fontenc}\usepackage{lmodern}',
        r'\usepackage[ngerman]{babel}\usepackage[a5paper,margin=16mm,includehead]{geometry}\usepackage{fancyhdr}',
        r'\pagestyle{fancy}\fancyhf{}\fancyhead[L]{\small ' + tex(text[0][1]) + r'}\fancyhead[R]{\small\thepage}',
        r'\begin{document}\thispagestyle{fancy}', *body, r'\end{document}'])
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / 'page.tex').write_text(document)
        for _ in range(2):
            subprocess.run(['pdflatex', '-interaction=batchmode', 'page.tex'], cwd=folder, check=True,
                           stdout=subprocess.DEVNULL)
        target.write_bytes((pathlib.Path(folder) / 'page.pdf').read_bytes())


def groff(text, language, target):
    lines = ['.nr PS 10', '.nr VS 13', '.nr HM 1.2i', '.ds CH ' + text[0][1], '.ds CF - % -', '.hy 6']
    for kind, content in text:
        if kind == 'h1':
            lines += ['.TL', content, '.2C']
        elif kind == 'h2':
            lines += ['.SH', content]
        elif kind == 'p':
            words, note = content if isinstance(content, tuple) else (content, None)
            lines += ['.PP', words + (r'\**' if note else '')] + (['.FS', note, '.FE'] if note else [])
        elif kind in ('ul', 'ol'):
            for number, item in enumerate(content, 1):
                lines += [r'.IP \(bu 2' if kind == 'ul' else f'.IP {number}. 4', item]
        else:
            lines += ['.TS', 'tab(|);', ' '.join('l' * len(content[0])) + '.'] + ['|'.join(row) for row in content] + ['.TE']
    done = subprocess.run(['groff', '-k', '-t', '-ms', '-Tpdf', '-P-pa5'], input='\n'.join(lines).encode() + b'\n',
                          check=True, stdout=subprocess.PIPE)
    target.write_bytes(done.stdout)


def fop(text, language, target):
    blocks = []
    number = 0
    for kind, content in text:
        if kind in ('h1', 'h2'):
            size = {'h1': 16, 'h2': 12}[kind]
            blocks.append(f'<fo:block font-size="{size}pt" font-weight="bold" space-before="10pt" space-after="4pt" '
                          f'keep-with-next="always">{html.escape(content)}</fo:block>')
        elif kind == 'p':
            words, note = content if isinstance(content, tuple) else (content, None)
            foot = ''
            if note:
                number += 1
                mark = f'<fo:inline font-size="6pt" baseline-shift="super">{number}</fo:inline>'
                foot = (f'<fo:footnote>{mark}<fo:footnote-body><fo:block font-size="8pt">{mark} {html.escape(note)}'
                        '</fo:block></fo:footnote-body></fo:footnote>')
            blocks.append(f'<fo:block space-after="6pt" text-align="justify">{html.escape(words)}{foot}</fo:block>')
        elif kind in ('ul', 'ol'):
            items = ''.join(
                '<fo:list-item><fo:list-item-label end-indent="label-end()"><fo:block>'
                + ('•' if kind == 'ul' else f'{index}.')
                + '</fo:block></fo:list-item-label><fo:list-item-body start-indent="body-start()"><fo:block>'
                + f'{html.escape(item)}</fo:block></fo:list-item-body></fo:list-item>'
                for index, item in enumerate(content, 1))
            blocks.append('<fo:list-block provisional-distance-between-starts="14pt" provisional-label-separation="4pt" '
                          f'space-after="6pt">{items}</fo:list-block>')
        else:
            rows = ''.join('<fo:table-row>' + ''.join(
                f'<fo:table-cell padding="2pt"><fo:block>{html.escape(cell)}</fo:block></fo:table-cell>' for cell in row)
                + '</fo:table-row>' for row in content)
            blocks.append(f'<fo:table table-layout="fixed" width="100%"><fo:table-body>{rows}</fo:table-body></fo:table>')
    document = (
        '<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" font-family="Times" font-size="10pt" line-height="13pt">'
        '<fo:layout-master-set><fo:simple-page-master master-name="page" page-width="105mm" page-height="148mm" '
        'margin="10mm"><fo:region-body margin-top="10mm" margin-bottom="10mm"/><fo:region-before extent="8mm"/>'
        '<fo:region-after extent="8mm"/></fo:simple-page-master></fo:layout-master-set><fo:page-sequence '
        f'master-reference="page" language="{language}" hyphenate="true"><fo:static-content flow-name="xsl-region-before">'
        f'<fo:block font-size="8pt">{html.escape(text[0][1])}</fo:block></fo:static-content><fo:static-content '
        'flow-name="xsl-region-after"><fo:block font-size="8pt" text-align="center">Seite <fo:page-number/></fo:block>'
        f'</fo:static-content><fo:flow flow-name="xsl-region-body">{"".join(blocks)}</fo:flow></fo:page-sequence></fo:root>')
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / 'page.fo'
        source.write_text(document)
        subprocess.run(['fop', source, target], check=True, stderr=subprocess.DEVNULL)


HEAD = '@page { size: %s; margin: 18mm 12mm; @top-left { content: "%s"; font-size: 8pt } %s }'
# Name: language, design. The first three letters of the name are those of the text.
TWINS = {
    'en-columns': ('en', weasyprint(
        HEAD % ('A5', 'The Garden Letter', '@bottom-center { content: counter(page, lower-roman); font-size: 8pt }')
        + 'body { columns: 2; column-gap: 6mm; hyphens: auto } h1 { column-span: all }'
        'h1 + p::first-letter { float: left; font-size: 30pt; line-height: 26pt; padding-right: 2pt }')),
    'en-groff': ('en', groff),
    'fr-pages': ('fr', weasyprint(
        HEAD % ('A6', '', '@bottom-right { content: "page " counter(page) " sur " counter(pages); font-size: 8pt }')
        + 'body { hyphens: auto }')),
    'de-latex': ('de', latex),
    'de-fop': ('de', fop),
    'ru-three': ('ru', weasyprint(
        HEAD % ('A4 landscape', 'Садовый листок', '@bottom-center { content: counter(page); font-size: 8pt }')
        + 'body { columns: 3; column-gap: 6mm; hyphens: auto } h1 { column-span: all }')),
    'ja-page': ('ja', weasyprint(
        HEAD % ('A6', '庭だより', '@bottom-center { content: counter(page); font-size: 8pt }')
        + 'body { font-family: "Noto Serif CJK JP" }')),
    'zh-office': ('zh', soffice),
    'ko-columns': ('ko', weasyprint(
        HEAD % ('A5', '정원 소식', '@bottom-center { content: "- " counter(page) " -"; font-size: 8pt }')
        + 'body { font-family: "Noto Serif CJK KR"; columns: 2; column-gap: 6mm; word-break: break-all }'
        'h1 { column-span: all }')),
}


def main():
    for name in sys.argv[1:] or TWINS:
        language, write = TWINS[name]
        (FOLDER / f'{language}.html').write_text(page(TEXTS[language], language))
        write(TEXTS[language], language, FOLDER / f'{name}.pdf')
        print(name, (FOLDER / f'{name}.pdf').stat().st_size)


main()
