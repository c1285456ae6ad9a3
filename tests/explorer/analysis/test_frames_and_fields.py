"""The moving frame of known curves; divergence and curl of known fields."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import explorer
from explorer.analysis.frenet import frenet
from explorer.analysis.vector_fields import curl, divergence

HELIX = explorer.function("[2 cos t, 2 sin t, 3 t]", inputs=["t"])
TWISTED = explorer.function("[t + t^3, t^2, exp(t)]", inputs=["t"])
POTENTIAL = explorer.function("exp(x y) sin(z) + x z^2", inputs=["x", "y", "z"])
FIELD = explorer.function("[x y z, exp(x) y, sin(z) x]", inputs=["x", "y", "z"])


def frame_of(function, t):
    if isinstance(function, str):
        function = explorer.function(function, inputs=["t"])
    return frenet(*(np.ravel(function.derivative(t, k)) for k in (1, 2, 3)))


@given(st.floats(-3, 3))
def test_a_helix_has_constant_curvature_and_torsion(t):
    found = frame_of(HELIX, t)
    assert (found.curvature, found.torsion) == (pytest.approx(2 / 13), pytest.approx(3 / 13))
    assert found.speed == pytest.approx(np.sqrt(13))
    assert found.normal == pytest.approx([-np.cos(t), -np.sin(t), 0], abs=1e-9)


@given(st.floats(-1.5, 1.5))
def test_the_frame_is_orthonormal_and_right_handed(t):
    found = frame_of(TWISTED, t)
    frame = np.stack([found.tangent, found.normal, found.binormal])
    assert frame @ frame.T == pytest.approx(np.eye(3), abs=1e-9)
    assert np.linalg.det(frame) == pytest.approx(1)


def test_a_plane_circle_turns_by_its_radius_and_has_no_torsion():
    found = frame_of("[5 cos t, 5 sin t]", 0.0)
    assert (found.radius, found.torsion) == (pytest.approx(5), 0)
    assert found.normal == pytest.approx([-1, 0, 0])
    assert found.binormal == pytest.approx([0, 0, 1])
    assert frame_of("[5 cos t, -5 sin t]", 0.0).binormal == pytest.approx([0, 0, -1])


def test_a_straight_line_has_a_tangent_only_and_a_still_point_nothing():
    line = frame_of("[1 + 2t, 3t, 0t]", 1.0)
    assert (line.curvature, line.radius) == (0, np.inf)
    assert line.tangent == pytest.approx(np.array([2, 3, 0]) / np.sqrt(13))
    assert np.isnan(line.normal).all()
    cusp = frame_of("[t^2, t^3]", 0.0)
    assert cusp.speed == 0
    assert np.isnan(cusp.tangent).all()
    assert np.isnan(frame_of("[sqrt(t - 9), t]", 0.0).curvature)


@pytest.mark.parametrize("scale", [1e-120, 1e120])
def test_a_frame_of_any_scale(scale):
    found = frenet(np.array([0.0, scale, 0]), np.array([-scale, 0, 0]), np.array([0, -scale, 0]))
    assert found.curvature == pytest.approx(1 / scale)
    assert found.normal == pytest.approx([-1, 0, 0])


def jacobian_of(text, inputs, at):
    return explorer.function(text, inputs=inputs).jacobian(at)


def test_divergence_and_curl_of_known_fields():
    assert divergence(jacobian_of("[x^2, x y]", ["x", "y"], [2, 3])) == pytest.approx(6)
    assert curl(jacobian_of("[-y, x]", ["x", "y"], [2, 3])) == pytest.approx(2)
    assert curl(jacobian_of("[y z, x^2, x y z]", ["x", "y", "z"], [1, 2, 3])) == pytest.approx([3, 2 - 6, 2 - 3])


@given(st.tuples(*[st.floats(-2, 2)] * 3))
def test_a_gradient_has_no_curl_and_a_curl_no_divergence(at):
    assert curl(POTENTIAL.hessian(at)) == pytest.approx(np.zeros(3))
    field = FIELD.hessian(at)
    by = [curl(field[:, :, j]) for j in range(3)]  # the Jacobian's derivative by x_j
    assert divergence(np.stack(by, axis=1)) == pytest.approx(0, abs=1e-9)


def test_many_jacobians_at_once():
    many = np.random.default_rng(0).standard_normal((4, 5, 3, 3))
    assert divergence(many).shape == (4, 5)
    assert curl(many).shape == (4, 5, 3)
    assert curl(many)[1, 2] == pytest.approx(curl(many[1, 2]))
    with pytest.raises(ValueError, match="no curl"):
        curl(np.eye(4))
