#!/usr/bin/env python3
"""Writes Sources/DiffEngine/Classifying/Lexicon/CLDRTerms.swift from Unicode's CLDR as the package Babel carries it.

  pip install babel && scripts/make_cldr_terms.py > Sources/DiffEngine/Classifying/Lexicon/CLDRTerms.swift

Months, weekdays, units, currencies and, where capitals are no evidence for names, the names of countries. The build does
not need this script: its output is part of the project. Run it when CLDR has a new version, and read the difference.
"""
import unicodedata

import babel
from babel import Locale

LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'ru', 'zh', 'ja', 'pt', 'nl']
UNITS = {
    'length': 'kilometer meter decimeter centimeter millimeter micrometer nanometer mile yard foot inch light-year '
              'nautical-mile',
    'area': 'square-kilometer hectare square-meter square-centimeter square-mile acre square-foot',
    'mass': 'tonne kilogram gram milligram microgram pound ounce',
    'volume': 'cubic-kilometer cubic-meter cubic-centimeter hectoliter liter deciliter centiliter milliliter gallon barrel '
              'pint',
    'duration': 'century decade year month week day hour minute second millisecond microsecond nanosecond',
    'temperature': 'celsius fahrenheit kelvin',
    'digital': 'petabyte terabyte gigabyte megabyte kilobyte byte bit gigabit megabit kilobit',
    'frequency': 'gigahertz megahertz kilohertz hertz',
    'power': 'gigawatt megawatt kilowatt watt horsepower',
    'energy': 'kilowatt-hour kilocalorie calorie kilojoule joule',
    'electric': 'volt ampere ohm',
    'pressure': 'bar hectopascal pascal',
    'speed': 'kilometer-per-hour meter-per-second mile-per-hour knot',
    'graphics': 'pixel megapixel',
    'concentr': 'percent permille',
}
CURRENCIES = 'EUR USD GBP JPY CNY RUB CHF INR KRW HKD AUD CAD SEK NOK DKK PLN CZK TRY BRL MXN UAH'.split()
# Short forms that are words or letters of their own more often than units.
NOT_UNITS = set('in " \' a at bar c d h j m. y k b w v u t bit s g l year month day as an den ft. год г. м. т в а к с ч л '
                '分 日 月 年 時 秒 天 周 bits jh мес дн ц д г н мин'.split())
# The same in one language: "sem" is "without" in Portuguese and "mi" a million, "uur" is a clock's hour in Dutch.
NOT_UNITS_OF = {'pt': {'sem', 'seg', 'mi'}, 'nl': {'u', 'uur', 'jr', 'mnd'}}
WIDTH = 104


def clean(form):
    text = form.replace('{0}', '').replace('\u00a0', ' ').replace('\u202f', ' ').replace('\u200f', '').strip()
    return unicodedata.normalize('NFC', text).lower().replace('\u2019', "'").rstrip('.').strip()


def emit(head, forms):
    forms = sorted({form for form in forms if form and '{' not in form and '|' not in form and '"' not in form})
    line = ''
    for form in forms:
        if line and len(head) + len(line) + len(form) > WIDTH:
            print(f'    {head} {line}')
            line = ''
        line += ('|' if line else '') + form
    if line:
        print(f'    {head} {line}')


def units(data, language):
    for group, names in UNITS.items():
        for name in names.split():
            forms = set()
            for width in ('long', 'short'):
                patterns = data['unit_patterns'][f'{group}-{name}'].get(width, {})
                # "per" is the form behind a fraction's stroke: no unit of the number in front of it.
                for pattern in (form for key, form in patterns.items() if key != 'per'):
                    found = pattern.values() if hasattr(pattern, 'values') else [pattern]
                    forms.update(clean(form) for form in found if isinstance(form, str) and '{0}' in form)
            yield name, forms - NOT_UNITS - NOT_UNITS_OF.get(language, set())


def currencies(data):
    for code in CURRENCIES:
        # "try" and "rub" are English words.
        forms = {code.lower(), clean(data['currency_symbols'].get(code, code))} - {'try', 'rub'}
        forms.update(clean(name) for name in data['currency_names_plural'].get(code, {}).values())
        forms.add(clean(data['currency_names'].get(code, code)))
        yield code, {form for form in forms if len(form.encode()) > 1 or form in '€$£¥'}


def calendar(data):
    months, days = data['months'], data['days']
    for number in range(1, 13):
        yield f'M{number}', {clean(months[context][width][number]) for context in months
                             for width in ('wide', 'abbreviated') if number in months[context].get(width, {})}
    for number in range(7):
        yield f'D{number + 1}', {clean(days[context]['wide'][number]) for context in days
                                 if number in days[context].get('wide', {})}
        yield f'd{number + 1}', {clean(days[context]['abbreviated'][number]) for context in days
                                 if number in days[context].get('abbreviated', {})}


def territories(data):
    return {clean(name) for code, name in data['territories'].items()
            if len(code) == 2 and len(name) > 1 and '(' not in name and '（' not in name}


def main():
    print(f'''// Written by scripts/make_cldr_terms.py from the Unicode CLDR data in Babel {babel.__version__}; not to be edited by hand.
// CLDR data: copyright Unicode, Inc., Unicode License v3, https://www.unicode.org/license.txt.

/// Names of months, weekdays, units, currencies and countries, one text a language; `LexiconReader` has the form.
enum CLDRTerms {{''')
    for language in LANGUAGES:
        data = Locale(language)._data
        # British spellings of units.
        more = Locale('en', 'GB')._data if language == 'en' else data
        print(f'  static let {language} = """')
        for head, forms in calendar(data):
            emit(head, {form for form in forms if not form[0].isdigit()})
        for (name, forms), (_, others) in zip(units(data, language), units(more, language)):
            emit(f'U:{name}', forms | others)
        for code, forms in currencies(data):
            emit(f'U:{code}', forms)
        if language in ('de', 'zh', 'ja'):
            emit('T0', territories(data))
        print('    """')
    print('}')


main()
