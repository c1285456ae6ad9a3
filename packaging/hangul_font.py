"""Makes resources/fonts/ExplorerHangul*.ttf: the Hangul of NanumGothic, and nothing else, in fonts with their own name.

The licence (OFL 1.1, beside the fonts) reserves the name Nanum for the original. Needs fonttools, which nothing else
here does: `python packaging/hangul_font.py FOLDER`; Debian has the originals in fonts-nanum.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Explorer Hangul"
FONTS = Path(__file__).resolve().parent.parent / "resources/fonts"
ORIGINALS = {"Regular": "NanumGothic.ttf", "Bold": "NanumGothicBold.ttf"}
RANGES = ((0xAC00, 0xD7A3), (0x3131, 0x318E), (0x3000, 0x303F))  # syllables, letters, marks
LICENCE = {
    13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
    14: "https://openfontlicense.org",
}
KEPT_NAMES = {0, 5}  # copyright and version


def make(original: Path, style: str) -> None:
    """Write the font of one style."""
    font = TTFont(original)
    options = subset.Options(hinting=False, layout_features=[], name_IDs=["*"], name_languages=["*"], glyph_names=False)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "vhea", "vmtx"]
    chosen = subset.Subsetter(options)
    chosen.populate(unicodes=[code for low, high in RANGES for code in range(low, high + 1)])
    chosen.subset(font)
    font["OS/2"].fsType = 0  # the licence allows to embed the font, whatever the original says
    names = font["name"]
    names.names = [name for name in names.names if name.nameID in KEPT_NAMES and name.langID in {0, 0x409}]
    file = "ExplorerHangul" + ("" if style == "Regular" else style)
    full = FAMILY if style == "Regular" else f"{FAMILY} {style}"
    for number, text in {1: FAMILY, 2: style, 3: f"{full} 1", 4: full, 6: file, **LICENCE}.items():
        names.setName(text, number, 3, 1, 0x409)
    font.save(FONTS / f"{file}.ttf")


if __name__ == "__main__":
    for style, original in ORIGINALS.items():
        make(Path(sys.argv[1]) / original, style)
