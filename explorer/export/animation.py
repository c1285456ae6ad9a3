"""Frames as a moving picture: GIF, APNG and WebP through Pillow, MP4 where the extra `video` is installed.

Frames are arrays (height, width, 3) of bytes, all of one size; they are taken one by one, so that whoever makes them
may stop.
"""

import importlib.util
import io
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Frame = NDArray[np.uint8]

COLORS = 256  # of a GIF
LOOKED_AT = 3  # of so many pixels across and down one is looked at for the colours of a GIF
LIKE = 11  # steps between colours that may be taken for one: Pillow looks them up by boxes of 4 steps
PAUSE = 3  # how many times longer the last frame stays


def has_video() -> bool:
    """Whether MP4 files can be written."""
    return importlib.util.find_spec("imageio_ffmpeg") is not None


def to_gif(frames: Iterable[Frame], seconds: float) -> bytes:
    """Return a GIF that shows each frame for so many seconds and starts again; one palette serves all frames."""
    images = _images(frames)
    palette = _palette(images)
    quiet = _image_module().Dither.NONE  # dithering would flicker, and grow the file
    return _saved([image.quantize(palette=palette, dither=quiet) for image in images], "GIF", seconds, optimize=False)


def to_apng(frames: Iterable[Frame], seconds: float) -> bytes:
    """Return an animated PNG, in all colours."""
    return _saved(_images(frames), "PNG", seconds)


def to_webp(frames: Iterable[Frame], seconds: float) -> bytes:
    """Return an animated WebP; lossless, because lines and letters are sharp."""
    return _saved(_images(frames), "WEBP", seconds, lossless=True, quality=50, method=2)


def to_mp4(frames: Iterable[Frame], seconds: float) -> bytes:
    """Return H.264 in an MP4 file; needs the extra `video`."""
    if not has_video():
        raise ValueError("MP4 needs the package imageio-ffmpeg: pip install 'function-explorer[video]'")
    import imageio_ffmpeg  # noqa: PLC0415 - an optional extra

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "film.mp4"
        writer: Any = None
        try:
            for frame in frames:
                even = np.ascontiguousarray(frame[: frame.shape[0] // 2 * 2, : frame.shape[1] // 2 * 2])
                if writer is None:
                    size = (even.shape[1], even.shape[0])
                    writer = imageio_ffmpeg.write_frames(
                        str(path), size, fps=1 / seconds, macro_block_size=2, quality=8
                    )
                    writer.send(None)
                writer.send(even)
        finally:
            if writer is not None:
                writer.close()
        if writer is None:
            raise ValueError("an animation needs frames")
        return path.read_bytes()


def _image_module() -> Any:  # noqa: ANN401 - Pillow is imported late
    from PIL import Image  # noqa: PLC0415 - only an animation needs it

    return Image


def _images(frames: Iterable[Frame]) -> list[Any]:
    images = [_image_module().fromarray(frame) for frame in frames]
    if not images:
        raise ValueError("an animation needs frames")
    return images


def _palette(images: list[Any]) -> Any:  # noqa: ANN401 - likewise
    """Return an image with a palette that suits all images, the ground of the first among its colours."""
    ground = images[0].getpixel((0, 0))
    sheet = np.concatenate([np.asarray(image)[::LOOKED_AT, ::LOOKED_AT] for image in images])
    made = _image_module().fromarray(sheet).quantize(COLORS - 1, method=_image_module().Quantize.MEDIANCUT)
    colors = np.array(made.getpalette()).reshape(-1, 3)[: COLORS - 1]
    # Pillow takes colours for one that differ by a few steps: then it is the ground that has to be right.
    colors[np.all(np.abs(colors - ground) < LIKE, axis=1)] = ground
    made.putpalette([*colors.ravel().tolist(), *ground])
    return made


def _saved(images: list[Any], kind: str, seconds: float, **options: Any) -> bytes:  # noqa: ANN401 - Pillow's options
    """Return images as one file that is shown again and again; the last stays longer, so that the end is seen."""
    durations = [round(1000 * seconds)] * (len(images) - 1) + [round(1000 * seconds * PAUSE)]
    out = io.BytesIO()
    images[0].save(out, kind, save_all=True, append_images=images[1:], duration=durations, loop=0, **options)
    return out.getvalue()
