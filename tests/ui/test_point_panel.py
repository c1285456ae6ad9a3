"""At the point: results become fields and tables, typed and stepped coordinates become edits."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QMenu

from explorer.document.results import FormulasResult, Written
from explorer.document.table import Fact
from explorer.document.wording import sentence
from explorer.export.formats import Takes, formats
from explorer.export.tables import table_text
from ui.exporters.clipboard import as_array
from ui.panels.point import PointPanel
from ui.panels.table_look import LookSwitch, Notation
from ui.settings import Settings
from ui.widgets.menus import plain
from ui.widgets.style import color_of


@pytest.fixture
def panel(qtbot, store, typesetter, theme, point):
    made = PointPanel(store, typesetter, theme)
    qtbot.addWidget(made)
    made.resize(360, 700)
    made.show()
    made.show_point(point)
    return made


def type_into(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_point_shows_coordinates_and_tables(panel):
    assert [field.text() for field in panel.fields] == ["1", "−2"]
    assert list(panel.sections) == ["value", "jacobian", "hessian1"]
    cells = panel.sections["jacobian"].numbers.model()
    assert [cells.data(cells.index(0, j)) for j in (0, 1)] == ["4", "−0.1"]
    assert [cells.headerData(j, Qt.Orientation.Horizontal) for j in (0, 1)] == ["x", "y"]


def test_value_outside_the_domain_is_called_undefined(panel):
    cells = panel.sections["value"].numbers.model()
    assert cells.data(cells.index(0, 0)) == "undefined"


@pytest.mark.parametrize(
    ("typed", "value"),
    [("3", 3.0), ("-0.25", -0.25), ("1e-3", 1e-3), ("pi/2", 1.5707963267948966), ("2^3", 8.0), ("-0,5", -0.5)],
)
def test_typed_coordinate_moves_the_probe_on_enter(panel, store, qtbot, typed, value):
    type_into(qtbot, panel.fields[0], typed)
    assert store.document.probe is None
    qtbot.keyClick(panel.fields[0], Qt.Key.Key_Return)
    assert store.document.probe == pytest.approx((value, -2.0))


@pytest.mark.parametrize("typed", ["", "abc", "1, 5", "1,5,2", "1/0", "[1, 2]", "inf", "__import__('os')"])
def test_wrong_coordinate_is_marked_explained_and_not_applied(panel, store, qtbot, typed):
    type_into(qtbot, panel.fields[0], typed or "\b")
    qtbot.keyClick(panel.fields[0], Qt.Key.Key_Return)
    assert store.document.probe is None
    assert panel.complaint.isVisible()
    assert panel.complaint.text()
    type_into(qtbot, panel.fields[0], "3")
    assert not panel.complaint.isVisible()


def test_escape_gives_the_old_number_back(panel, store, qtbot):
    type_into(qtbot, panel.fields[0], "99")
    qtbot.keyClick(panel.fields[0], Qt.Key.Key_Escape)
    assert panel.fields[0].text() == "1"
    assert store.document.probe is None


def test_up_and_down_step_and_are_one_undo_step(panel, store, qtbot):
    panel.set_steps((0.05, 0.05))
    for _ in range(3):
        qtbot.keyClick(panel.fields[1], Qt.Key.Key_Up)
    assert store.document.probe == pytest.approx((1.0, -1.85))
    assert store.stack.count() == 1


def test_result_does_not_overwrite_what_is_being_typed(panel, qtbot, point):
    type_into(qtbot, panel.fields[0], "7")
    panel.show_point(replace(point, at=(0.5, 0.5)))
    assert [field.text() for field in panel.fields] == ["7", "0.5"]


def test_another_signature_gets_other_fields(panel, point):
    slope = replace(point.tables[1], numbers=np.array([[4.0]]), column_names=("t",))
    panel.show_point(replace(point, coordinates=("t",), at=(2.0,), tables=(point.tables[0], slope)))
    assert [field.accessibleName() for field in panel.fields] == ["t"]
    assert list(panel.sections) == ["value", "jacobian"]
    assert not panel.directional.isVisible()


@pytest.mark.parametrize(
    ("notation", "numbers", "symbols"),
    [(Notation.NUMBERS, True, False), (Notation.SYMBOLS, False, True), (Notation.BOTH, True, True)],
)
def test_switch_shows_numbers_or_formulas_or_both(panel, qtbot, notation, numbers, symbols):
    qtbot.mouseClick(panel.switch.buttons.button(list(Notation).index(notation)), Qt.MouseButton.LeftButton)
    section = panel.sections["jacobian"]
    assert (section.numbers.isVisible(), section.symbols.isVisible()) == (numbers, symbols)


def test_table_without_formulas_shows_its_numbers_in_any_case(panel, qtbot):
    qtbot.mouseClick(panel.switch.buttons.button(1), Qt.MouseButton.LeftButton)
    assert panel.sections["value"].numbers.isVisible()


def test_simpler_formulas_replace_the_earlier_and_stay_while_the_point_moves(panel, point):
    panel.show_formulas(FormulasResult(1, {"jacobian": Written((("y y", "2 y x"),), (("y y", "2 y x"),))}))
    assert "2 y x" in panel.sections["jacobian"].symbols.latex
    panel.show_point(replace(point, at=(0.0, 0.0)))
    assert "2 y x" in panel.sections["jacobian"].symbols.latex


def test_formulas_of_another_function_are_not_shown(panel):
    panel.show_formulas(FormulasResult(7, {"jacobian": Written((("wrong", "wrong"),), ((), ()))}))
    assert "wrong" not in panel.sections["jacobian"].symbols.latex


def test_a_formula_does_not_stay_below_the_title_of_another_table(panel, point, typesetter, qtbot, monkeypatch):
    symbols = panel.sections["jacobian"].symbols
    qtbot.waitUntil(lambda: symbols.is_typeset)
    kept = symbols.sizeHint()
    monkeypatch.setattr(typesetter, "ask", lambda *_, **__: None)  # busy
    other = {"title": "g'(a)", "latex": (("x^{9}", "y^{9}"),), "text": (("x^9", "y^9"),)}
    tables = tuple([replace(table, **other) if table.key == "jacobian" else table for table in point.tables])
    panel.show_point(replace(point, tables=tables))
    assert symbols.sizeHint() != kept
    assert not symbols.is_typeset


def test_menu_copies_the_table(panel, gradient_table):
    menu = panel.sections["jacobian"].button.menu()
    by_text = {plain(action.text()): action for action in menu.actions()}
    for row in formats(Takes.TABLE):
        assert f"Save as {row.title}…" in by_text
        if row.copied:
            by_text[f"Copy as {row.title}"].trigger()
            assert QApplication.clipboard().text() == table_text(as_array(gradient_table), row.key)
    by_text["Copy the formulas as LaTeX"].trigger()
    assert QApplication.clipboard().text() == r"\begin{bmatrix} y^{2} & 2 x y \end{bmatrix}"


def test_entries_of_a_menu_are_made_when_it_opens(panel):
    menu = panel.sections["jacobian"].button.menu()
    assert QMenu.actions(menu) == []
    menu.popup(QPoint(0, 0))
    assert len(QMenu.actions(menu)) > len(formats(Takes.TABLE))
    assert menu.height() > 10 * menu.fontMetrics().height()
    menu.close()


def test_menu_asks_for_saving(panel, qtbot, gradient_table):
    menu = panel.sections["jacobian"].button.menu()
    save = next(action for action in menu.actions() if plain(action.text()) == "Save as CSV…")
    with qtbot.waitSignal(panel.save_requested) as asked:
        save.trigger()
    assert asked.args == [gradient_table, "csv"]


def test_selected_cells_are_copied_with_all_digits(panel, qtbot):
    grid = panel.sections["jacobian"].numbers
    grid.setFocus()
    grid.selectAll()
    qtbot.keyClick(grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "4.0\t-0.1"


def test_facts_stand_below_their_table_and_the_strong_one_first(panel):
    facts = panel.sections["jacobian"].facts
    assert facts.strong.text().replace("\u00a0", " ") == "critical point: saddle"
    assert facts.strong.toolTip() == "how it was decided"
    assert facts.plain.text().replace("\u00a0", " ") == "norm 4.00125  · direction −1.4321°"
    hessian = panel.sections["hessian1"].facts.plain.text().replace("\u00a0", " ")
    assert hessian == "eigenvalues −3.1231, 5.1231: indefinite  · det — (its size is beyond 10³⁰⁸)"
    assert not panel.sections["value"].facts.isVisible()


def test_many_numbers_of_a_fact_are_cut_and_counted():
    said = sentence(Fact("eigenvalues", tuple(map(float, range(50))), "positive semidefinite"), 6)
    assert said.replace("\u00a0", " ") == "eigenvalues 0, 1, 2, …, 49 (50 in all): positive semidefinite"


def test_chosen_digits_are_those_of_cells_and_facts_and_are_remembered(panel, point):
    thirds = replace(point.tables[1], numbers=np.array([[1 / 3, 2e300 / 3]]), facts=(Fact("norm", (1 / 3,)),))
    panel.show_point(replace(point, tables=(point.tables[0], thirds, point.tables[2])))
    panel.switch.digits[3].trigger()
    cells = panel.sections["jacobian"].numbers.model()
    assert [cells.data(cells.index(0, j)) for j in (0, 1)] == ["0.333", "6.67·10²⁹⁹"]
    assert panel.sections["jacobian"].facts.plain.text() == "norm\u00a00.333"
    panel.switch.digits[17].trigger()
    assert float(cells.data(cells.index(0, 0))) == 1 / 3
    assert Settings().digits == 17
    assert LookSwitch().look.digits == 17


def test_shading_tints_cells_by_size_and_is_off_at_first(panel, theme):
    cells = panel.sections["jacobian"].numbers.model()

    def shade(j):
        return cells.data(cells.index(0, j), Qt.ItemDataRole.BackgroundRole)

    assert shade(0) is None
    panel.switch.shading.trigger()
    panel_color = color_of(theme.panel)

    def distance(color):
        return sum(abs(a - b) for a, b in zip(color.getRgbF(), panel_color.getRgbF(), strict=True))

    assert distance(shade(0)) > 10 * distance(shade(1)) > 0
    assert Settings().shaded
    panel.switch.shading.trigger()
    assert shade(0) is None


def test_a_single_number_stands_beside_its_title_and_is_not_shaded(panel):
    panel.switch.shading.trigger()
    section = panel.sections["value"]
    start, height = section.numbers.mapTo(section, QPoint(0, 0)), section.title.height()
    assert start.x() >= section.title.geometry().right()
    assert start.y() < height
    cells = section.numbers.model()
    assert cells.data(cells.index(0, 0), Qt.ItemDataRole.BackgroundRole) is None


def test_undefined_entries_of_a_matrix_are_dashes_that_say_what_they_are(panel, point):
    table = replace(point.tables[1], numbers=np.array([[np.nan, -np.inf]]))
    panel.show_point(replace(point, tables=(point.tables[0], table, point.tables[2])))
    cells = panel.sections["jacobian"].numbers.model()
    assert [cells.data(cells.index(0, j)) for j in (0, 1)] == ["—", "−∞"]
    assert cells.data(cells.index(0, 0), Qt.ItemDataRole.ToolTipRole) == "undefined"


def test_eigenvectors_are_a_table_on_request_that_copies_too(panel, qtbot, point):
    section = panel.sections["hessian1"]
    assert section.details == {}
    qtbot.mouseClick(section.expander, Qt.MouseButton.LeftButton)
    vectors = section.details["eigenvectors1"]
    assert vectors.isVisible()
    assert vectors in panel.shown_sections()
    next(action for action in vectors.menu.actions() if plain(action.text()) == "Copy as MATLAB").trigger()
    assert QApplication.clipboard().text() == "[0.8, -0.6; 0.6, 0.8]"
    bare = replace(point.tables[2], details=())
    panel.show_point(replace(point, tables=(*point.tables[:2], bare)))
    assert not vectors.isVisible()
    assert not section.expander.isVisible()
    panel.show_point(point)
    qtbot.mouseClick(section.expander, Qt.MouseButton.LeftButton)
    assert not vectors.isVisible()


def test_tables_that_leave_something_out_say_so(panel, point):
    table = replace(point.tables[1], remark="The first 6 of the 30 slices are shown.")
    panel.show_point(replace(point, tables=(point.tables[0], table)))
    assert panel.sections["jacobian"].remark.text() == "The first 6 of the 30 slices are shown."
    assert not panel.sections["value"].remark.isVisible()


def test_many_coordinates_scroll_instead_of_filling_the_panel(panel, point, qtbot):
    names = tuple(f"x{i}" for i in range(1, 51))
    first = replace(point.tables[1], numbers=np.zeros((1, 50)), column_names=names)
    panel.show_point(replace(point, coordinates=names, at=(0.0,) * 50, tables=(point.tables[0], first)))
    qtbot.waitUntil(lambda: panel.fields[0].height() > 0 and panel.fields[0].isVisible())
    assert len(panel.fields) == 50
    holder = panel.fields[0].parentWidget().parentWidget().parentWidget()
    assert holder.sizeHint().height() < 7 * panel.fields[0].height()


def test_a_note_on_the_point_is_shown_and_goes(panel, point):
    panel.show_point(replace(point, note="f jumps at x = 0"))
    assert panel.note.isVisible()
    assert panel.note.text() == "f jumps at x = 0"
    panel.show_point(point)
    assert not panel.note.isVisible()


def overlapping(panel):
    """Return what stands over something else in the tables, or beyond the table that it belongs to."""
    found = []
    for section in panel.shown_sections():
        place = QRect(section.mapTo(panel, QPoint()), section.size())
        parts = [section.title, section.numbers, section.scrolled, section.facts, section.remark]
        places = [QRect(part.mapTo(panel, QPoint()), part.size()) for part in parts if part.isVisible()]
        found += [(one, other) for i, one in enumerate(places) for other in places[:i] if one.intersects(other)]
        found += [(one, place) for one in places if not place.contains(one)]
    return found


def test_tables_stand_below_each_other_before_they_are_painted(panel, qtbot, point):
    qtbot.waitUntil(lambda: all(section.title.is_typeset for section in panel.shown_sections()))
    value, *others = point.tables
    taller = replace(value, numbers=np.zeros((7, 1)), row_names=tuple("abcdefg"), latex=(("x",),) * 7)
    panel.show_point(replace(point, tables=(taller, *others)))
    assert overlapping(panel) == []  # no event was handled meanwhile
    at_once = []
    symbols = panel.sections["value"].symbols
    symbols.resized.connect(lambda: at_once.append(overlapping(panel)))
    qtbot.waitUntil(lambda: symbols.is_typeset)
    assert at_once
    assert not any(at_once)
    panel.switch.buttons.button(0).click()
    assert overlapping(panel) == []
