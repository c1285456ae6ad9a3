"""What can be chosen about exports, whatever is exported."""

from dataclasses import dataclass

from explorer.language.voice import ENGLISH, Voice

SCREEN_DPI = 96.0
DPIS = (96, 150, 192, 300, 600)
LARGEST = 20_000  # pixels a side
MOST_FRAMES = 600


@dataclass(frozen=True, slots=True)
class Options:
    """Size in pixels at 96 to the inch, dots to the inch of PNG files, ground, theme; of animations what and how.

    `animation` is the key of a sequence, `frames` how many stills it has where that is free, `seconds` how long each is
    shown (None: as suits it). The words in files are said with the `voice`.
    """

    size: tuple[int, int] = (800, 600)
    dpi: float = 192.0
    transparent: bool = False
    theme: str = "light"
    animation: str = "taylor"
    frame_size: tuple[int, int] = (640, 420)
    frames: int = 30
    seconds: float | None = None
    voice: Voice = ENGLISH

    def __post_init__(self) -> None:
        """Refuse what no file can hold; raises ValueError."""
        for width, height in (self.size, self.frame_size):
            if not (min(width, height) >= 16 and max(width, height) * max(self.dpi / SCREEN_DPI, 1) <= LARGEST):
                raise ValueError(
                    f"a picture has 16 to {LARGEST:,} pixels a side, not {width}x{height} at {self.dpi:g} dpi"
                )
        if not 2 <= self.frames <= MOST_FRAMES:
            raise ValueError(f"an animation has 2 to {MOST_FRAMES} frames, not {self.frames}")
        if not 10 <= self.dpi <= 2400:
            raise ValueError(f"a picture has 10 to 2400 dots to the inch, not {self.dpi:g}")
        if self.seconds is not None and not 0.02 <= self.seconds <= 60:
            raise ValueError(f"a frame is shown for 0.02 to 60 seconds, not {self.seconds:g}")
