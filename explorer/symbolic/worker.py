"""The worker process: one JSON request a line in, one JSON answer a line out; it ends when its input ends.

A request is {"id", "nodes"}, an answer {"id", "nodes"}, with nodes as `wire` writes them, or null where
sympy found nothing shorter that the graph can say.
"""

import json
import os
import sys
from collections.abc import Iterator
from queue import SimpleQueue
from threading import Thread
from typing import Any, BinaryIO

from explorer.graph.expr import Expr, Graph
from explorer.graph.walk import postorder
from explorer.symbolic.wire import Rows, decode, encode, operations


def main() -> None:
    """Answer the requests on standard input until it ends."""
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # a library that prints must not break into the answers
    for request in _requests(sys.stdin.buffer):
        answer = {"id": request["id"], "nodes": _shorter(request["nodes"])}
        answers.write(json.dumps(answer).encode() + b"\n")
        answers.flush()


def _requests(lines: BinaryIO) -> Iterator[dict[str, Any]]:
    """Yield requests; reading goes on in a thread, so that the process ends with its parent also while it is busy."""
    queue: SimpleQueue[bytes] = SimpleQueue()

    def read() -> None:
        for line in lines:
            queue.put(line)
        os._exit(0)

    Thread(target=read, daemon=True).start()
    while True:
        yield json.loads(queue.get())


def _shorter(rows: Rows) -> Rows | None:
    try:
        found = shortest(decode(rows, Graph()))
    except Exception:  # noqa: BLE001 # sympy raises whatever it likes, and "nothing found" is a good answer
        return None
    return None if found is None else encode(found)


def shortest(output: Expr) -> Expr | None:
    """Return the form of a scalar expression with the fewest operations, or None where it has that already."""
    # sympy takes long to load, and the process that asks need not
    import sympy  # noqa: PLC0415

    from explorer.symbolic.from_sympy import from_sympy  # noqa: PLC0415
    from explorer.symbolic.to_sympy import UnsayableError, to_sympy  # noqa: PLC0415

    start = to_sympy(output)
    simple = sympy.simplify(start)
    symbols = _symbols(output)
    best: Expr | None = None
    fewest = operations(output)
    for found in (start, simple, sympy.factor_terms(start), sympy.factor_terms(simple), sympy.factor(simple)):
        try:
            candidate = from_sympy(found, output.graph, symbols)
        except UnsayableError:
            continue
        if operations(candidate) < fewest:
            best, fewest = candidate, operations(candidate)
    return best


def _symbols(output: Expr) -> dict[str, Expr]:
    """Return the nodes of the inputs' entries by the names that `to_sympy` gives them."""
    found: dict[str, Expr] = {}
    for node in postorder([output]):
        if node.op == "input" and node.shape == ():
            found[str(node.data)] = node
        elif node.op == "input":
            sizes = [range(size) for size in node.shape]
            places = [(i,) for i in sizes[0]] if len(sizes) == 1 else [(i, j) for i in sizes[0] for j in sizes[1]]
            found |= {f"{node.data}[{', '.join(str(i + 1) for i in at)}]": node[at] for at in places}
    return found
