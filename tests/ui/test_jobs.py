"""Jobs: latest wins, typing waits for a pause, moves are never more than one at a time, errors come as values."""

import threading

import pytest
from shiboken6 import delete

from explorer.document.labs.result import LabResult
from explorer.document.model import Document, LabSettings
from explorer.document.results import FailureResult, FormulasResult, PictureResult, PolynomialResult
from ui.jobs import Jobs, _Job, _Mailbox


def document(name):
    return Document(lines=(name,))


def picture(name):
    return PictureResult((), ((name, 0.0, 1.0),), ())


def name_of(result):
    return result.ranges[0][0]


class Gate:
    """An evaluator whose answers wait until they are let through, so that the order of events is fixed."""

    def __init__(self):
        self.asked = []
        self.started = threading.Semaphore(0)
        self.passes = threading.Semaphore(0)
        self.saw_stop = []

    def load(self):
        def evaluate(doc, _generation, fine, stopped):
            self.asked.append((doc.text, fine))
            self.started.release()
            assert self.passes.acquire(timeout=10)
            self.saw_stop.append(stopped())
            yield picture(doc.text)

        return evaluate


@pytest.fixture
def gate(qapp):  # noqa: ARG001 - Qt has to be there
    return Gate()


@pytest.fixture
def jobs(gate):
    made = Jobs(gate.load)
    made.received = []
    made.result.connect(lambda result: made.received.append(name_of(result)))
    yield made
    gate.passes.release(1000)
    made.close()


def settle(qtbot, jobs):
    qtbot.waitUntil(lambda: jobs.is_idle)


def test_result_of_a_submitted_document_arrives(jobs, gate, qtbot):
    jobs.submit(document("a"))
    gate.passes.release()
    settle(qtbot, jobs)
    assert jobs.received == ["a"]
    assert gate.asked == [("a", True)]


def test_newer_document_wins_and_stops_the_older(jobs, gate, qtbot):
    jobs.submit(document("a"))
    assert gate.started.acquire(timeout=10)
    jobs.submit(document("b"))
    jobs.submit(document("c"))
    gate.passes.release(3)
    settle(qtbot, jobs)
    assert jobs.received == ["c"]
    assert [text for text, _ in gate.asked] == ["a", "c"]
    assert gate.saw_stop == [True, False]


def test_a_first_key_is_read_at_once_and_those_that_follow_once_they_pause(jobs, gate, qtbot):
    for text in ("s", "si", "sin", "sin x"):
        jobs.submit_typed(document(text))
    gate.passes.release(4)
    settle(qtbot, jobs)
    assert [text for text, _ in gate.asked] == ["s", "sin x"]
    assert all(fine for _, fine in gate.asked)
    assert jobs.received[-1] == "sin x"


def test_moves_wait_for_the_picture_under_way_and_show_it(jobs, gate, qtbot):
    jobs.submit_moved(document("1"))
    assert gate.started.acquire(timeout=10)
    for text in ("2", "3", "4"):
        jobs.submit_moved(document(text))
    gate.passes.release(4)
    settle(qtbot, jobs)
    assert [text for text, fine in gate.asked if not fine] == ["1", "4"]
    assert jobs.received[:2] == ["1", "4"]


def test_move_is_followed_by_a_fine_picture(jobs, gate, qtbot):
    jobs.submit_moved(document("1"))
    gate.passes.release(2)
    settle(qtbot, jobs)
    assert gate.asked == [("1", False), ("1", True)]


def test_busy_tells_begin_and_end(jobs, gate, qtbot):
    told = []
    jobs.busy.connect(told.append)
    jobs.submit(document("a"))
    gate.passes.release()
    settle(qtbot, jobs)
    assert told == [True, False]


def test_exception_in_the_worker_is_a_result_and_the_worker_goes_on(qtbot):
    def load():
        def evaluate(doc, *_):
            if doc.text == "bad":
                raise RuntimeError("out of order")
            yield picture(doc.text)

        return evaluate

    jobs = Jobs(load)
    received = []
    jobs.result.connect(received.append)
    jobs.submit(document("bad"))
    settle(qtbot, jobs)
    jobs.submit(document("good"))
    settle(qtbot, jobs)
    jobs.close()
    assert isinstance(received[0], FailureResult)
    assert "out of order" in received[0].message
    assert name_of(received[1]) == "good"


def test_formulas_are_simplified_after_the_picture(qtbot):
    jobs = Jobs()
    received = []
    jobs.result.connect(received.append)
    jobs.submit(document("f(x) = sin(x)^2 + cos(x)^2 + x"))
    try:
        qtbot.waitUntil(lambda: any(isinstance(result, FormulasResult) for result in received), timeout=60_000)
    finally:
        jobs.close()
    assert isinstance(received[-1], FormulasResult)
    assert received[-1].tables["value"].text == (("x + 1",),)


def test_closing_does_not_wait_for_sympy(qtbot):
    jobs = Jobs()
    jobs.submit(document("f(x, y) = (sin(x)^2 + cos(x y)^2 + x)^5 exp(sin(x + y))^3 / (x + y)"))
    settle(qtbot, jobs)
    jobs.close()
    assert not [thread for thread in threading.enumerate() if thread.name in ("pipeline", "details")]


def test_closing_while_busy_ends_the_thread_and_nothing_arrives(gate):
    jobs = Jobs(gate.load)
    received = []
    jobs.result.connect(received.append)
    jobs.submit(document("a"))
    assert gate.started.acquire(timeout=10)
    gate.passes.release()
    jobs.close()
    assert received == []
    assert not [thread for thread in threading.enumerate() if thread.name == "pipeline"]


def test_a_worker_that_is_slow_to_stop_ends_quietly_once_the_window_is_gone(gate, monkeypatch):
    monkeypatch.setattr("ui.jobs.STOP_TIMEOUT", 0.0)
    jobs = Jobs(gate.load)
    jobs.submit(document("a"))
    assert gate.started.acquire(timeout=10)
    jobs.close()
    delete(jobs)
    raised = []
    monkeypatch.setattr(threading, "excepthook", raised.append)
    gate.passes.release()
    for thread in threading.enumerate():
        if thread.name == "pipeline":
            thread.join(10)
    assert raised == []


def test_what_is_given_up_ends_and_the_next_request_is_answered(qtbot, jobs, gate):
    jobs.submit(document("slow"))
    assert gate.started.acquire(timeout=10)
    jobs.submit_moved(document("waiting"))
    jobs.cancel()
    gate.passes.release()
    settle(qtbot, jobs)
    assert gate.saw_stop == [True]
    assert gate.asked == [("slow", True)]
    gate.passes.release()
    jobs.submit(document("next"))
    settle(qtbot, jobs)
    assert jobs.received[-1] == "next"


def test_after_a_picture_the_worker_waits_until_it_is_painted(qtbot, monkeypatch):
    monkeypatch.setattr("ui.jobs.PAINTING", 60.0)
    events = []

    def load():
        def evaluate(doc, _generation, _fine, _stopped):
            yield picture(doc.text)
            events.append("goes on")

        return evaluate

    jobs = Jobs(load)
    jobs.result.connect(lambda _: events.append("shown"))
    jobs.awaited.connect(lambda waited: events.append("awaited" if waited else "painted"))
    jobs.submit(document("f(x) = x"))
    settle(qtbot, jobs)
    jobs.close()
    assert events.index("shown") < events.index("goes on")
    assert events.index("awaited") < events.index("painted")


def test_a_worker_waits_for_a_picture_also_where_something_newer_waits():
    mailbox, gone_on = _Mailbox(), threading.Event()
    mailbox.put(_Job(document("f(x) = x"), 1, fine=True))

    def work():
        mailbox.give_way(1)
        gone_on.set()

    waiting = threading.Thread(target=work)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("ui.jobs.PAINTING", 60.0)
        waiting.start()
        mailbox.put(_Job(document("f(x) = 2x"), 2, fine=True))
        assert not gone_on.is_set()
        mailbox.show(1)
        waiting.join(10)
    assert gone_on.is_set()


def test_a_worker_whose_picture_is_dropped_goes_on(qtbot, jobs, gate, monkeypatch):
    monkeypatch.setattr("ui.jobs.PAINTING", 60.0)
    gate.passes.release(2)
    jobs.submit(document("a"))
    assert gate.started.acquire(timeout=10)
    jobs.submit(document("b"))  # before the event loop has taken the picture of the first
    settle(qtbot, jobs)
    assert jobs.received == ["b"]


@pytest.fixture
def room(qapp):  # noqa: ARG001 - Qt has to be there
    """Jobs whose pictures come at once, and the gate of the room that is open."""
    gate = threading.Semaphore(0)

    def load():
        def evaluate(doc, _generation, _fine, stopped):
            yield picture(doc.text)
            while not gate.acquire(timeout=0.01):
                if stopped():
                    return
            yield LabResult("error", sentences=(doc.text,))

        return evaluate

    jobs = Jobs(load)
    jobs.received = []
    jobs.result.connect(jobs.received.append)
    yield jobs, gate
    jobs.close()


def moved_in_a_room(jobs, text):
    jobs.submit_moved(Document(lines=(text,), lab=LabSettings("error")))


def pictures_of(jobs):
    return [name_of(result) for result in jobs.received if isinstance(result, PictureResult)]


def test_the_open_room_follows_a_drag_as_the_pictures_do(room, qtbot):
    jobs, gate = room
    jobs._patience.setInterval(60_000)  # noqa: SLF001 - the room takes as long as it likes
    moved_in_a_room(jobs, "1")
    qtbot.waitUntil(lambda: pictures_of(jobs) == ["1"])
    for text in ("2", "3"):
        moved_in_a_room(jobs, text)
    gate.release(10)
    settle(qtbot, jobs)
    shown = [result.sentences[0] for result in jobs.received if isinstance(result, LabResult)]
    assert shown[:2] == ["1", "3"]


def test_a_slow_room_does_not_keep_the_pictures_from_following(room, qtbot):
    jobs, _ = room
    jobs._patience.setInterval(0)  # noqa: SLF001
    moved_in_a_room(jobs, "1")
    qtbot.waitUntil(lambda: pictures_of(jobs) == ["1"])
    moved_in_a_room(jobs, "2")
    qtbot.waitUntil(lambda: "2" in pictures_of(jobs))


def test_a_drag_that_pictures_follow_is_not_one_long_wait(room, qtbot):
    jobs, _ = room
    jobs._patience.setInterval(0)  # noqa: SLF001
    told = []
    jobs.busy.connect(told.append)
    for text in ("1", "2"):
        moved_in_a_room(jobs, text)
        qtbot.waitUntil(lambda text=text: text in pictures_of(jobs))
        qtbot.waitUntil(lambda: jobs._is_followed)  # noqa: SLF001 - the room has been given up
    assert told == [True, False, True]


def test_a_polynomial_is_expanded_exactly_after_the_picture(qtbot):
    jobs = Jobs()
    received = []
    jobs.result.connect(received.append)
    jobs.submit(Document(lines=("f(x) = exp(x)",), probe=(0.0,), order=3, taylor=True))
    try:
        qtbot.waitUntil(lambda: any(isinstance(result, PolynomialResult) for result in received), timeout=60_000)
    finally:
        jobs.close()
    exact = next(result for result in received if isinstance(result, PolynomialResult))
    assert r"\frac{1}{6}" in exact.latex[3]


def test_what_goes_on_by_itself_is_not_waited_for(qtbot):
    ended = threading.Event()

    def evaluate(_document, _generation, _fine, stopped):
        yield LabResult("steps", ongoing=True)
        while not (ended.is_set() or stopped()):
            ended.wait(0.01)
        yield LabResult("steps")

    jobs = Jobs(lambda: evaluate)
    received = []
    jobs.result.connect(received.append)
    try:
        jobs.submit(document("1"))
        assert not jobs.is_idle
        qtbot.waitUntil(lambda: jobs.is_idle)
        assert [result.ongoing for result in received] == [True]
        ended.set()
        qtbot.waitUntil(lambda: len(received) == 2)
        qtbot.waitUntil(lambda: jobs.is_idle)
    finally:
        jobs.close()
