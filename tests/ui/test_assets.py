"""Icons are drawn when they are asked for, in the size asked for and in the colours of the theme."""

import gc
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from ui import assets
from ui.actions import ROWS

RED, GREY = (1.0, 0.0, 0.0), (0.5, 0.5, 0.5)


def colours(icon, size, mode):
    """Return the colours of the pixels that an icon covers wholly."""
    image = icon.pixmap(QSize(size, size), mode).toImage()
    assert (image.width(), image.height()) == (size, size)
    found = (image.pixelColor(x, y) for x in range(size) for y in range(size))
    return {colour.name() for colour in found if colour.alpha() == 255}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", [16, 21, 48])
def test_an_icon_is_drawn_in_its_colours_at_any_size(size):
    icon = assets.icon("remove", RED, GREY)
    assert colours(icon, size, QIcon.Mode.Normal) <= {"#ff0000"}
    assert colours(icon, size, QIcon.Mode.Disabled) <= {"#808080", "#7f7f7f"}
    assert colours(assets.icon("play", RED, GREY), size, QIcon.Mode.Selected) == {"#ff0000"}


@pytest.mark.usefixtures("qapp")
def test_an_icon_outlives_the_window_that_the_collector_frees():
    for _ in range(20):
        icon = assets.icon("play", RED, GREY)
        holder = {"icon": icon}
        holder["holder"] = holder  # an icon that was freed with its engine ended the program
        del icon, holder
        gc.collect()
    assert colours(assets.icon("play", RED, GREY), 16, QIcon.Mode.Normal) <= {"#ff0000"}


@pytest.mark.usefixtures("qapp")
def test_an_icon_without_room_is_empty():
    assert assets.icon("play", RED, GREY).pixmap(QSize(0, 0)).isNull()


def test_every_icon_named_is_there():
    sources = (path.read_text("utf-8") for path in Path(assets.__file__).parent.rglob("*.py"))
    named = {name for source in sources for name in re.findall(r'assets\.icon\("(\w+)"', source)}
    named |= {row.icon for row in ROWS if row.icon}
    assert named
    assert not [name for name in named if not (assets.RESOURCES / "icons" / f"{name}.svg").is_file()]
