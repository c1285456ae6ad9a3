"""What no width suits does not end the program."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.panels.definitions.row_layout import RowLayout
from ui.panels.definitions.row_list import RowList
from ui.widgets.steady_area import SteadyArea

BESIDE = 195  # pixels of a width that leaves room for a scroll bar
ENOUGH = 200  # questions for a size, after which the content is content: else a test would end with the whole process


class Contrary(QWidget):
    """Low enough beside a scroll bar, and too high without it."""

    def __init__(self):
        super().__init__()
        self.asked = 0

    def minimumSizeHint(self):  # noqa: N802 - Qt names it
        self.asked += 1
        return QSize(1, 200 if self.asked < ENOUGH and self.width() > BESIDE else 50)


def test_content_that_no_width_suits_is_fitted_a_few_times(qtbot):
    area, inner = SteadyArea(), Contrary()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.setWidget(inner)
    area.resize(200, 100)
    area.show()
    qtbot.waitExposed(area)
    for width in (205, 203, 200):
        area.resize(width, 100)
    assert inner.asked < ENOUGH // 2


def test_a_line_that_is_wrapped_only_beside_the_scroll_bar_does_not_fill_the_stack(
    qtbot, typesetter, theme, monkeypatch
):
    rows = RowList(typesetter)
    qtbot.addWidget(rows)
    rows.set_theme(theme)
    rows.show_lines(("f(x) = x",), frozenset())
    rows.show()
    asked = []

    def heights(_layout, _width):
        """Return a height that is late: of the wrapped line in a wide column, and of the other one in a narrow one."""
        asked.append(rows.widget().width())
        is_late = len(asked) < 300  # or this test would end with the whole process
        return [116 if is_late and asked[-1] == rows.width() else 98]

    monkeypatch.setattr(RowLayout, "_measured", heights)
    rows.resize(270, 99)
    rows.resize(271, 99)
    assert len(asked) < 60
