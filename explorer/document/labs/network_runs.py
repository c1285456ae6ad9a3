"""The trainings that the rooms of the network share: what one of them has trained the other need not train again."""

from explorer.analysis.networks.data_sets import DataSet
from explorer.analysis.networks.training import Training
from explorer.document.labs.base import Stop
from explorer.document.labs.network_settings import NetworkSettings

RUNS = 6  # that are kept


class NetworkRuns:
    """Trainings by what fixes them, the last ones that were asked for."""

    def __init__(self) -> None:
        """Begin without any."""
        self._runs: dict[tuple[object, object], Training] = {}

    def of(self, shown: NetworkSettings, data: DataSet) -> Training:
        """Return the training of these settings, as far as it has come."""
        key = (shown.source, shown.training)
        run = self._runs.pop(key, None) or Training(shown.training, data)
        self._runs[key] = run
        if len(self._runs) > RUNS:
            del self._runs[next(iter(self._runs))]
        return run

    def before(self, shown: NetworkSettings) -> Training | None:
        """Return the last training of other settings on the same data."""
        others = ((key, run) for key, run in reversed(self._runs.items()) if key != (shown.source, shown.training))
        return next((run for (source, _), run in others if source == shown.source), None)

    def trained(self, shown: NetworkSettings, data: DataSet, stopped: Stop) -> Training:
        """Return the training at the iteration at which it rests, or while it runs where it is."""
        run = self.of(shown, data)
        if shown.running:
            return run
        if run.iteration > shown.iteration:
            run.go_back(shown.iteration)
        while run.iteration < shown.iteration and not stopped() and run.advance(stopped):
            continue
        run.keep()
        return run
