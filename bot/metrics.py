"""What the service measures of itself, for Prometheus; nothing of it tells of any person."""

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from bot.channels import Channel
from bot.watching import Failure, Operation, Outcome
from bot.workers import METRICS_FOLDER
from bot.workers_measured import WorkersCollector
from dialogs.figures import Cell, Kind

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
_LONG_SECONDS = (0.5, 1, 2.5, 5, 10, 20, 40, 80, 120)
_SHARED = (1, 2, 4, 8, 16, 32, 64, 128, 256)

_PEOPLE: Final[Mapping[Kind, tuple[str, str, str]]] = {
    "begun": ("chuangping_people_begun", "", "People who have begun, rounded up to fives"),
    "at": ("chuangping_people_stopped", "question", "People who stand at a question; 0 is fewer than five"),
    "result": ("chuangping_people_with_result", "tier", "People with a result; 0 is fewer than five"),
    "unanswered": (
        "chuangping_people_without_answer",
        "question",
        "People who left a question without an answer; 0 is fewer than five",
    ),
}
"""The name, the label and the meaning of what is told of people: nothing that the statistics page does not
tell as well (`bot/storage/figures.py`).
"""

People = Mapping[Cell, int]


class Metrics:
    """The measurements of one process, in a registry of their own; one of several workers (`bot.workers`)
    reads those of all of them.
    """

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._is_one_of_many = METRICS_FOLDER in os.environ
        if not self._is_one_of_many:
            ProcessCollector(registry=self._registry)
        self._turns = Counter(
            "chuangping_turns", "Events taken, by outcome", ("channel", "outcome"), registry=self._registry
        )
        self._turn_seconds = Histogram(
            "chuangping_turn_seconds",
            "Seconds from an event to its committed replies",
            ("channel",),
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._commit_seconds = Histogram(
            "chuangping_commit_seconds",
            "Seconds that a durable commit took",
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._shared = Histogram(
            "chuangping_commit_shared_by",
            "Pieces of work that shared a commit",
            buckets=_SHARED,
            registry=self._registry,
        )
        self._waits = Histogram(
            "chuangping_store_wait_seconds",
            "Seconds that the store was waited for",
            ("operation",),
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._failures = Counter(
            "chuangping_turn_failures",
            "Events that could not be handled, by what was in the way",
            ("channel", "kind"),
            registry=self._registry,
        )
        self._refused = Counter(
            "chuangping_pages_refused",
            "Pages that told what went wrong, by what that was",
            ("kind",),
            registry=self._registry,
        )
        self._api_refused = Counter(
            "chuangping_api_refused",
            "Requests of programs that were refused, by status and by what was said of them",
            ("status", "kind"),
            registry=self._registry,
        )
        self._api_refused.labels("500", "api-broken")  # so that the first time is seen as a change
        self._unheard = Counter(
            "chuangping_answers_unheard",
            "Typed answers of which nothing was understood, by the question that stood open",
            ("question",),
            registry=self._registry,
        )
        self._unfinished = Gauge(
            "chuangping_unfinished_conversations",
            "Conversations that have not reached their result",
            multiprocess_mode="mostrecent",
            registry=self._registry,
        )

        self._up = Gauge(
            "chuangping_channel_up",
            "Whether a channel reaches its people from this process, or one of its workers",
            ("channel",),
            multiprocess_mode="livemax",
            registry=self._registry,
        )
        self._restarts = Counter(
            "chuangping_channel_restarts",
            "Times that a channel failed and was started again",
            ("channel",),
            registry=self._registry,
        )
        self._unreadable = Counter(
            "chuangping_updates_unreadable",
            "Updates that could not be read and were passed over",
            ("channel",),
            registry=self._registry,
        )

        self._disconnected = Counter(
            "chuangping_channel_disconnections",
            "Times that a channel's long connection ended, by why",
            ("channel", "reason"),
            registry=self._registry,
        )
        self._rated = Counter(
            "chuangping_answers_rated",
            "What people thought of answers, where their messenger asks them",
            ("channel", "kind"),
            registry=self._registry,
        )

        self._rosters = Counter(
            "chuangping_roster_jobs",
            "Tables of staff offices that were worked on, by outcome",
            ("outcome",),
            registry=self._registry,
        )
        self._roster_seconds = Histogram(
            "chuangping_roster_seconds",
            "Seconds of work on a table",
            buckets=_LONG_SECONDS,
            registry=self._registry,
        )

    def turn(self, channel: str, outcome: Outcome, seconds: float) -> None:
        """Take note of an event that was handled."""
        self._turns.labels(channel, outcome).inc()
        self._turn_seconds.labels(channel).observe(seconds)

    def failed(self, channel: str, kind: Failure) -> None:
        """Take note of an event that could not be handled."""
        self._failures.labels(channel, kind).inc()

    def waited(self, operation: Operation, seconds: float) -> None:
        """Take note of a wait for the store."""
        self._waits.labels(operation).observe(seconds)

    def unheard(self, question: str) -> None:
        """Take note of a typed answer of which nothing was understood."""
        self._unheard.labels(question).inc()

    def refused(self, kind: str) -> None:
        """Take note of a page that told what went wrong; `kind` is one of few."""
        self._refused.labels(kind).inc()

    def api_refused(self, status: int, kind: str) -> None:
        """Take note of a request of a program that was refused; `kind` is one of few."""
        self._api_refused.labels(str(status), kind).inc()

    def questions(self, names: Iterable[str]) -> None:
        """Count from nothing what may happen at a question."""
        for name in names:
            self._unheard.labels(name)

    def commit(self, seconds: float, pieces: int) -> None:
        """Take note of a commit, from whatever thread."""
        self._commit_seconds.observe(seconds)
        self._shared.observe(pieces)

    def roster(self, outcome: str, seconds: float) -> None:
        """Take note of what work on a staff office's table came to."""
        self._rosters.labels(outcome).inc()
        self._roster_seconds.observe(seconds)

    def channel(self, name: str) -> None:
        """Count from nothing what may happen to a channel, so that the first time is seen as a change."""
        self._restarts.labels(name)
        self._unreadable.labels(name)

    def restarted(self, channel: str) -> None:
        """Take note of a channel that failed and is started again."""
        self._restarts.labels(channel).inc()

    def unreadable(self, channel: str) -> None:
        """Take note of an update that could not be read."""
        self._unreadable.labels(channel).inc()

    def connections(self, channel: str, reasons: Iterable[str]) -> None:
        """Count from nothing how a channel's long connection may end."""
        for reason in reasons:
            self._disconnected.labels(channel, reason)

    def disconnected(self, channel: str, reason: str) -> None:
        """Take note of a long connection that ended."""
        self._disconnected.labels(channel, reason).inc()

    def rated(self, channel: str, kind: str) -> None:
        """Take note of what somebody thought of an answer; `kind` is one of few."""
        self._rated.labels(channel, kind).inc()

    def read(
        self, unfinished: float, channels: Sequence[Channel] = (), people: People | None = None
    ) -> bytes:
        """All measurements in Prometheus' text format, with the number of `unfinished` conversations, and
        what may be told of where `people` stand, if that is known.
        """
        self._unfinished.set(unfinished)
        for channel in channels:
            self._up.labels(channel.name).set(channel.state() == "ok")
        told = CollectorRegistry()
        if people is not None:
            told.register(_PeopleCollector(people))
        if not self._is_one_of_many:
            return generate_latest(self._registry) + generate_latest(told)
        MultiProcessCollector(told)  # type: ignore[no-untyped-call]
        told.register(WorkersCollector())
        return generate_latest(told)


class _PeopleCollector(Collector):
    """What may be told of where people stand."""

    def __init__(self, people: People) -> None:
        self._people = people

    def collect(self) -> Iterable[Metric]:
        """The figures, see prometheus_client."""
        for kind, (name, label, about) in _PEOPLE.items():
            family = GaugeMetricFamily(name, about, labels=[label] if label else None)
            for cell, count in self._people.items():
                if cell.kind == kind:
                    family.add_metric([cell.name] if label else [], count)
            yield family
