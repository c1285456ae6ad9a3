"""Every picture there is on one page: each signature, kind and layer, in light and dark, by both renderers.

`dev.py gallery` runs `python -m ui.app.gallery FOLDER` in a window of a virtual screen; the page is FOLDER/index.html.
"""

import html
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from explorer.document.edits import set_view, show_layer
from explorer.document.model import Document
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import PictureResult
from explorer.scene.palette import THEMES, Theme
from explorer.scene.primitives import PlaneScene, Scene
from ui.views.gl.probe import why_not_opengl
from ui.views.plane_view import PlaneView
from ui.views.space_view import SpaceView

SIZE = QSize(480, 400)
THEME_NAMES = ("light", "dark")
OPENGL, PAINTER = "OpenGL", "QPainter"
FUNCTIONS = (  # one or more of each signature, and the domains that are hard to draw
    "f(x) = sin x + x/3",
    "f(x) = tan x",
    "f(x) = sqrt(1 - x^2)",
    "g(t) = [t cos t, t sin t]",
    "h(t) = [cos t, sin t, t/3]",
    "g(t) = [cos t, sin 2t, sin 3t, cos 5t]",
    "f(x, y) = (x + 2y^3)^2",
    "f(x, y) = x^3 - 3x y^2",
    "f(x, y) = (x^2 + y - 11)^2 + (x + y^2 - 7)^2",
    "f(x, y) = 1/(x^2 + y^2 - 1)",
    "f(x, y) = sqrt(1 - x^2 - y^2)",
    "f(x, y) = atan2(y, x)",
    "f(x, y) = [x^2 - y^2, 2x y]",
    "f(x, y) = [-y, x]",
    "f(u, v) = [cos u (3 + cos v), sin u (3 + cos v), sin v]",
    "f(x, y, z) = x^2 + y^2 - z^2",
    "f(x, y, z) = [y, -x, z/2]",
    "f(x, y, z) = [x y, y z]",
    "f(x, y, z, w) = x y - z w",
    "R in R^(2x2)\nK(R) = R' R",
)

AnyView = TypeVar("AnyView", PlaneView, SpaceView)


@dataclass(frozen=True)
class Shot:
    """One picture of the gallery: what is typed, the kind, the layers beside the usual ones, and the scenes."""

    text: str
    kind: str
    layer: str
    scenes: tuple[Scene, ...]
    views: tuple[int, ...]


def shots(text: str) -> Iterator[Shot]:
    """Yield each kind of picture of a function as it comes, then with each layer that is usually off."""
    plain = Document(lines=tuple(text.split("\n")))
    for kind, title in _picture(plain).kinds:
        document = set_view(picture=kind)(plain)
        usual = _picture(document)
        yield Shot(text, title, "", usual.scenes, (0, 1))
        for layer in usual.layers:
            if not layer.usual:
                shown = show_layer(layer.key, True, usual=False)(replace(document, order=2))
                yield Shot(text, title, layer.title, _picture(shown).scenes, layer.views)


def _picture(document: Document) -> PictureResult:
    results = Pipeline().evaluate(Request(document, 0))
    return [result for result in results if isinstance(result, PictureResult)][-1]


class Studio:
    """Takes pictures of scenes with real views, one for each theme and renderer."""

    def __init__(self) -> None:
        self._planes = {name: self._dressed(PlaneView(), THEMES[name]) for name in THEME_NAMES}
        self._spaces = {
            (name, renderer): self._dressed(self._space(renderer), THEMES[name])
            for name in THEME_NAMES
            for renderer in ([PAINTER] if why_not_opengl() else [PAINTER, OPENGL])
        }

    def _space(self, renderer: str) -> SpaceView:
        view = SpaceView()
        if renderer == OPENGL:
            view.use_opengl()
        return view

    def _dressed(self, view: AnyView, theme: Theme) -> AnyView:
        view.resize(SIZE)
        view.set_theme(theme)
        view.show()
        return view

    def take(self, scene: Scene, folder: Path, name: str) -> list[tuple[str, str]]:
        """Write the pictures of a scene; return (file name, what drew it) for each."""
        written = []
        if isinstance(scene, PlaneScene):
            for theme, plane in self._planes.items():
                plane.show_scene(scene)
                written.append((f"{name}-{theme}.png", theme))
                plane.grab_image(1.0).save(str(folder / written[-1][0]))
            return written
        for (theme, renderer), space in self._spaces.items():
            space.show_scene(scene)
            QApplication.processEvents()
            written.append((f"{name}-{theme}-{renderer}.png", f"{theme}, {renderer}"))
            space.grab_image(1.0).save(str(folder / written[-1][0]))
        return written


def main(folder: Path) -> None:
    """Write all pictures and the page that shows them into a folder."""
    application = QApplication(["function-explorer"])
    application.setStyle("Fusion")
    folder.mkdir(parents=True, exist_ok=True)
    studio = Studio()
    sections = []
    for number, text in enumerate(FUNCTIONS):
        rows = [_row(studio, folder, shot, f"{number:02}-{at:02}") for at, shot in enumerate(shots(text))]
        sections.append(f"<h2><code>{html.escape(text)}</code></h2>\n" + "\n".join(rows))
        print(f"{number + 1}/{len(FUNCTIONS)}  {text.splitlines()[-1]}", flush=True)
    page = PAGE.replace("@sections", "\n".join(sections))
    (folder / "index.html").write_text(page, encoding="utf-8")


def _row(studio: Studio, folder: Path, shot: Shot, name: str) -> str:
    title = f"{shot.kind}, with {shot.layer}" if shot.layer else shot.kind
    figures = [
        f'<figure><img src="{file}" width="{SIZE.width()}"><figcaption>{caption}</figcaption></figure>'
        for view in shot.views
        if view < len(shot.scenes)
        for file, caption in studio.take(shot.scenes[view], folder, f"{name}-{'ab'[view]}")
    ]
    return f"<h3>{html.escape(title)}</h3>\n<div>{''.join(figures)}</div>"


PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Function Explorer: gallery</title><style>
body { font: 16px sans-serif; margin: 24px; background: #f3f4f6; color: #1b2028; }
div { display: flex; flex-wrap: wrap; gap: 12px; } figure { margin: 0; } figcaption { color: #5a6472; }
</style></head><body><h1>Every signature, kind and layer</h1>
@sections
</body></html>
"""


if __name__ == "__main__":
    main(Path(sys.argv[1]))
