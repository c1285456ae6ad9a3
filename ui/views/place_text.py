"""What is said of a place in a picture: its coordinates and value, or the box of a diagram that is there."""

from PySide6.QtCore import QPointF

from explorer.scene.primitives import Floats, PlaneScene, SpaceScene
from explorer.scene.readout import box_under, value_under
from explorer.scene.ticks import coordinate_text, format_number
from ui.language.translator import number_shown, shown
from ui.views.painter.frame import PlaneFrame


def place_text(scene: PlaneScene, frame: PlaneFrame, pixel: QPointF) -> str:
    """Return the coordinates of a pixel, and the value that colour shows there."""
    x, y = frame.to_data(pixel.x(), pixel.y())
    across = coordinate_text(frame.x, x, frame.plot.width())
    up = coordinate_text(frame.y, y, frame.plot.height())
    place = f"{scene.x.name} = {across}   {scene.y.name} = {up}"
    value = value_under(scene, x, y)
    bar = scene.color_bar
    return place if value is None or bar is None else f"{place}   {bar.axis.name} = {format_number(value)}"


def thing_text(scene: PlaneScene, frame: PlaneFrame, pixel: QPointF) -> str:
    """Return the text of the box at a pixel of a diagram; elsewhere its coordinates."""
    if not scene.bare:
        return place_text(scene, frame, pixel)
    return "  ".join(map(shown, box_under(scene, *frame.to_data(pixel.x(), pixel.y()))))


def space_text(scene: SpaceScene, place: Floats) -> str:
    """Return the coordinates of a place in space."""
    named = zip((scene.x, scene.y, scene.z), place, strict=True)
    return number_shown("   ".join(f"{axis.name} = {format_number(at)}" for axis, at in named))
