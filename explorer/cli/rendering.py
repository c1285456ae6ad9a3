"""`render`: every export of one document or of many, file by file."""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from explorer.cli.progress import ProgressLine
from explorer.cli.results import UsageError, as_json, results_at, told
from explorer.diagnostics import ExpressionError
from explorer.document.codec import decode, read_document
from explorer.document.model import Document
from explorer.document.pipeline import Pipeline
from explorer.document.subject import Subject
from explorer.export.evaluated import Evaluated, evaluate
from explorer.export.files import write_whole
from explorer.export.formats import BY_KEY, FORMATS, Format, Takes
from explorer.export.options import Options
from explorer.export.room_sequences import STEPS, room_result, room_sequences
from explorer.export.sequences import Sequence as Stills
from explorer.export.sequences import sequences
from explorer.export.writers import writer
from explorer.language.voice import Voice
from explorer.lessons.sheets import Sheet, Words
from explorer.scene.palette import THEMES
from explorer.scene.primitives import Scene
from explorer.semantics.reading import read

DOCUMENT_NAMES = {
    "py": "function",
    "ipynb": "notebook",
    "dot": "graph",
    "steps-latex": "steps",
    "steps-markdown": "steps",
    "steps-html": "steps",
    "html": "report",
    "report-pdf": "report",
}


class Desktop(Protocol):
    """Paints: what the desktop part does for the command line."""

    def picture(self, scene: Scene, kind: str) -> bytes:
        """Return a scene as a file."""

    def frames(self, sequence: Stills, view: int, progress: Callable[[int, int], None]) -> Iterator[NDArray[np.uint8]]:
        """Yield the frames of one view of a sequence."""

    def report(self, found: Evaluated, kind: str) -> bytes:
        """Return a report of a document."""

    def worksheets(
        self,
        sheets: Iterable[Sheet],
        count: int,
        words: Words,
        progress: Callable[[int, int], None],
        *,
        with_answers: bool,
    ) -> bytes:
        """Return worksheets, of which there are `count`, as the pages of a PDF."""


@dataclass(frozen=True)
class _File:
    """A file to be made: its name, and what makes it."""

    name: str
    make: Callable[[], bytes]


def render(
    arguments: argparse.Namespace, desktop: Callable[[Options], Desktop] | None, voice: Voice
) -> tuple[str, list[str]]:
    """Write all formats of all inputs; return the files, a line each, and what failed, without stopping the others."""
    chosen = _chosen(arguments.formats)
    options = _options(arguments, voice)
    if desktop is None and any(_is_painted(row) for row in chosen):
        raise UsageError("pictures need the desktop part: run function-explorer, not python -m explorer")
    painter = desktop(options) if desktop is not None and any(_is_painted(row) for row in chosen) else None
    line = ProgressLine(shown=arguments.progress or sys.stderr.isatty())
    written: list[Path] = []
    failed = []
    inputs = list(_inputs(arguments.texts, Path(arguments.out)))
    for i, (name, source, folder) in enumerate(inputs):
        try:
            made = _made(_document(source), chosen, options, painter, "ab".index(arguments.view), line)
            folder.mkdir(parents=True, exist_ok=True)
            for file in made:
                line.show(f"[{i + 1}/{len(inputs)}] {name}: {file.name}")
                written.append(_write(folder / file.name, file.make, keep=arguments.keep))
        except (ExpressionError, ValueError, OSError) as error:
            failed.append(f"{name}: {told(error, voice)}" if len(inputs) > 1 else told(error, voice))
    line.clear()
    return "" if failed and len(inputs) == 1 else "\n".join(map(str, written)), failed


def help_on_formats() -> list[str]:
    """Return the formats there are, and a remark, as paragraphs for the help."""
    groups = [f"{kind.value}: {', '.join(f.key for f in FORMATS if f.takes == kind)}" for kind in Takes]
    return ["\n".join(["formats:", *groups]), "mp4 needs the extra `video` (imageio-ffmpeg)."]


def _chosen(text: str) -> list[Format]:
    keys = list(dict.fromkeys(key.strip() for key in text.split(",") if key.strip()))
    unknown = [key for key in keys if key not in BY_KEY]
    if unknown or not keys:
        said = f"unknown format {', '.join(unknown)}" if unknown else "no format is given"
        raise UsageError(f"{said}; known: {', '.join(BY_KEY)}")
    return [BY_KEY[key] for key in keys]


def _options(arguments: argparse.Namespace, voice: Voice) -> Options:
    return Options(
        _size(arguments.size, "--size"),
        arguments.dpi,
        arguments.transparent,
        arguments.theme,
        arguments.animation,
        _size(arguments.frame_size, "--frame-size"),
        arguments.frames,
        arguments.seconds,
        voice,
    )


def _size(text: str, option: str) -> tuple[int, int]:
    width, _, height = text.lower().replace("×", "x").partition("x")
    if not (width.isdecimal() and height.isdecimal() and len(text) < 20):
        raise UsageError(f"{option} {text}: a size is width x height in pixels, such as 800x600")
    return int(width), int(height)


def _is_painted(row: Format) -> bool:
    return row.takes == Takes.ANIMATION or row.painted


def _inputs(texts: Sequence[str], out: Path) -> Iterator[tuple[str, str, Path]]:
    """Yield each input's name, itself, and its folder: the one asked for, or of several inputs one in it for each."""
    taken: set[str] = set()
    for i, text in enumerate(texts):
        name = Path(text).stem if text.endswith(".nabla") else "input" if text == "-" else f"function-{i + 1}"
        unique, count = name, 2
        while unique in taken:
            unique, count = f"{name}-{count}", count + 1
        taken.add(unique)
        yield unique, text, out if len(texts) == 1 else out / unique


def _document(text: str) -> Document:
    if text.endswith(".nabla"):
        return read_document(Path(text))
    if text == "-":
        text = sys.stdin.read()
        if text.lstrip().startswith("{") and '"nabla"' in text:
            return decode(text.encode())
    return Document(lines=tuple(text.rstrip("\n").split("\n")))


def _write(path: Path, make: Callable[[], bytes], *, keep: bool) -> Path:
    if keep and path.exists():
        raise UsageError(f"{path} exists; without --keep it is replaced")
    return write_whole(path, make())


def _made(
    document: Document,
    chosen: Sequence[Format],
    options: Options,
    desktop: Desktop | None,
    view: int,
    line: ProgressLine,
) -> Iterator[_File]:
    """Return the files of each format; without a function those of the open room, where it does without one."""
    try:
        found = evaluate(document)
        options.voice.keep(found.reading.names)
        return _Job(found, options, desktop, view, line).files(chosen)
    except (ExpressionError, ValueError):
        has_mistakes = any(line.kind == "error" for line in read(document.lines).lines)
        if has_mistakes or not document.lab.room or any(row.takes != Takes.PICTURE for row in chosen):
            raise
        files = [file for row in chosen for file in _room_pictures(document, row, options, desktop)]
        if not files:
            raise
        return iter(files)


def _room_pictures(document: Document, row: Format, options: Options, desktop: Desktop | None) -> Iterator[_File]:
    """Yield the pictures of the room that is open."""
    room = document.lab.room
    for i, stage in enumerate(room_result(Pipeline(), document).stages):
        yield _File(f"{room}-{i + 1}.{row.suffix}", _drawn(stage.scene, row, options, desktop))


def _drawn(
    scene: Scene, row: Format, options: Options, desktop: Desktop | None, coarse: Scene | None = None
) -> Callable[[], bytes]:
    if not row.painted:
        return _call(row, options, scene, THEMES[options.theme], None, coarse)
    if desktop is None:
        raise UsageError("pictures need the desktop part")
    return lambda: desktop.picture(scene, row.key)


class _Job:
    """One document's exports."""

    def __init__(
        self, found: Evaluated, options: Options, desktop: Desktop | None, view: int, line: ProgressLine
    ) -> None:
        self.found = found
        self.options = options
        self.desktop = desktop
        self.view = view
        self.line = line
        self._frames: list[NDArray[np.uint8]] | None = None

    def files(self, chosen: Sequence[Format]) -> Iterator[_File]:
        """Yield the files of each format."""
        for row in chosen:
            yield from FILES[row.takes](self, row)

    def pictures(self, row: Format) -> Iterator[_File]:
        scenes = zip("ab", self.found.picture.scenes, self.found.coarse, strict=False)
        for letter, scene, coarse in scenes:
            yield _File(f"view-{letter}.{row.suffix}", _drawn(scene, row, self.options, self.desktop, coarse))
        if self.found.document.lab.room:
            yield from _room_pictures(self.found.document, row, self.options, self.desktop)

    def films(self, row: Format) -> Iterator[_File]:
        known = {sequence.key: sequence for sequence in sequences(self.found, self.options.frames)}
        if self.found.document.lab.room:
            known |= {s.key: s for s in room_sequences(self.found.document) if s.key == STEPS}
        wanted = self.options.animation
        sequence = known.get(wanted) or known.get(f"parameter-{wanted}")
        if sequence is None:
            choices = [key.removeprefix("parameter-") for key in known]
            raise UsageError(f"--animation {wanted}: this document has {', '.join(choices)}")
        seconds = self.options.seconds or sequence.seconds
        yield _File(
            f"{sequence.key}.{row.suffix}",
            lambda: writer(row.key, self.options.voice)(self._frames_of(sequence), seconds),
        )

    def surfaces(self, row: Format) -> Iterator[_File]:
        shown = [(a, scene) for a, scene in zip("ab", self.found.picture.scenes, strict=False) if scene.has_surface]
        if not shown:
            raise UsageError(f"{row.key}: there is no surface in these pictures")
        for letter, scene in shown:
            yield _File(f"surface-{letter}.{row.suffix}", _call(row, self.options, scene, THEMES[self.options.theme]))

    def tables(self, row: Format) -> Iterator[_File]:
        subject = self.found.subject
        if row.key == "json":
            yield _File("derivatives.json", lambda: _derivatives(subject))
        elif row.whole:
            yield _File(f"derivatives.{row.suffix}", _call(row, self.options, self.found.arrays()))
        else:
            for array in self.found.arrays():
                yield _File(f"{array.name}.{row.suffix}", _call(row, self.options, [array]))

    def samples(self, row: Format) -> Iterator[_File]:
        yield _File(f"samples.{row.suffix}", _call(row, self.options, self.found.subject, self.found.picture.axes))

    def documents(self, row: Format) -> Iterator[_File]:
        make = self._reported(row.key) if row.painted else _call(row, self.options, self.found)
        yield _File(f"{DOCUMENT_NAMES[row.key]}.{row.suffix}", make)

    def _reported(self, kind: str) -> Callable[[], bytes]:
        return lambda: self._desktop().report(self.found, kind)

    def _frames_of(self, sequence: Stills) -> list[NDArray[np.uint8]]:
        """Return the frames, made once for all formats."""
        if self._frames is None:
            self._frames = list(self._desktop().frames(sequence, self.view, self.line.count))
        return self._frames

    def _desktop(self) -> Desktop:
        if self.desktop is None:
            raise UsageError("pictures need the desktop part")
        return self.desktop


FILES: dict[Takes, Callable[[_Job, Format], Iterator[_File]]] = {
    Takes.PICTURE: _Job.pictures,
    Takes.ANIMATION: _Job.films,
    Takes.MESH: _Job.surfaces,
    Takes.TABLE: _Job.tables,
    Takes.SAMPLES: _Job.samples,
    Takes.DOCUMENT: _Job.documents,
}


def _call(row: Format, options: Options, *arguments: object) -> Callable[[], bytes]:
    return lambda: writer(row.key, options.voice)(*arguments)


def _derivatives(subject: Subject) -> bytes:
    at = dict(zip(subject.names, subject.probe, strict=True))
    return (as_json(results_at(subject.function, at, 2)) + "\n").encode()
