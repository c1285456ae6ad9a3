"""What makes the file of each format that is not painted; what a writer takes follows from `Format.takes`.

Picture: a scene, a theme, a camera or None, and the scene from fewer samples. Animation: frames and seconds for each.
Mesh: a space scene and a theme. Table: arrays, one of them unless the format is whole. Samples: a subject and the
coordinates that vary. Document: what was evaluated. Those of WORDED take a voice besides, and say their words with it.
"""

from collections.abc import Callable
from functools import partial

from explorer.export import animation, meshes, samples, tables
from explorer.export.derivation import steps_file
from explorer.export.graph import to_dot
from explorer.export.notebook import notebook
from explorer.export.script import script
from explorer.export.sound import to_wav
from explorer.export.tikz import to_tikz
from explorer.language.voice import Voice

WRITERS: dict[str, Callable[..., bytes]] = {
    "gif": animation.to_gif,
    "apng": animation.to_apng,
    "webp": animation.to_webp,
    "mp4": animation.to_mp4,
    "glb": meshes.to_glb,
    "stl": meshes.to_stl,
    "obj": meshes.to_obj,
    "ply": meshes.to_ply,
    **{key: partial(tables.text_file, key) for key in ("latex", "markdown", "csv", "tsv", "numpy")},
    "matlab": tables.matlab_script,
    "npy": tables.npy_file,
    "json": tables.json_file,
    "npz": tables.npz_file,
    "mat": tables.mat_file,
    "samples-csv": samples.to_csv,
    "samples-npz": samples.to_npz,
    "dot": to_dot,
    "wav": to_wav,
    "tikz": to_tikz,
    "xlsx": tables.workbook,
    "py": script,
    "ipynb": notebook,
    **{f"steps-{kind}": partial(steps_file, kind) for kind in ("latex", "markdown", "html")},
}
WORDED = {"tikz", "xlsx", "py", "ipynb", "steps-latex", "steps-markdown", "steps-html"}


def writer(key: str, voice: Voice) -> Callable[..., bytes]:
    """Return what makes the files of a format, its words said with a voice."""
    return partial(WRITERS[key], voice=voice) if key in WORDED else WRITERS[key]
