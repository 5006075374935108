"""What the service measures of itself, for Prometheus; nothing of it tells of any person."""

from collections.abc import Sequence

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest

from bot.channels import Channel
from bot.conversations import Outcome

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
_LONG_SECONDS = (0.5, 1, 2.5, 5, 10, 20, 40, 80, 120)
_SHARED = (1, 2, 4, 8, 16, 32, 64, 128, 256)


class Metrics:
    """The measurements of one process, in a registry of their own."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
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
        self._unfinished = Gauge(
            "chuangping_unfinished_conversations",
            "Conversations that have not reached their result",
            registry=self._registry,
        )

        self._up = Gauge(
            "chuangping_channel_up",
            "Whether a channel reaches its people from this process",
            ("channel",),
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

    def read(self, unfinished: float, channels: Sequence[Channel] = ()) -> bytes:
        """All measurements in Prometheus' text format, with the number of `unfinished` conversations."""
        self._unfinished.set(unfinished)
        for channel in channels:
            self._up.labels(channel.name).set(channel.state() == "ok")
        return generate_latest(self._registry)
