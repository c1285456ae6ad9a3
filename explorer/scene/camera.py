"""The one camera of both renderers: where it stands, and the matrices, pixels and rays that follow from it.

Box coordinates (SpaceScene.to_box) with z up. Matrices act on columns and follow OpenGL: the eye looks
along -z, and clip coordinates run from -1 to 1. Pixels count from the upper left corner, y downwards.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import cos, radians, sin, tan
from types import MappingProxyType

import numpy as np

from explorer.scene.primitives import Floats

NEAREST, FARTHEST = 0.2, 40.0  # distances from the target that zooming may reach
REACH = 3.0  # nothing is farther than this from the target
DEGREES_A_PIXEL = 0.4
THINNEST = 1e-3  # aspect of a view that is being squeezed to nothing
MARGIN = 0.78  # the share of the view that a fitted box fills; labels need the rest

POSITIONS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {"corner": (-60.0, 25.0), "front": (-90.0, 0.0), "side": (0.0, 0.0), "top": (-90.0, 90.0)}
)


@dataclass(frozen=True, slots=True)
class Camera:
    """Stands at `distance` from `target`, at `azimuth` (0 is +x, 90 is +y) and `elevation` in degrees.

    `fov` is the vertical opening in degrees; the orthographic camera shows the target as large as the
    perspective.
    """

    azimuth: float = POSITIONS["corner"][0]
    elevation: float = POSITIONS["corner"][1]
    distance: float = 3.0
    fov: float = 30.0
    orthographic: bool = False
    target: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def axes(self) -> Floats:
        """Return the unit vectors to the right, up and back towards the eye as rows (3, 3)."""
        a, e = radians(self.azimuth), radians(self.elevation)
        right = [-sin(a), cos(a), 0.0]
        up = [-sin(e) * cos(a), -sin(e) * sin(a), cos(e)]
        back = [cos(e) * cos(a), cos(e) * sin(a), sin(e)]
        return np.array([right, up, back])

    def eye(self) -> Floats:
        """Return where the camera stands (3,)."""
        place: Floats = np.array(self.target) + self.distance * self.axes()[2]
        return place

    def view(self) -> Floats:
        """Return the 4x4 matrix from box coordinates to eye coordinates."""
        matrix = np.eye(4)
        matrix[:3, :3] = self.axes()
        matrix[:3, 3] = -self.axes() @ self.eye()
        return matrix

    def projection(self, aspect: float) -> Floats:
        """Return the 4x4 matrix from eye to clip coordinates; `aspect` is width over height."""
        near, far = max(self.distance - REACH, 0.02 * self.distance), self.distance + REACH
        half, aspect = tan(radians(self.fov) / 2), max(aspect, THINNEST)
        matrix = np.zeros((4, 4))
        if self.orthographic:
            near, half = self.distance - REACH, half * self.distance
            matrix[2, 2:] = -2 / (far - near), -(far + near) / (far - near)
            matrix[3, 3] = 1
        else:
            matrix[2, 2:] = -(far + near) / (far - near), -2 * far * near / (far - near)
            matrix[3, 2] = -1
        matrix[0, 0], matrix[1, 1] = 1 / (half * aspect), 1 / half
        return matrix

    def project(self, points: Floats, width: float, height: float) -> tuple[Floats, Floats]:
        """Return pixels (N, 2) and depths (N,) of points (N, 3).

        A depth is the distance in front of the eye along the view; perspective has no pixel (nan) for
        points behind the eye.
        """
        x, y, z = np.asarray(points, dtype=float).T
        # Column by column: for a matrix of three columns BLAS starts its threads, which costs more than the products.
        axes = self.axes()
        origins = axes @ self.target + [0.0, 0.0, self.distance]
        across, up, back = (
            x * i + y * j + z * k - origin for (i, j, k), origin in zip(axes.tolist(), origins.tolist(), strict=True)
        )
        scale = self.pixels_per_unit(-back, height)
        return np.stack([width / 2 + scale * across, height / 2 - scale * up], axis=1), -back

    def pixels_per_unit(self, depth: Floats, height: float) -> Floats:
        """Return how many pixels a length of 1 across the view takes at depths (N,)."""
        half = tan(radians(self.fov) / 2)
        if self.orthographic:
            return np.full(np.shape(depth), height / (2 * half * self.distance))
        ahead = np.where(depth > 1e-9, depth, np.nan)
        scale: Floats = height / (2 * half * ahead)
        return scale

    def ray(self, x: float, y: float, width: float, height: float) -> tuple[Floats, Floats]:
        """Return the origin (3,) and unit direction (3,) of the line of sight through a pixel."""
        half = tan(radians(self.fov) / 2)
        height = max(height, 1.0)
        across, up = (2 * x - width) / height * half, (height - 2 * y) / height * half
        axes = self.axes()
        if self.orthographic:
            return self.eye() + self.distance * (across * axes[0] + up * axes[1]), -axes[2]
        direction = across * axes[0] + up * axes[1] - axes[2]
        return self.eye(), direction / np.linalg.norm(direction)

    def orbit(self, dx: float, dy: float) -> "Camera":
        """Return the camera after a drag by pixels to the right and down; the scene turns with the mouse."""
        return self.turned(-DEGREES_A_PIXEL * dx, DEGREES_A_PIXEL * dy)

    def turned(self, azimuth: float, elevation: float) -> "Camera":
        """Return the camera turned by degrees; it stops straight above and straight below."""
        around = (self.azimuth + azimuth + 180.0) % 360.0 - 180.0
        return replace(self, azimuth=around, elevation=min(max(self.elevation + elevation, -90.0), 90.0))

    def zoom(self, factor: float) -> "Camera":
        """Return the camera that shows the target `factor` times as large, within limits."""
        if not factor > 0:
            return self
        return replace(self, distance=min(max(self.distance / factor, NEAREST), FARTHEST))

    def at(self, position: str) -> "Camera":
        """Return the camera at one of POSITIONS, with everything else as it is."""
        azimuth, elevation = POSITIONS[position]
        return replace(self, azimuth=azimuth, elevation=elevation)

    def fit(self, proportions: tuple[float, float, float], aspect: float, margin: float = MARGIN) -> "Camera":
        """Return the camera so far away that the box just fills `margin` of a view of this aspect."""
        signs = np.stack(np.meshgrid(*[(-0.5, 0.5)] * 3), axis=-1).reshape(-1, 3)
        corners = (signs * proportions) @ self.axes().T
        half = tan(radians(self.fov) / 2) * margin
        needed = np.maximum(np.abs(corners[:, 0]) / max(aspect, THINNEST), np.abs(corners[:, 1])) / half
        distance = float(np.max(needed if self.orthographic else needed + corners[:, 2]))
        distance = min(max(distance, NEAREST), FARTHEST)
        return replace(self, distance=distance, target=(0.0, 0.0, 0.0))
