"""Training: one iteration after the other, the same for the same settings, and back to iterations it has been at.

A run is fixed by its settings, its data and its seed. Iteration k is one step of the method: on all points, or on the
next of the batches into which each pass over the data, shuffled anew, is cut.
"""

from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from explorer.analysis.descent.methods import Method, Seen
from explorer.analysis.networks.data_sets import DataSet
from explorer.analysis.networks.feedforward import Architecture
from explorer.analysis.networks.methods import METHODS, NEWTON_SIZE
from explorer.analysis.networks.objective import Objective
from explorer.graph.expr import Stop
from explorer.numeric.kernels import Array

WHOLE = 20_000  # points: of more, an iteration sees a batch
BATCH = 1000
KEPT = 64  # iterations that can be gone back to without training again
LAST = 1_000_000  # iterations
BLOWN_UP = 1e12  # a loss beyond this, compared with the first one, does not come back


@dataclass(frozen=True)
class Settings:
    """What fixes a run beside its data; `batch` is 0 for all points."""

    architecture: Architecture
    method: str = "adam"  # a key of METHODS
    rate: float = 0.01
    batch: int = 0
    seed: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class _Checkpoint:
    theta: Array
    method: Method
    ended: str


class Training:
    """A network on its way; `losses` and `norms` have an entry for each iteration done, before its step.

    `losses` are of the batch that the iteration saw. `norms` (k, 2 K) are the lengths of ∂L/∂A_0, ∂L/∂b_0, ...
    `ended` says in a sentence why it does not go on, "" while it does.
    """

    def __init__(self, settings: Settings, data: DataSet) -> None:
        """Start from the initial weights; raises ValueError where method and network do not go together."""
        self.settings = settings
        self.data = data
        self._method = METHODS[settings.method]()
        self.problem = problem(settings)
        if self.problem:
            raise ValueError(self.problem)
        self.batch = self._batch()
        self.theta = settings.architecture.initial(settings.seed)
        self.losses: list[float] = []
        self.norms: list[Array] = []
        self.ended = ""
        self.objective = Objective(settings.architecture, self.batch)
        if self.batch == data.count:
            self.objective.take(data.x, data.y)
        self._shuffled = (-1, np.empty(0, dtype=np.intp))
        self._kept: dict[int, _Checkpoint] = {}
        self.keep()

    @cached_property
    def whole(self) -> Objective:
        """The loss over all points, whatever an iteration sees."""
        if self.batch == self.data.count:
            return self.objective
        made = Objective(self.settings.architecture, self.data.count)
        made.take(self.data.x, self.data.y)
        return made

    @property
    def iteration(self) -> int:
        """How many iterations are done."""
        return len(self.losses)

    def advance(self, stopped: Stop = lambda: False) -> bool:
        """Do one iteration and say whether there was one to do; raises Stopped, and has then done nothing."""
        if self.ended:
            return False
        if self.batch < self.data.count:
            self._take_batch()
        loss, slopes = self.objective.loss_and_gradient(self.theta)
        first = self.losses[0] if self.losses else loss
        if not np.isfinite(loss) or loss > BLOWN_UP * (1 + first) or not np.isfinite(slopes).all():
            self.ended = f"The loss grew beyond all bounds after {self.iteration:,} iterations: a smaller rate η helps."
            return False
        seen = Seen(self.objective.loss, lambda weights: self.objective.hessian(weights, stopped))
        theta = self._method.next(self.theta, loss, slopes, self.settings.rate, seen)
        if theta is None or self.iteration >= LAST:
            self.ended = self._at_rest() if theta is None else f"Training ends after {LAST:,} iterations."
            return False
        starts = self.settings.architecture.starts[:-1]
        self.losses.append(loss)
        self.norms.append(np.sqrt(np.add.reduceat(slopes**2, starts)))
        self.theta = theta
        return True

    def keep(self) -> None:
        """Keep the weights of this iteration, to go back to them; the oldest are given up, the first ones never."""
        self._kept.pop(self.iteration, None)
        self._kept[self.iteration] = _Checkpoint(self.theta, deepcopy(self._method), self.ended)
        if len(self._kept) > KEPT:
            del self._kept[next(k for k in self._kept if k)]

    def go_back(self, iteration: int) -> None:
        """Return to the last iteration up to this one that was kept."""
        at = max(k for k in self._kept if k <= iteration)
        kept = self._kept[at]
        self.theta, self._method, self.ended = kept.theta, deepcopy(kept.method), kept.ended if at == iteration else ""
        del self.losses[at:], self.norms[at:]

    def _at_rest(self) -> str:
        return f"After {self.iteration:,} iterations no further step lowers the loss: a minimum, or a flat place."

    def _batch(self) -> int:
        asked = self.settings.batch if self._method.batches else 0
        count = self.data.count
        return min(asked or (BATCH if count > WHOLE else count), count)

    def _take_batch(self) -> None:
        """Take the points of the next batch: each pass has its own order, and skips what is left over."""
        a_pass, place = divmod(self.iteration, self.data.count // self.batch)
        if self._shuffled[0] != a_pass:
            order = np.random.default_rng((self.settings.seed, a_pass)).permutation(self.data.count)
            self._shuffled = a_pass, order
        chosen = self._shuffled[1][place * self.batch : (place + 1) * self.batch]
        self.objective.take(self.data.x[:, chosen], self.data.y[:, chosen])


def problem(settings: Settings) -> str:
    """Return why a network cannot be trained this way, in a sentence; "" where it can."""
    size = settings.architecture.size
    if settings.method == "newton" and size > NEWTON_SIZE:
        return f"Newton's method solves for all {size:,} weights at once: up to {NEWTON_SIZE} here; L-BFGS takes more."
    return ""
