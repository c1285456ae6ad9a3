"""Colours can be read and told apart, and mean what the colour bar says."""

from dataclasses import fields

import numpy as np
import pytest

from explorer.scene.palette import (
    COLORMAPS,
    OKABE_ITO,
    THEMES,
    blend,
    colors,
    contrast,
    hexadecimal,
    luminance,
    rgb,
    tint,
)
from explorer.scene.roles import Role


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
class TestTheme:
    def test_text_can_be_read_on_every_ground(self, theme):
        for ground in (theme.window, theme.panel, theme.background, theme.control):
            for text in (theme.foreground, theme.muted, theme.error, theme.warning, theme.success):
                assert contrast(text, ground) >= 4.5
        assert contrast(theme.selected_text, theme.selection) >= 4.5

    def test_what_cannot_be_pressed_looks_so(self, theme):
        for ground in (theme.window, theme.panel):
            assert contrast(theme.disabled, ground) < 0.6 * contrast(theme.muted, ground)
            assert contrast(theme.disabled, ground) >= 1.8

    def test_every_role_stands_out_from_the_picture(self, theme):
        assert set(theme.roles) == set(Role)
        for role in set(Role) - {Role.GRID, Role.SURFACE}:
            assert contrast(theme.color(role), theme.background) >= 3.0

    def test_the_roles_of_the_lecture_differ(self, theme):
        drawn = [theme.color(role) for role in OKABE_ITO]
        apart = [np.abs(np.subtract(a, b)).max() for i, a in enumerate(drawn) for b in drawn[:i]]
        assert min(apart) > 0.15

    def test_components_are_shares(self, theme):
        for field in fields(theme):
            value = getattr(theme, field.name)
            if isinstance(value, tuple):
                assert all(0 <= component <= 1 for component in value)


def test_roles_keep_the_palette_where_it_is_readable():
    assert hexadecimal(THEMES["light"].color(Role.X)) == OKABE_ITO[Role.X].lower()
    assert hexadecimal(THEMES["dark"].color(Role.Y)) == OKABE_ITO[Role.Y].lower()
    assert hexadecimal(rgb("#12ab9f")) == "#12ab9f"


@pytest.mark.parametrize("name", ["viridis", "cividis"])
def test_colormaps_grow_lighter(name):
    table = COLORMAPS[name]
    assert table.shape == (256, 4)
    lightness = [luminance(tuple(color[:3])) for color in table.tolist()]
    assert np.all(np.diff(lightness) > 0)


def test_a_colormap_about_zero_is_lightest_in_its_middle_and_as_dark_at_both_ends():
    lightness = np.array([luminance(tuple(color[:3])) for color in COLORMAPS["balance"].tolist()])
    assert np.all(np.diff(lightness[:128]) > 0)
    assert np.all(np.diff(lightness[128:]) < 0)
    assert lightness[0] == pytest.approx(lightness[-1], abs=0.03)


def test_colors_follow_values_and_leave_gaps_transparent():
    values = np.array([[np.nan, -np.inf, 0.0], [1.0, np.inf, 5.0]])
    found = colors("viridis", values, 0.0, 1.0)
    assert found.shape == (2, 3, 4)
    assert found.dtype == np.float32
    assert found[0, 0].tolist() == [0, 0, 0, 0]
    table = COLORMAPS["viridis"]
    for place, entry in (((0, 1), 0), ((0, 2), 0), ((1, 0), 255), ((1, 1), 255), ((1, 2), 255)):
        assert np.array_equal(found[place], table[entry])
    assert np.isfinite(colors("cividis", [1e300, -1e300], -1e300, 1e300)).all()
    assert np.array_equal(colors("cividis", [3.0], 3.0, 3.0)[0], COLORMAPS["cividis"][128])


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
@pytest.mark.parametrize("role", Role)
def test_numbers_can_be_read_on_cells_of_every_tint(theme, role):
    strongest = tint(theme.color(role), theme.panel, theme.foreground)
    for share in np.linspace(0, 1, 11):
        assert contrast(blend(theme.panel, strongest, share), theme.foreground) >= 4.5
    if role in (Role.GRADIENT, Role.TANGENT, Role.CURVE):
        assert contrast(strongest, theme.panel) > 1.25
