"""What the rows of one theme share, made once: of 200 rows each would make its own otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QIcon, QTextCharFormat

from explorer.scene.palette import Theme
from ui import assets
from ui.widgets.ink import inks


@dataclass(frozen=True, slots=True, eq=False)
class RowLook:
    """A theme, its inks for typed text, and its icons."""

    theme: Theme
    inks: Mapping[str, QTextCharFormat]
    remove: QIcon
    play: QIcon
    pause: QIcon


def row_look(theme: Theme) -> RowLook:
    """Return the look of rows in a theme."""
    foreground, disabled = theme.foreground, theme.disabled
    return RowLook(
        theme,
        inks(theme),
        assets.icon("remove", theme.muted, disabled),
        assets.icon("play", foreground, disabled),
        assets.icon("pause", foreground, disabled),
    )
