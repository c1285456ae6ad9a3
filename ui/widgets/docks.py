"""The panels beside the views: each in a frame, with a head that has its name and a button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from explorer.scene.palette import Theme
from ui import assets
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.icon_button import IconButton
from ui.widgets.style import GAP


def panel_dock(
    window: QMainWindow, name: str, title: str, content: QWidget, area: Qt.DockWidgetArea, *, has_head: bool = True
) -> QDockWidget:
    """Return a panel put into an area of a window; it can be moved and closed by its head, where it has one."""
    dock = QDockWidget(title, window)
    dock.setObjectName(name)
    feature = QDockWidget.DockWidgetFeature
    dock.setFeatures(feature.DockWidgetMovable | feature.DockWidgetClosable)
    dock.setTitleBarWidget(DockTitle(dock) if has_head else QWidget())
    around = QWidget()
    column = QVBoxLayout(around)
    column.setContentsMargins(GAP // 2, 0, GAP // 2, GAP // 2)
    column.addWidget(content)
    content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    dock.setWidget(around)
    window.addDockWidget(area, dock)
    return dock


class DockTitle(QWidget):
    """Stands above a panel and is dragged to move it; the button of Qt's own is ten pixels large in any font."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        label = ElidedLabel()  # a small window has little width for its panels
        label.setText(dock.windowTitle())
        label.setObjectName("heading")
        dock.windowTitleChanged.connect(label.setText)
        self.close_button = IconButton()
        self.close_button.setObjectName("small")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keys: the menu View
        self.close_button.setAccessibleName(self.tr("Close the panel"))
        self.close_button.setToolTip(self.tr("Close the panel; the menu View brings it back"))
        self.close_button.clicked.connect(dock.close)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP // 2, GAP // 2, GAP // 2)
        row.addWidget(label, 1)
        row.addWidget(self.close_button)

    def set_theme(self, theme: Theme) -> None:
        """Draw the button in a theme's colours."""
        self.close_button.setIcon(assets.icon("remove", theme.muted, theme.disabled))
