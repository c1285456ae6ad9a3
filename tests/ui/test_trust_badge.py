"""The trust badge: a check becomes two words, a click its figures; while the probe moves it says nothing."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from explorer.analysis.verdict import Trust, Verdict, Way
from explorer.document.results import TrustResult

STEPS = 10.0 ** -np.arange(1, 17)
ERRORS = STEPS**2 + 1e-15 / STEPS
WAYS = (Way("forward mode", 0.0), Way("power series", 1e-16, 2e-16), Way("central differences", 3e-11, 4e-8))
AGREED = Trust(Verdict.AGREE, WAYS, STEPS, ERRORS)


def test_the_badge_is_empty_until_the_check_comes_and_while_the_probe_moves(panel, point):
    assert panel.badge.text() == "…"
    panel.show_trust(TrustResult(1, point.at, AGREED))
    assert panel.badge.text() == "✓ 4 ways agree"
    panel.show_point(point)
    assert panel.badge.text() == "✓ 4 ways agree"
    panel.show_point(replace(point, at=(3.0, 3.0)))
    assert panel.badge.text() == "…"


def test_a_check_of_another_point_or_function_is_not_shown(panel, point):
    panel.show_trust(TrustResult(1, (9.0, 9.0), AGREED))
    panel.show_trust(TrustResult(2, point.at, AGREED))
    assert panel.badge.text() == "…"


@pytest.mark.parametrize(
    ("trust", "text", "state"),
    [
        (Trust(Verdict.EXACT, WAYS, STEPS, ERRORS), "3 of 4 ways agree", "unsure"),
        (Trust(Verdict.KINK, WAYS, STEPS, ERRORS), "✗ not differentiable", "bad"),
        (Trust(Verdict.DISAGREE, WAYS, STEPS, ERRORS), "✗ ways disagree", "bad"),
        (Trust(Verdict.UNCHECKED, reason="more than 400 entries"), "not checked", ""),
    ],
)
def test_every_verdict_has_its_words_and_its_colour(panel, point, trust, text, state):
    panel.show_trust(TrustResult(1, point.at, trust))
    assert panel.badge.text() == text
    assert panel.badge.property("state") == state
    assert (trust.reason or str(trust.verdict)) in panel.badge.toolTip()


def test_a_click_opens_the_figures_and_the_curve(panel, point, qtbot):
    qtbot.mouseClick(panel.badge, Qt.MouseButton.LeftButton)
    assert panel.badge.figures is None
    panel.show_trust(TrustResult(1, point.at, AGREED))
    qtbot.mouseClick(panel.badge, Qt.MouseButton.LeftButton)
    figures = panel.badge.figures
    assert figures.isVisible()
    assert figures.headline.text() == "All four ways agree."
    rows = [[figures.cells[i, j].text() for j in range(3)] for i in range(1, 4)]
    assert rows == [
        ["forward mode", "0", ""],
        ["power series", "1·10⁻¹⁶", "2·10⁻¹⁶"],
        ["central differences", "3·10⁻¹¹", "4·10⁻⁸"],
    ]
    best = figures.curve.points[np.argmin(figures.curve.points[:, 1])]
    assert best[0] == pytest.approx(-5)
    image = figures.curve.grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 2)}
    assert "#d55e00" in colors
    figures.hide()


def test_figures_of_what_was_not_checked_say_why(panel, point, qtbot):
    panel.show_trust(TrustResult(1, point.at, Trust(Verdict.UNCHECKED, reason="more than 400 entries")))
    qtbot.mouseClick(panel.badge, Qt.MouseButton.LeftButton)
    assert panel.badge.figures.headline.text() == "Not checked: more than 400 entries."
    assert not panel.badge.figures.curve.isVisible()
    panel.badge.figures.hide()
