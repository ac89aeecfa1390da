#!/usr/bin/env python3
"""Kinds of edits that mutate.py lacks: moves of sentences and list items, edits inside of moves, splits and merges, tables, images, numbers.

Used by quality.py --extra; same interface and same ground truth as mutate.py. HTML only where a kind needs tables, lists or images.
"""
import copy, os, re
import importlib.util

_spec = importlib.util.spec_from_file_location('mutate', os.path.join(os.path.dirname(os.path.abspath(__file__)), 'mutate.py'))
base = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(base)
sq, words = base.sq, base.words

CONTENT = ['sentence_moved', 'paragraph_moved_edited', 'section_moved_edited', 'list_item_moved', 'paragraph_duplicated', 'split_edited',
           'merged_edited', 'row_removed', 'row_duplicated', 'cell_number', 'column_removed', 'image_removed', 'image_alt', 'passage_rewritten', 'two_edits']
STRUCTURE = ['numbers_restarted', 'heading_to_paragraph', 'paragraph_to_item']


class Extra(base.Mutator):
    def rec(self, kind, *rest, **more):
        if getattr(self, 'alias', None):
            more['note'] = (more.get('note', '') + ' ' + kind).strip()
            kind = self.alias
        super().rec(kind, *rest, **more)

    def digit(self, t, lang=None):
        """`t` with one digit or one long word changed, the old and the new word; None where neither is there."""
        ms = list(re.finditer(r'(?<![\w.,/:-])\d{2,}(?![\w./:-])', t))
        if ms:
            m = self.r.choice(ms)
            new = str(int(m.group()[-1]) % 9 + 1)
            new = m.group()[:-1] + new
        else:
            ms = [m for m in re.finditer(r'(?<=[^\W\d_] )[^\W\d_]{5,12}(?= [^\W\d_])', t)]
            if not ms or not self.low:
                return None
            m = self.r.choice(ms)
            new = self.r.choice([x for x in self.low if x[:3] != m.group()[:3].lower()])
        if new == m.group():
            return None
        return t[:m.start()] + new + t[m.end():], m.group(), new

    def edit_inside(self, u):
        ns = self.d.nodes(u)
        self.r.shuffle(ns)
        for n in ns:
            if self.d.fmt == 'md' and re.search(r'\]\(|`|<', n.get()):
                continue
            done = self.digit(n.get())
            if done:
                b = self.d.text(u)
                n.set(done[0])
                return done[1], done[2], b, self.d.text(u)
        return None

    def sentence_moved(self):
        us = self.free(kinds=('p',))
        self.r.shuffle(us)
        for u in us:
            fs = [f for f in self.full_sentences(u) if len(words(f[0].get()[f[1]:f[2]])) >= 10]
            if len(fs) < 2:
                continue
            n, a, b = self.r.choice(fs)
            s = n.get()
            moved = s[a:b]
            goal = next((x for x in us if x is not u and self.full_sentences(x)), None)
            if goal is None:
                return False
            bb = self.d.text(u)
            n.set(s[:a] + s[b:].lstrip())
            n2, a2, b2 = self.full_sentences(goal)[0]
            s2 = n2.get()
            gap = '' if base.is_cjk(moved) else ' '
            n2.set(s2[:b2] + gap + moved + s2[b2:])
            u.used = goal.used = True
            base.Mutator.rec(self, 'paragraph_moved', sq(moved), sq(moved), u, block_before=sq(moved), block_after=sq(moved), note='sentence')
            return True
        return False

    def paragraph_moved_edited(self):
        if not self.paragraph_moved():
            return False
        e = self.truth[-1]
        u = next((u for u in self.d.units if self.d.text(u) == e['block_after']), None)
        inner = self.edit_inside(u) if u else None
        if inner:
            e['after'] = e['block_after'] = inner[3]
            super().rec('word', inner[0], inner[1], u, block_before=inner[2], block_after=inner[3], note='inside of a move')
        return True

    def section_moved_edited(self):
        if not self.section_moved():
            return False
        e = self.truth[-1]
        us = [u for u in self.d.units if self.d.text(u) in e['passages'] and u.kind == 'p' and len(words(self.d.text(u))) > 12]
        self.r.shuffle(us)
        for u in us[:1]:
            inner = self.edit_inside(u)
            if inner:
                e['after'] = e['block_after'] = e['after'].replace(inner[2], inner[3])
                super().rec('word', inner[0], inner[1], u, block_before=inner[2], block_after=inner[3], note='inside of a moved section')
        return True

    def list_item_moved(self):
        if self.d.fmt != 'html':
            return False
        c = [(l, us) for l, us in self.d.lists() if len(us) >= 4 and not any(x.used for x in us)]
        if not c:
            return False
        l, us = self.r.choice(c)
        u = min(us[:2], key=lambda x: len(words(self.d.text(x))))
        if len(words(self.d.text(u))) < 4:
            return False
        h, last = self.d.holder(us[0]), self.d.holder(us[-1])
        h = self.d.holder(u)
        t = self.d.text(u)
        between = sq(' '.join(self.d.text(x) for x in us[us.index(u) + 1:]))
        tail = h.tail
        h.tail = None
        h.getparent().remove(h)
        h.tail = last.tail
        last.addnext(h)
        for x in us:
            x.used = True
        base.Mutator.rec(self, 'paragraph_moved', t, t, u, block_before=t, block_after=t, passed=between, note='list item')
        return True

    def paragraph_duplicated(self):
        ps = [u for u in self.d.plain_paras() if not u.used and 15 <= len(words(self.d.text(u))) <= 150]
        if len(ps) < 3:
            return False
        u = self.r.choice(ps)
        goal = self.r.choice([x for x in ps if x is not u])
        t = self.d.text(u)
        self.d.insert_after(goal, t)
        u.used = goal.used = True
        super().rec('paragraph_inserted', '', t, u, block_before='', block_after=t, note='a second copy')
        return True

    def split_edited(self):
        if not self.paragraph_split():
            return False
        e = self.truth[-1]
        u = next((u for u in self.d.units if u.used and self.d.text(u) and e['block_after'].startswith(self.d.text(u)) and e['block_before'] != self.d.text(u)), None)
        inner = self.edit_inside(u) if u else None
        if inner:
            e['block_after'] = e['block_after'].replace(inner[2], inner[3])
            e['after'] = e['after'].replace(inner[2], inner[3])
            super().rec('word', inner[0], inner[1], u, block_before=inner[2], block_after=inner[3], note='inside of a split')
        return True

    def merged_edited(self):
        if not self.paragraphs_merged():
            return False
        e = self.truth[-1]
        u = next((u for u in self.d.units if self.d.text(u) == e['block_after']), None)
        inner = self.edit_inside(u) if u else None
        if inner:
            e['after'] = e['block_after'] = inner[3]
            super().rec('word', inner[0], inner[1], u, block_before=inner[2], block_after=inner[3], note='inside of a merge')
        return True

    def rows_(self):
        out = []
        for t in self.d.root.iter('table'):
            rows = [r for r in t.iter('tr') if any(isinstance(c.tag, str) and c.tag in ('td', 'th') for c in r)]
            if len(rows) >= 3 and not list(t.iterdescendants('table')) and t not in getattr(self, 'tables', []):
                out.append((t, rows))
        return out

    def table(self):
        if self.d.fmt != 'html':
            return None
        c = [(t, rows) for t, rows in self.rows_() if 10 <= len(words(sq(self.d.block_text(t)))) <= 2000]
        if not c:
            return None
        t, rows = self.r.choice(c)
        self.tables = getattr(self, 'tables', []) + [t]
        return rows

    def row_text(self, r):
        return sq(' '.join(sq(self.d.block_text(c)) for c in r if isinstance(c.tag, str)))

    def row_removed(self):
        rows = self.table()
        if not rows:
            return False
        r = self.r.choice(rows[1:])
        t = self.row_text(r)
        if len(words(t)) < 2:
            return False
        self.d.remove(r)
        base.Mutator.rec(self, 'list_item_removed', t, '', None, '', t, '', note='table row')
        return True

    def row_duplicated(self):
        rows = self.table()
        if not rows:
            return False
        r = self.r.choice(rows[1:])
        new = copy.deepcopy(r)
        t = self.row_text(r)
        if len(words(t)) < 2:
            return False
        rows[-1].addnext(new)
        base.Mutator.rec(self, 'paragraph_inserted', '', t, None, '', '', t, note='table row')
        return True

    def cell_number(self):
        rows = self.table()
        for r in rows or []:
            for c in r:
                if isinstance(c.tag, str) and c.text and len(c) == 0:
                    done = self.digit(c.text)
                    if done:
                        b = self.row_text(r)
                        c.text = done[0]
                        base.Mutator.rec(self, 'number', done[1], done[2], None, '', b, self.row_text(r), note='cell')
                        return True
        return False

    def column_removed(self):
        rows = self.table()
        if not rows or len({len(r) for r in rows}) != 1 or len(rows[0]) < 2:
            return False
        i = self.r.randrange(len(rows[0]))
        gone = []
        if any(c.get('colspan') or c.get('rowspan') for r in rows for c in r if isinstance(c.tag, str)):
            return False
        for r in rows:
            c = r[i]
            b = self.row_text(r)
            t = sq(self.d.block_text(c))
            self.d.remove(c)
            if t and b != self.row_text(r):
                base.Mutator.rec(self, 'word', t, '', None, '', b, self.row_text(r), note='column')
        return True

    def images(self):
        return [e for e in self.d.root.iter('img') if (e.get('alt') or '').strip() and len(words(e.get('alt'))) > 1
                and not any(a.tag in ('nav', 'header', 'footer', 'a') for a in e.iterancestors())] if self.d.fmt == 'html' else []

    def image_removed(self):
        c = self.images()
        if not c:
            return False
        e = self.r.choice(c)
        t = sq(e.get('alt'))
        self.d.remove(e)
        base.Mutator.rec(self, 'list_item_removed', t, '', None, '', t, '', note='image')
        return True

    def image_alt(self):
        c = self.images()
        if not c:
            return False
        e = self.r.choice(c)
        t = sq(e.get('alt'))
        e.set('alt', t + ' quartered')
        base.Mutator.rec(self, 'word', '', 'quartered', None, '', t, t + ' quartered', note='alt')
        return True

    def passage_rewritten(self):
        """every fifth word of a paragraph is another one"""
        us = [u for u in self.d.plain_paras() if not u.used and 20 <= len(words(self.d.text(u))) <= 120 and not base.is_cjk(self.d.text(u))]
        if not us or not self.low:
            return False
        u = self.r.choice(us)
        b = self.d.text(u)
        for n in self.d.nodes(u):
            parts = re.split(r'(\s+)', n.get())
            k = 0
            for i, p in enumerate(parts):
                if re.fullmatch(r'[^\W\d_]{4,}', p):
                    k += 1
                    if k % 5 == 0:
                        parts[i] = self.r.choice([x for x in self.low if x[:2] != p[:2].lower()])
            n.set(''.join(parts))
        a = self.d.text(u)
        u.used = True
        if a == b:
            return False
        base.Mutator.rec(self, 'word', b, a, u, block_before=b, block_after=a, note='rewritten')
        return True

    def two_edits(self):
        us = self.free()
        self.r.shuffle(us)
        for u in us:
            b = self.d.text(u)
            one = self.edit_inside(u)
            if one:
                two = self.edit_inside(u)
                u.used = True
                a = self.d.text(u)
                base.Mutator.rec(self, 'word', b, a, u, block_before=b, block_after=a, note='two edits')
                return True
        return False

    def numbers_restarted(self):
        if self.d.fmt != 'html':
            return False
        c = [l for l in self.d.root.iter('ol') if l.get('start') is None and len([x for x in l if isinstance(x.tag, str)]) >= 2 and l not in getattr(self, 'ols', [])]
        c = [l for l in c if all(u.used is False for u in self.d.units if l in list(u.el.iterancestors()))]
        if not c:
            return False
        l = self.r.choice(c)
        self.ols = getattr(self, 'ols', []) + [l]
        l.set('start', '4')
        t = sq(self.d.block_text(next(x for x in l if isinstance(x.tag, str))))
        base.Mutator.rec(self, 'heading_level', t, t, None, '', t, t, note='numbers begin at 4')
        return True

    def heading_to_paragraph(self):
        us = [u for u in self.d.units if u.kind == 'heading' and not u.used and not u.toc and len(words(self.d.text(u))) >= 2]
        if not us or self.d.fmt != 'html':
            return False
        u = self.r.choice(us)
        u.el.tag = 'p'
        u.used = True
        t = self.d.text(u)
        base.Mutator.rec(self, 'heading_level', t, t, u, block_before=t, block_after=t, note='heading to paragraph')
        return True

    def paragraph_to_item(self):
        us = [u for u in self.d.plain_paras() if not u.used]
        if not us or self.d.fmt != 'html':
            return False
        u = self.r.choice(us)
        t = self.d.text(u)
        u.used = True
        tail = u.el.tail
        u.el.tail = None
        l = base.html.Element('ul')
        u.el.addprevious(l)
        u.el.tag = 'li'
        l.append(u.el)
        l.tail = tail
        base.Mutator.rec(self, 'heading_level', t, t, u, block_before=t, block_after=t, note='paragraph to item')
        return True


def mutate(path, seed, per_kind=2, n=None, kinds=None, donor=None, lang='en'):
    old = (base.ORDER, base.CLASS, base.Mutator)
    order = ['section_moved_edited', 'paragraph_moved_edited', 'sentence_moved', 'list_item_moved', 'paragraph_duplicated', 'merged_edited',
             'split_edited', 'column_removed', 'row_removed', 'row_duplicated', 'cell_number', 'image_removed', 'image_alt', 'numbers_restarted',
             'heading_to_paragraph', 'paragraph_to_item', 'passage_rewritten', 'two_edits']
    base.CLASS = {**old[1], **{k: 'content' for k in CONTENT}, **{k: 'structure' for k in STRUCTURE}}
    base.ORDER, base.Mutator = order, Extra
    try:
        return base.mutate(path, seed, per_kind, n, kinds, donor, lang)
    finally:
        base.ORDER, base.CLASS, base.Mutator = old
