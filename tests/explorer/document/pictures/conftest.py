"""Pictures as the window gets them, found by what is in them."""

from dataclasses import dataclass, replace

import pytest

from explorer.document.model import Document, View
from explorer.document.pipeline import Pipeline, Request
from explorer.document.results import PictureResult
from explorer.scene.primitives import Item, Scene, SpaceScene


@dataclass(frozen=True)
class Shown:
    """The finest picture of a document."""

    result: PictureResult

    @property
    def a(self) -> Scene:
        return self.result.scenes[0]

    @property
    def b(self) -> Scene:
        return self.result.scenes[1]

    def item(self, scene: Scene, key: str) -> Item:
        return next(item for item in scene.items if item.key == key)

    def has(self, scene: Scene, key: str) -> bool:
        return any(item.key == key for item in scene.items)

    def legend(self, scene: Scene) -> list[str]:
        return [entry.text for entry in scene.legend]

    def axes(self, scene: Scene) -> list[str]:
        return [axis.name for axis in (scene.x, scene.y, *([scene.z] if isinstance(scene, SpaceScene) else []))]


@pytest.fixture
def pipeline():
    return Pipeline()


@pytest.fixture
def show(pipeline):
    """Return a function that shows a text: `shown` and `hidden` are names of layers, `view` fields of View."""

    def shown_picture(text, *, shown="", hidden="", view=None, **fields):
        document = Document(lines=tuple(text.split("\n")), view=View(**(view or {})), **fields)
        document = replace(document, shown=frozenset(shown.split()), hidden=frozenset(hidden.split()))
        results = list(pipeline.evaluate(Request(document, 1)))
        return Shown([result for result in results if isinstance(result, PictureResult)][-1])

    return shown_picture
