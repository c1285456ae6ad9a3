"""Streamlines: along the field, evenly spaced, and only where there is a field."""

import numpy as np
import pytest

from explorer.scene.roles import Role
from explorer.scene.streamlines import CLOSER, SEPARATION, PlaneField, streamlines

XS, YS = np.linspace(-3, 3, 65), np.linspace(-2, 2, 65)
X, Y = np.meshgrid(XS, YS, indexing="ij")

FIELDS = {
    "rotation": (-Y, X),
    "saddle": (X, -Y),
    "spiral": (-Y - 0.3 * X, X - 0.3 * Y),
    "cells": (np.cos(X) * np.sin(Y), np.sin(X) * np.cos(Y)),
    "constant": (1 + 0 * X, 2 + 0 * X),
}


def lines_of(polyline):
    gaps = np.flatnonzero(np.isnan(polyline.points[:, 0]))
    return [part[np.isfinite(part[:, 0])] for part in np.split(polyline.points, gaps)]


@pytest.mark.parametrize("name", FIELDS)
def test_every_line_runs_along_the_field_and_its_arrow_with_it(name):
    drawn, arrows = streamlines("s", PlaneField(XS, YS, *FIELDS[name]))
    field = {
        "rotation": lambda x, y: (-y, x),
        "saddle": lambda x, y: (x, -y),
        "spiral": lambda x, y: (-y - 0.3 * x, x - 0.3 * y),
        "cells": lambda x, y: (np.cos(x) * np.sin(y), np.sin(x) * np.cos(y)),
        "constant": lambda x, y: (1 + 0 * x, 2 + 0 * x),
    }[name]
    for line in lines_of(drawn):
        steps = np.diff(line, axis=0)
        along = np.stack(field(*((line[1:] + line[:-1]) / 2).T), axis=1)
        cosine = (steps * along).sum(axis=1) / np.linalg.norm(steps, axis=1) / np.linalg.norm(along, axis=1)
        assert cosine.min() > 0.99
    assert len(arrows.heads) == len(lines_of(drawn)) > 5
    assert drawn.role == arrows.role == Role.GRADIENT
    along = np.stack(field(*((arrows.tails + arrows.heads) / 2).T), axis=1)
    assert np.all(((arrows.heads - arrows.tails) * along).sum(axis=1) > 0)


def test_field_lines_of_a_gradient_cross_its_level_sets_at_right_angles():
    drawn, _ = streamlines("s", PlaneField(XS, YS, 2 * X, 4 * Y))
    for line in lines_of(drawn):
        heights = line[:, 0] ** 2 + 2 * line[:, 1] ** 2
        assert np.all(np.diff(heights) > 0)


@pytest.mark.parametrize("name", FIELDS)
def test_lines_keep_their_distance_and_leave_no_large_hole(name):
    drawn, _ = streamlines("s", PlaneField(XS, YS, *FIELDS[name]))
    lines = [(line - [-3, -2]) / [6, 4] for line in lines_of(drawn)]
    for i, line in enumerate(lines):
        others = np.concatenate([other for j, other in enumerate(lines) if j != i])
        away = np.linalg.norm(line[:, None] - others[None], axis=2).min()
        assert away > CLOSER * SEPARATION - 2 / 128
    everything = np.concatenate(lines)
    places = np.random.default_rng(1).uniform(0.05, 0.95, (400, 2))
    farthest = np.linalg.norm(places[:, None] - everything[None], axis=2).min(axis=1).max()
    assert farthest < 3.5 * SEPARATION


def test_nothing_is_drawn_in_a_hole():
    hole = X * X + Y * Y < 1
    drawn, arrows = streamlines("s", PlaneField(XS, YS, np.where(hole, np.nan, 1.0), np.where(hole, np.nan, 0.3)))
    for points in (drawn.points[np.isfinite(drawn.points[:, 0])], arrows.heads, arrows.tails):
        assert np.hypot(*points.T).min() > 0.9


@pytest.mark.parametrize("value", [0.0, np.nan, np.inf])
def test_without_a_direction_there_is_no_line(value):
    drawn, arrows = streamlines("s", PlaneField(XS, YS, np.full(X.shape, value), np.full(X.shape, value)))
    assert drawn.points.shape == (0, 2)
    assert arrows.heads.shape == (0, 2)
    few = np.array([0.0])
    assert streamlines("s", PlaneField(few, few, np.ones((1, 1)), np.ones((1, 1))))[0].points.shape == (0, 2)


@pytest.mark.parametrize("scale", [1e-300, 1e300])
def test_only_the_direction_of_a_field_matters(scale):
    plain, _ = streamlines("s", PlaneField(XS, YS, -Y, X))
    scaled, _ = streamlines("s", PlaneField(XS, YS, -Y * scale, X * scale))
    assert scaled.points == pytest.approx(plain.points, nan_ok=True, abs=1e-6)


def test_a_pole_does_not_bend_the_lines_around():
    strength = 1 / np.maximum((X - 0.01) ** 2 + (Y - 0.01) ** 2, 1e-9)
    drawn, _ = streamlines("s", PlaneField(XS, YS, strength * (X - 0.01), strength * (Y - 0.01)))
    for line in lines_of(drawn):
        far = line[np.hypot(*line.T) > 0.5]
        angles = np.unwrap(np.arctan2(far[:, 1] - 0.01, far[:, 0] - 0.01))
        assert np.ptp(angles) < 0.05 if len(far) else True
