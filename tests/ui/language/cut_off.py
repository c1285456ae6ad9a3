"""Finds texts that are cut off: wider or higher than their widget, elided, or outside of what is seen of it."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QStyle,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as TooLong
from pytestqt.qtbot import QtBot

from ui.widgets.elided_label import ElidedLabel

SLACK = 2  # pixels
HANDLES = 1.5  # of a slider's handle, its width where it can still be moved
SHORTENED = "fix"  # buttons of this name shorten themselves: they hold what was typed
MNEMONIC = re.compile(r"&(?!&)")


def cut_off(root: QWidget) -> list[str]:
    """Return what of the texts in a window is cut off, and by how much."""
    found = []
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and widget.objectName() != SHORTENED:
            found += [f"{type(widget).__name__} {said!r}: {why}" for said, why in _wrong(widget)]
    return found


def lasting(root: QWidget, qtbot: QtBot) -> list[str]:
    """Return what stays cut off once everything has found its place."""
    try:
        qtbot.waitUntil(lambda: not cut_off(root), timeout=15_000)
    except TooLong:
        return cut_off(root)
    return []


def _wrong(widget: QWidget) -> Iterator[tuple[str, str]]:
    if isinstance(widget, QTabBar):
        yield from _tabs(widget)
    elif isinstance(widget, QHeaderView):
        return
    elif isinstance(widget, QSlider):
        handle = widget.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, None, widget)
        if widget.width() < HANDLES * handle:
            yield widget.accessibleName(), f"no wider than its handle: {widget.width()}"
    elif (said := _text(widget)) and "<" not in said:
        needed, room = _width(widget, said), _room(widget)
        if room is not None and needed > room + SLACK:
            yield said, f"{needed} wide in {room}"
        wrapped = isinstance(widget, QLabel) and widget.wordWrap()
        height = widget.heightForWidth(widget.width()) if wrapped else widget.fontMetrics().height()
        if height > widget.height() + SLACK:
            yield said, f"{height} high in {widget.height()}"
        if outside := _outside(widget):
            yield said, outside


def _text(widget: QWidget) -> str:
    match widget:
        case QComboBox():
            return widget.currentText()
        case QLineEdit():
            whole = widget.toolTip() == widget.placeholderText()
            return "" if widget.text() or whole else widget.placeholderText()
        case QToolButton() if not widget.icon().isNull():
            beside = widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            return widget.text() if beside else ""
        case QGroupBox():
            return widget.title()
        case QAbstractButton():
            return widget.text()
        case QLabel() if widget.pixmap().isNull():
            return widget.text()
    return ""


def _width(widget: QWidget, said: str) -> int:
    metrics = widget.fontMetrics()
    return max(metrics.horizontalAdvance(MNEMONIC.sub("", line)) for line in said.split("\n"))


def _room(widget: QWidget) -> int | None:
    """Return how many pixels the text of a widget has; None where it is broken into lines, or shortens itself."""
    style = widget.style()
    match widget:
        case ElidedLabel():
            return None  # titles of panels, whose tips have the whole
        case QLabel():
            return None if widget.wordWrap() else widget.contentsRect().width()
        case QComboBox():
            return widget.width() - style.pixelMetric(QStyle.PixelMetric.PM_MenuButtonIndicator, None, widget)
        case QLineEdit():
            return widget.contentsRect().width()
        case QCheckBox() | QRadioButton():
            return widget.width() - style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, widget)
        case QPushButton() | QToolButton():
            icon = 0 if widget.icon().isNull() else widget.iconSize().width()
            return widget.width() - icon
        case _:
            return widget.width()


def _outside(widget: QWidget) -> str:
    """Return how much of a widget is outside of those around it; what can be scrolled to is not."""
    seen = QRect(widget.rect())
    at, around = widget, widget.parentWidget()
    sideways = upright = True
    place = seen
    while around is not None and not at.isWindow():
        place = QRect(at.mapToParent(place.topLeft()), place.size())
        if isinstance(around.parentWidget(), QAbstractScrollArea) and around is around.parentWidget().viewport():
            area = around.parentWidget()
            upright = upright and area.verticalScrollBar().maximum() == 0
            sideways = sideways and area.horizontalScrollBar().maximum() == 0
        inner = around.rect()
        if sideways and (place.left() < -SLACK or place.right() > inner.right() + SLACK):
            return f"{max(-place.left(), place.right() - inner.right())} outside of {type(around).__name__}"
        if upright and (place.top() < -SLACK or place.bottom() > inner.bottom() + SLACK):
            return f"{max(-place.top(), place.bottom() - inner.bottom())} above or below {type(around).__name__}"
        at, around = around, around.parentWidget()
    return ""


def _tabs(bar: QTabBar) -> Iterator[tuple[str, str]]:
    for i in range(bar.count()):
        needed, room = bar.fontMetrics().horizontalAdvance(bar.tabText(i)), bar.tabRect(i).width()
        if bar.count() > 1 and bar.isTabVisible(i) and needed > room + SLACK:
            yield bar.tabText(i), f"{needed} wide in {room}"
