"""What goes to the clipboard: tables and programs as text, pictures as an image and as SVG."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from explorer.document.table import Table
from explorer.export.tables import NamedArray


def as_array(table: Table) -> NamedArray:
    """Return the numbers of a table with their names; those of a tensor with all its axes."""
    if (tensor := table.tensor) is not None:
        return NamedArray(table.key, tensor.numbers, *((), *tensor.labels)[-2:])
    return NamedArray(table.key, table.numbers, table.row_names, table.column_names)


def symbols_latex(table: Table) -> str:
    """Return the formulas of a table as LaTeX; empty where they are not known."""
    if not table.latex:
        return ""
    if len(table.latex) == len(table.latex[0]) == 1:
        return table.latex[0][0]
    rows = r" \\ ".join(" & ".join(row) for row in table.latex)
    return rf"\begin{{bmatrix}} {rows} \end{{bmatrix}}"


def symbols_text(table: Table) -> str:
    """Return the formulas of a table in the language of the definitions."""
    rows = [", ".join(row) for row in table.text]
    if len(rows) == 1 and len(table.text[0]) == 1:
        return rows[0]
    return "[" + "; ".join(rows) + "]"


def copy_text(text: str) -> None:
    """Put a text on the clipboard."""
    QGuiApplication.clipboard().setText(text)


def copy_picture(image: QImage, svg: bytes) -> None:
    """Put a picture on the clipboard: whoever pastes it takes the pixels or the vectors."""
    data = QMimeData()
    data.setImageData(image)
    data.setData("image/svg+xml", svg)
    QGuiApplication.clipboard().setMimeData(data)
