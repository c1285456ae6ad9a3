"""A 2-16-16-1 tanh network typed as matrices: value and gradient on 512 x 512 points, on one core.

JAX and torch differentiate the same network and map it over the points. torch is not among the locked peers: on Linux
its packages bring 5 GB for graphics cards. It is measured where it was installed into `.venv-bench` by hand.
"""

from collections.abc import Callable, Sequence
from importlib import import_module

import numpy as np
from peers.grids import check, jax_module
from peers.measure import alone, at_least, has, interleaved, name_missing, on_one_core, row

import explorer

POINTS, REPEATS, WIDTH = 512, 7, 16
AXIS = np.linspace(-2, 2, POINTS)
WHOLE = np.stack([a.ravel() for a in np.meshgrid(AXIS, AXIS, indexing="ij")], axis=1)
_random = np.random.default_rng(1)
W1, W2, W3 = _random.normal(size=(WIDTH, 2)), _random.normal(size=(WIDTH, WIDTH)) / 4, _random.normal(size=(1, WIDTH))
B1, B2, B3 = _random.normal(size=WIDTH), _random.normal(size=WIDTH), _random.normal(size=1)

Run = Callable[[], object]


def typed(array: np.ndarray) -> str:
    """Return a matrix or a vector as text."""
    rows = [", ".join(repr(float(number)) for number in row) for row in np.atleast_2d(array)]
    return f"[{'; '.join(rows)}]"


def text() -> str:
    named = {"W1": W1, "W2": W2, "w3": W3[0], "b1": B1, "b2": B2}
    lines = [f"{name} = {typed(array)}" for name, array in named.items()]
    return "\n".join([*lines, f"f(x, y) = w3 · tanh(W2 tanh(W1 [x, y] + b1) + b2) + ({float(B3[0])!r})"])


def by_jax() -> tuple[Run, Callable[[object], Sequence[np.ndarray]]]:
    jax = jax_module()
    tanh = jax.numpy.tanh

    def f(z: object) -> object:
        return (W3 @ tanh(W2 @ tanh(W1 @ z + B1) + B2) + B3)[0]

    run = jax.jit(jax.vmap(jax.value_and_grad(f)))
    points = jax.numpy.asarray(WHOLE)
    return lambda: jax.block_until_ready(run(points)), lambda found: [found[0], found[1][:, 0], found[1][:, 1]]


def by_torch() -> tuple[Run, Callable[[object], Sequence[np.ndarray]]]:
    torch = import_module("torch")
    torch.set_num_threads(1)
    w1, w2, w3, b1, b2, b3, points = (torch.from_numpy(a) for a in (W1, W2, W3, B1, B2, B3, WHOLE))

    def f(z: object) -> object:
        return (w3 @ torch.tanh(w2 @ torch.tanh(w1 @ z + b1) + b2) + b3)[0]

    run = torch.vmap(torch.func.grad_and_value(f))
    return lambda: run(points), lambda found: [found[1], found[0][:, 0], found[0][:, 1]]


def main() -> None:
    """Print the engine's time beside the peers'."""
    print(f"\n2-{WIDTH}-{WIDTH}-1 tanh network, value and gradient on {POINTS} x {POINTS} points")
    f = explorer.function(text())
    sample = f.sample({"x": AXIS, "y": AXIS}, order=1)
    expected = [sample.value, sample.partial("x"), sample.partial("y")]
    runs: list[Run] = [lambda: f.sample({"x": AXIS, "y": AXIS}, order=1)]
    peers = []
    name_missing("jax", "torch")
    for module, build in {"jax": by_jax, "torch": by_torch}.items():
        if has(module):
            run, arrays = build()
            check(expected, arrays(run()), module)
            runs.append(run)
            peers.append(f"{module} vmap")
    ours, *theirs = interleaved(runs, REPEATS, seconds=20)
    for name, time in zip(peers, theirs, strict=True):
        row("network", ours, name, time, at_least(time / ours, 1))
    if not peers:
        alone("network", ours, "no peer")


if __name__ == "__main__":
    on_one_core()
    main()
