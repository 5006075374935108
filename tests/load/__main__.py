"""`make load`: how many turns a service takes, what they cost it, and how long people wait.

Old and new, few and many clients are measured in turn, round by round, so that whatever else the machine does
hits all alike; told are the medians of the rounds.
"""

from collections.abc import Callable
from contextlib import ExitStack
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tests.load.driving import Orders, write_interviews
from tests.load.interviews import interviews
from tests.load.measuring import CHECKOUT, Figures, measure, medians
from tests.load.serving import Service, serving

SEED = 2023
SQLITE, POSTGRESQL = "sqlite", "postgresql"
INTERVIEWS = 120
SOAKED_IN = 5
USUAL = 50
"""How many talk where nothing else is asked for: few enough that all are soon somewhere in their interviews.
Of 2,000 most are still at the first questions, which cost half as much as the others.
"""
GENTLY = 0.7
"""The share of the greatest throughput of so many at which people are to be answered quickly."""


@click.command()
@click.option(
    "--clients", default="1,50,500,2000", show_default=True, help="How many talk at once, one run each."
)
@click.option("--seconds", default=8.0, show_default=True, help="How long a run is measured.")
@click.option("--rounds", default=3, show_default=True, help="How often each run is made.")
@click.option(
    "--against", type=click.Path(exists=True, path_type=Path), help="Another checkout, measured in turn."
)
@click.option(
    "--stores",
    default="sqlite,postgresql",
    show_default=True,
    help="New ones, or postgresql://… of one's own.",
)
@click.option("--workers", default="1,2", show_default=True, help="How many processes serve, one run each.")
@click.option(
    "--soak", default=0.0, help=f"For how many seconds to go on with {USUAL}, to see whether memory grows."
)
@click.option("--plain", is_flag=True, help="Browsers without the page's script: a redirection and a page.")
def load(
    clients: str,
    seconds: float,
    rounds: int,
    against: Path | None,
    stores: str,
    workers: str,
    soak: float,
    *,
    plain: bool,
) -> None:
    """Measure the service under load, and print one table."""
    checkouts = [CHECKOUT, *([against] if against else [])]
    with TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        write_interviews(folder / "interviews.json", interviews(INTERVIEWS, SEED))
        database = _new_databases(stack) if POSTGRESQL in stores.split(",") else None
        services: dict[str, Service] = {}
        for checkout, store, number in product(checkouts, stores.split(","), map(int, workers.split(","))):
            named = (
                f"{checkout.name}, {store.partition(':')[0]}, {number} process{'es' if number > 1 else ''}"
            )
            own = folder / f"{len(services)}"
            own.mkdir()
            more = ["--workers", str(number)] if number > 1 else []
            place = database() if store == POSTGRESQL and database is not None else store
            settings = {} if store == SQLITE else {"CHUANGPING_STORE": place}
            services[named] = stack.enter_context(serving(checkout, own, *more, settings=settings))
        for named, service in services.items():
            service.settle()
            click.echo(f"{named}: started in {service.start_seconds:.2f} s")
        run = _Runs(folder / "interviews.json", services, seconds, rounds, plain=plain)
        for count in dict.fromkeys([*map(int, clients.split(",")), USUAL]):
            found = run.measured(count)
            for named, figures in found.items():
                click.echo(_line(f"{named}, {count} clients", figures))
            if count == USUAL:
                gently = {named: GENTLY * figures.turns_a_second for named, figures in found.items()}
        for named, figures in run.measured(USUAL, gently).items():
            click.echo(_line(f"{named}, {USUAL} clients at {gently[named]:.0f}/s", figures))
        if soak:
            soaking = _Runs(folder / "interviews.json", services, soak / SOAKED_IN, 1, plain=plain)
            for part in range(SOAKED_IN):
                for named, figures in soaking.measured(USUAL, gently).items():
                    click.echo(_line(f"{named}, soaked, part {part + 1}", figures))


def _new_databases(stack: ExitStack) -> Callable[[], str]:
    """What makes a new database, in a server of its own that is removed at the end."""
    from tests.database import Cluster  # noqa: PLC0415  it starts PostgreSQL

    cluster = Cluster(durable=True)
    stack.callback(cluster.remove)
    return cluster.database


class _Runs:
    def __init__(
        self, path: Path, services: dict[str, Service], seconds: float, rounds: int, *, plain: bool
    ) -> None:
        self._path, self._services, self._seconds, self._rounds = path, services, seconds, rounds
        self._plain = plain
        self._seed = 0

    def measured(self, clients: int, per_second: dict[str, float] | None = None) -> dict[str, Figures]:
        """The medians of some runs of so many people, service by service."""
        runs: dict[str, list[Figures]] = {named: [] for named in self._services}
        for _ in range(self._rounds):
            for named, service in self._services.items():
                runs[named].append(
                    measure(service, self._orders(service, clients, (per_second or {}).get(named, 0.0)))
                )
        return {named: medians(each) for named, each in runs.items()}

    def _orders(self, service: Service, clients: int, per_second: float) -> Orders:
        self._seed += 1
        return Orders(
            service.host,
            service.port,
            str(self._path),
            clients,
            warm_up_seconds=2.0 + clients / 400,
            seconds=self._seconds,
            per_second=per_second,
            plain=self._plain,
            seed=self._seed,
        )


def _line(what: str, found: Figures) -> str:
    return (
        f"{what:<52} {found.turns_a_second:7.0f} turns/s  {found.cpu_ms:6.2f} ms CPU  p50 {found.p50_ms:6.1f}"
        f"  p95 {found.p95_ms:6.1f}  p99 {found.p99_ms:6.1f} ms  {found.memory_mb:4.0f} MB"
        f"  {found.requests_a_turn:.1f} requests"
        + (f"  {found.busy:.0f} times busy" if found.busy else "")
        + (f"  {found.cut_off:.0f} cut off" if found.cut_off else "")
    )


if __name__ == "__main__":
    load()
