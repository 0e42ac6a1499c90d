"""Makes figures of equal width the ordinary ones of a font: usage tabular.py IN.ttf OUT.ttf

Inter has them behind the OpenType feature tnum, which the drawing libraries of the program cannot switch on. This points
the character map at the alternates that tnum names for the figures and the signs that stand before them. The other characters that
tnum covers (hyphen, brackets, space, full stop) keep their width: in a column they stand alike anyway, and words such as
Ivano-Frankivsk would fall apart.
Inter's licence (SIL OFL 1.1) reserves no font name, so the result may go by the same one.
"""

import sys

from fontTools.ttLib import TTFont

TABULAR = {ord(c) for c in "0123456789+−±×÷=≠<>≤≥≈~"}


def alternates(font):
    """The glyph that tnum puts in the place of another."""
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    mapping = {}
    for index in sorted(lookups):
        for subtable in table.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    return mapping


def main(source, target):
    font = TTFont(source, recalcTimestamp=False)
    mapping = alternates(font)
    if not mapping:
        sys.exit(source + " has no tabular figures")
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap = {
                code: mapping.get(name, name) if code in TABULAR else name for code, name in table.cmap.items()
            }
    font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
