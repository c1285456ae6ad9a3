"""Every format there is, a row each: menus, context menus, the clipboard and the command line are made from it.

It loads nothing; what makes the files stands in `writers`, with the same keys.
"""

from dataclasses import dataclass
from enum import StrEnum

from explorer.export.animation import has_video


class Takes(StrEnum):
    """What is exported."""

    PICTURE = "pictures"
    ANIMATION = "animations"
    MESH = "surfaces"
    TABLE = "tables"
    SAMPLES = "samples"
    DOCUMENT = "documents"


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name in commands and in menus, its suffix, and what is exported in it.

    `painted` formats are made by the desktop part, `copied` ones are text worth copying, and a `whole` one holds all
    tables in one file. `room` is the key of a room of the labs whose pictures offer the format too.
    """

    key: str
    title: str
    suffix: str
    takes: Takes
    painted: bool = False
    copied: bool = False
    whole: bool = False
    room: str = ""


FORMATS = (
    Format("png", "PNG", "png", Takes.PICTURE, painted=True),
    Format("svg", "SVG", "svg", Takes.PICTURE, painted=True),
    Format("pdf", "PDF", "pdf", Takes.PICTURE, painted=True),
    Format("tikz", "TikZ", "tex", Takes.PICTURE, copied=True),
    Format("gif", "GIF", "gif", Takes.ANIMATION),
    Format("apng", "Animated PNG", "png", Takes.ANIMATION),
    Format("webp", "WebP", "webp", Takes.ANIMATION),
    Format("mp4", "MP4", "mp4", Takes.ANIMATION),
    Format("glb", "GLB", "glb", Takes.MESH),
    Format("stl", "STL", "stl", Takes.MESH),
    Format("obj", "OBJ", "obj", Takes.MESH),
    Format("ply", "PLY", "ply", Takes.MESH),
    Format("latex", "LaTeX", "tex", Takes.TABLE, copied=True),
    Format("markdown", "Markdown", "md", Takes.TABLE, copied=True),
    Format("csv", "CSV", "csv", Takes.TABLE, copied=True),
    Format("tsv", "TSV", "tsv", Takes.TABLE, copied=True),
    Format("numpy", "NumPy", "txt", Takes.TABLE, copied=True),
    Format("matlab", "MATLAB", "m", Takes.TABLE, copied=True),
    Format("npy", "NPY", "npy", Takes.TABLE),
    Format("json", "JSON", "json", Takes.TABLE, whole=True),
    Format("npz", "NPZ", "npz", Takes.TABLE, whole=True),
    Format("mat", "MAT-file", "mat", Takes.TABLE, whole=True),
    Format("xlsx", "Excel", "xlsx", Takes.TABLE, whole=True),
    Format("samples-csv", "CSV", "csv", Takes.SAMPLES),
    Format("samples-npz", "NPZ", "npz", Takes.SAMPLES),
    Format("py", "Python script", "py", Takes.DOCUMENT, copied=True),
    Format("ipynb", "Jupyter notebook", "ipynb", Takes.DOCUMENT),
    Format("dot", "Computation graph as DOT", "dot", Takes.DOCUMENT, copied=True, room="theatre"),
    Format("steps-latex", "Steps as LaTeX", "tex", Takes.DOCUMENT, copied=True, room="steps"),
    Format("steps-markdown", "Steps as Markdown", "md", Takes.DOCUMENT, copied=True, room="steps"),
    Format("steps-html", "Steps as HTML", "html", Takes.DOCUMENT, room="steps"),
    Format("wav", "Slices as sound", "wav", Takes.DOCUMENT),
    Format("html", "Report as HTML", "html", Takes.DOCUMENT, painted=True),
    Format("report-pdf", "Report as PDF", "pdf", Takes.DOCUMENT, painted=True),
)
BY_KEY = {row.key: row for row in FORMATS}


def formats(kind: Takes) -> tuple[Format, ...]:
    """Return the formats of a kind that can be written here: MP4 only where its extra is installed."""
    return tuple(row for row in FORMATS if row.takes == kind and (row.key != "mp4" or has_video()))
