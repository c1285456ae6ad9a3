"""How windows look: a palette and a style sheet made from the tokens of a theme, on a grid of 8 pixels."""

from functools import cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from explorer.scene.palette import RGB, Theme, hexadecimal, luminance
from ui import assets
from ui.widgets.dressing import Dressing

POINT_SIZE = 10.0
PROJECTOR_POINT_SIZE = 18.0
PICTURE_POINT_SIZE = 9.0  # tick labels; a projector doubles them
MARK, LARGE_MARK = 14, 24  # pixels of a check box, and of the handle of a slider
LARGE = 1.4  # times the usual size of letters from which on marks and icons are large
GROOVE = 4  # pixels of the line that a handle runs along
GAP = 8  # pixels; every margin and space is a multiple or half of it


def color_of(rgb: RGB) -> QColor:
    """Return a colour of the theme as Qt has it."""
    return QColor.fromRgbF(*rgb)


def point_size(*, projector: bool) -> float:
    """Return the size of ordinary text in points: the system's, where somebody has made that larger."""
    return max(PROJECTOR_POINT_SIZE if projector else POINT_SIZE, system_point_size())


def system_point_size() -> float:
    """Return the size of letters that the desktop asks for, in points."""
    return QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pointSizeF()


def growth(*, projector: bool) -> float:
    """Return how many times as large as usual letters are."""
    return max(point_size(projector=projector) / POINT_SIZE, 1.0)


def has_large_letters(*, projector: bool) -> bool:
    """Whether letters are so large, for a projector or as the system asks, that marks and icons are large, too."""
    return growth(projector=projector) >= LARGE


def picture_point_size(*, projector: bool) -> float:
    """Return the size of the numbers at the axes in points."""
    return max(PROJECTOR_POINT_SIZE if projector else PICTURE_POINT_SIZE, system_point_size() - 1)


def dress(application: QApplication, theme: Theme, *, projector: bool) -> None:
    """Give the whole application the colours of a theme and the letters of the mode."""
    before, sheet = application.styleSheet(), style_sheet(theme, projector=projector)
    if sheet == before:
        return
    font, size = with_hangul(application.font()), point_size(projector=projector)
    has_other_letters = font.pointSizeF() != size
    font.setPointSizeF(size)
    if not before:
        application.setFont(font)
        application.setPalette(palette(theme))
        application.setStyleSheet(sheet)
    elif has_other_letters:
        application.setFont(font)
        Dressing.of(application).change_letters(palette(theme), sheet)
    else:
        Dressing.of(application).change(palette(theme), sheet)


def with_hangul(font: QFont) -> QFont:
    """Return a font with the program's own Korean letters behind its own."""
    made = QFont(font)
    made.setFamilies([made.family(), hangul_family()])
    return made


@cache
def hangul_family() -> str:
    """Return the family of the program's own Korean letters, for systems that have none."""
    numbers = [QFontDatabase.addApplicationFont(str(path)) for path in assets.hangul_fonts()]
    return next(iter(QFontDatabase.applicationFontFamilies(numbers[0])), "")


def palette(theme: Theme) -> QPalette:
    """Return Qt's palette in the theme's colours."""
    role = QPalette.ColorRole
    made = QPalette()
    rows = {
        role.Window: theme.window,
        role.WindowText: theme.foreground,
        role.Base: theme.panel,
        role.AlternateBase: theme.window,
        role.Text: theme.foreground,
        role.PlaceholderText: theme.muted,
        role.Button: theme.control,
        role.ButtonText: theme.foreground,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.selected_text,
        role.ToolTipBase: theme.panel,
        role.ToolTipText: theme.foreground,
        role.Link: theme.accent,
        role.Mid: theme.border,
    }
    for name, color in rows.items():
        made.setColor(name, color_of(color))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, color_of(theme.disabled))
    return made


def style_sheet(theme: Theme, *, projector: bool) -> str:
    """Return the style sheet: flat surfaces, thin borders, one accent."""
    lines = ("border", "outline", "focus")
    surfaces = ("window", "panel", "control", "hover", "accent", "selection", "selected_text")
    texts = ("foreground", "muted", "disabled", "error", "warning", "success")
    sheet = _SHEET + "".join(_focused(*control) for control in FOCUSED) + _WRONG
    for name in (*lines, *surfaces, *texts):
        sheet = sheet.replace(f"@{name};", f"{hexadecimal(getattr(theme, name))};")
    black = luminance(theme.selected_text) < 0.5
    check = (assets.RESOURCES / "icons" / f"check-{'black' if black else 'white'}.svg").as_posix()
    down, more = (
        (assets.RESOURCES / "icons" / f"{name}-{'white' if theme.dark else 'black'}.svg").as_posix()
        for name in ("down", "more")
    )
    mark = LARGE_MARK if has_large_letters(projector=projector) else MARK
    lift, half = (mark + 2 - GROOVE) // 2, (mark + 2) // 2  # with its border a handle is two pixels larger
    sheet = (
        sheet.replace("@down;", down).replace("@check;", check).replace("@more;", more).replace("@mark;", f"{mark}px;")
    )
    sheet = (
        sheet.replace("@lift;", f"-{lift}px 0px;")
        .replace("@round;", f"{half}px;")
        .replace("@dot;", f"{mark - 6}px;")
        .replace("@tall;", f"{mark + 4}px;")
    )
    return sheet.replace("@small;", f"{point_size(projector=projector) * (1 if projector else 0.9):.1f}pt;")


FOCUSED = (  # controls with a border of one pixel, and their padding up and down and at the sides
    ("QToolButton", 4, 6),
    ("QToolButton#lab", 4, 6),
    ("QToolButton#segment", 4, 1),
    ("QToolButton#badge", 4, 2),
    ("QToolButton#small", 1, 1),
    ("QWidget#viewbar QToolButton", 2, 4),
    ("QPushButton", 5, 12),
    ("QPushButton#fix", 2, 8),
    ("QPlainTextEdit", 4, 6),
    ("QPlainTextEdit#grown", 1, 3),
    ("QLineEdit", 4, 6),
    ("QLineEdit#bare", 1, 3),
    ("QSpinBox", 4, 6),
    ("QComboBox", 4, 8),
)


def _focused(control: str, above: int, beside: int) -> str:
    """Return the rule of a control with the focus: a border of two pixels, one of them from the padding."""
    return f"{control}:focus {{ border: 2px solid @focus; padding: {above - 1}px {beside - 1}px; }}\n"


_WRONG = """QLineEdit[wrong="true"]:focus { border: 2px solid @error; padding: 3px 5px; }"""
_SHEET = """
QMainWindow, QDialog { background: @window; }
QMainWindow::separator { background: @window; width: 6px; height: 6px; }
QMainWindow::separator:hover { background: @hover; }
QToolBar { background: @window; border: none; border-bottom: 1px solid @border; spacing: 2px; padding: 4px 8px; }
QToolButton#qt_menubar_ext_button { padding: 0px; qproperty-icon: url("@more;"); }
QToolBar::separator { background: @border; width: 1px; margin: 6px; }
QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 4px 6px; color: @foreground;
  background: transparent; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @hover; border-color: @outline; }
QToolButton:disabled { color: @disabled; }
QToolButton::menu-indicator { image: none; width: 0px; }
QPushButton { background: @control; border: 1px solid @border; border-radius: 5px; padding: 5px 12px; }
QPushButton:hover { background: @hover; }
QMenuBar { background: @window; } QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected { background: @hover; border-radius: 4px; }
QMenu { background: @panel; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @selected_text; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QWidget#panel, QWidget#lab { background: @panel; border: 1px solid @border; border-radius: 6px; }
QWidget#pane { background: @panel; border: 1px solid @border; }
QWidget#viewbar { background: @panel; border: none; border-bottom: 1px solid @border; }
QWidget#viewbar QToolButton { padding: 2px 4px; font-size: @small; }
QScrollArea, QScrollArea > QWidget > QWidget#column { background: transparent; border: none; }
QPlainTextEdit, QLineEdit, QSpinBox { background: @control; border: 1px solid @outline; border-radius: 5px;
  padding: 4px 6px; selection-background-color: @selection; selection-color: @selected_text; }
QPlainTextEdit#line, QPlainTextEdit#line:focus { background: transparent; border: none; border-radius: 0px;
  padding: 0px; }
QPlainTextEdit#grown { padding: 1px 3px; }
QLineEdit#bare { background: transparent; border: 1px solid transparent; padding: 1px 3px; font-size: @small; }
QLineEdit#bare:hover { border-color: @outline; } QLineEdit#bare:focus { background: @control; }
QComboBox { background: @control; border: 1px solid @outline; border-radius: 5px; padding: 4px 8px; }
QComboBox:hover { background: @hover; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url("@down;"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @border; selection-background-color: @selection;
  selection-color: @selected_text; }
QPushButton#fix { padding: 2px 8px; }
QToolButton#small { padding: 1px; border-radius: 4px; }
QScrollArea#echo, QScrollArea#echo > QWidget > QWidget { background: transparent; border: none; }
QFrame#popup { background: @panel; border: 1px solid @muted; border-radius: 5px; }
QFrame#popup QListView { background: transparent; border: none; }
QFrame#drop { background: @accent; border: none; }
QLineEdit[wrong="true"] { border: 1px solid @error; }
QSlider:horizontal { min-height: @tall; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @border; }
QSlider::sub-page:horizontal { border-radius: 2px; background: @accent; }
QSlider::sub-page:horizontal:disabled { background: @disabled; }
QSlider::handle:horizontal { width: @mark; margin: @lift; border-radius: @round; background: @control;
  border: 1px solid @muted; }
QSlider::handle:horizontal:hover { background: @hover; }
QSlider::handle:horizontal:focus { border-color: @focus; background: @focus; }
QCheckBox::indicator { width: @mark; height: @mark; }
QCheckBox::indicator:checked { border: 1px solid @outline; border-radius: 3px; background: @selection;
  image: url("@check;"); }
QCheckBox::indicator:unchecked { border: 1px solid @muted; border-radius: 3px; background: @control; }
QCheckBox, QRadioButton { border: 2px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border-color: @focus; }
QTableView { background: transparent; border: 1px solid @border; border-radius: 4px; gridline-color: @border;
  selection-background-color: @selection; selection-color: @selected_text; }
QTableView:focus { border-color: @focus; }
QTableCornerButton::section { background: transparent; border: none; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; border: none; padding: 2px 6px; }
QLabel#muted { color: @muted; font-size: @small; }
QLabel#readout { background: @panel; color: @foreground; border: 1px solid @border; border-radius: 3px;
  padding: 1px 4px; }
QLabel#problem { color: @error; } QLabel#note { color: @warning; } QLabel#heading { font-weight: 600; color: @muted; }
QLabel#strong { font-weight: 600; }
QToolButton#segment { padding: 4px 1px; }
QToolButton#badge { padding: 4px 2px; color: @muted; }
QToolButton#badge[state="good"] { color: @success; } QToolButton#badge[state="unsure"] { color: @warning; }
QToolButton#badge[state="bad"] { color: @error; font-weight: 600; }
QFrame#finding { border: 2px solid transparent; border-left: 3px solid @error; background: transparent; }
QFrame#finding[severity="note"] { border-left-color: @warning; }
QFrame#finding:hover { background: @hover; } QFrame#finding:focus { border-color: @focus; }
QFrame#row { border: 2px solid transparent; border-left: 3px solid transparent; border-radius: 0px;
  background: transparent; }
QFrame#row[strong="true"] { border-left-color: @accent; background: @window; }
QFrame#card { background: @control; border: 1px solid @border; border-radius: 6px; }
QFrame#row:focus { border-color: @focus; }
QFrame#card:hover { background: @hover; } QFrame#card:focus { border: 2px solid @focus; }
QPushButton[wanted="true"] { border-color: @accent; font-weight: 600; }
QPushButton:disabled { color: @muted; }
QPushButton#fix:checked { background: @selection; color: @selected_text; }
QRadioButton::indicator { width: @mark; height: @mark; border-radius: @round; border: 1px solid @muted;
  background: @control; }
QRadioButton::indicator:checked { width: @dot; height: @dot; border: 4px solid @selection; background: @selected_text; }
QLabel#mark[state="ok"] { color: @success; } QLabel#mark[state="wrong"] { color: @error; font-weight: 600; }
QLabel#mark[state="open"] { color: @muted; }
QToolButton#lab { text-align: left; font-weight: 600; background: transparent; border: 1px solid transparent; }
QToolButton#lab:hover { background: @hover; }
QToolButton#lab:checked { background: @hover; border-color: @outline; }
QFrame#rule { background: @border; border: none; max-height: 1px; min-height: 1px; }
QStatusBar { background: @window; color: @muted; border-top: 1px solid @border; }
QProgressBar { background: @control; border: 1px solid @border; border-radius: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QStatusBar::item { border: none; } QStatusBar QLabel { color: @muted; padding: 0px 8px; }
QSplitter::handle { background: @window; width: 6px; } QSplitter::handle:hover { background: @hover; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0px; }
QScrollBar::handle { background: @outline; border-radius: 4px; min-height: 24px; min-width: 24px; margin: 1px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QToolTip { background: @panel; color: @foreground; border: 1px solid @border; padding: 4px; }
QTabWidget::pane { border: 1px solid @border; border-radius: 6px; background: @panel; }
QTabBar::tab { padding: 6px 14px; color: @muted; background: transparent; border: 2px solid transparent; }
QTabBar::tab:selected { color: @foreground; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { border-color: @focus; }
QScrollArea#scrolled { border: 1px solid transparent; } QScrollArea#scrolled:focus { border-color: @focus; }
QTreeWidget, QListView, QTextBrowser { background: @panel; border: 1px solid @border; border-radius: 6px; }
QTreeWidget:focus, QListView:focus, QTextBrowser:focus { border-color: @focus; }
QListView#pages::item { padding: 3px 6px; }
QTextBrowser#page { background: transparent; border: 1px solid transparent; }
QTextBrowser#page:focus { border-color: @focus; }
QTreeWidget::item { padding: 3px 2px; }
QFrame#over { background: @panel; border: 1px solid @focus; border-radius: 8px; }
QDialog#palette { background: @panel; border: 1px solid @border; }
"""
