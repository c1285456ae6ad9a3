"""A scene with its words and numbers as the reader reads them, for formats that are not painted."""

from dataclasses import replace

from explorer.language.voice import Voice
from explorer.scene.primitives import Axis, Boxes, ColorBar, Item, Label, Scene, SpaceScene


def said_scene(scene: Scene, voice: Voice) -> Scene:
    """Return a scene whose texts are said with a voice."""
    said = voice.shown
    bar, legend = scene.color_bar, tuple(replace(entry, text=said(entry.text)) for entry in scene.legend)
    made = replace(
        scene,
        caption=said(scene.caption),
        note=said(scene.note),
        x=_axis(scene.x, voice),
        y=_axis(scene.y, voice),
        color_bar=ColorBar(_axis(bar.axis, voice), bar.colormap) if bar is not None else None,
        legend=legend,
        items=tuple(_item(item, voice) for item in scene.items),
    )
    return replace(made, z=_axis(made.z, voice)) if isinstance(made, SpaceScene) else made


def _axis(axis: Axis, voice: Voice) -> Axis:
    return replace(axis, name=voice.shown(axis.name), tick_labels=tuple(map(voice.notation.numbers, axis.tick_labels)))


def _item(item: Item, voice: Voice) -> Item:
    match item:
        case Label():
            return replace(item, text=voice.shown(item.text))
        case Boxes():
            lines = tuple(tuple(replace(line, text=voice.shown(line.text)) for line in box) for box in item.texts)
            return replace(item, texts=lines)
    return item
