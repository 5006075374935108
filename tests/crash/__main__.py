"""`make crash`: kill the process a few hundred times while people talk with it, and count what that did."""

import asyncio
import secrets
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

import click

from tests.crash.deaths import deaths
from tests.crash.running import CrashRun
from tests.database import Cluster


@click.command()
@click.option("--seed", type=int, help="What the run is drawn from; without it, anything.")
@click.option(
    "--deaths", "count", type=int, default=200, show_default=True, help="How often the process dies."
)
@click.option("--only", type=int, help="Play only the death with this number.")
@click.option("--people", type=int, default=6, show_default=True, help="How many talk, in each channel.")
@click.option("--store", type=click.Choice(["sqlite", "postgresql"]), default="sqlite")
@click.option("--sealed", is_flag=True, help="Conversations are encrypted at rest.")
@click.option("--quiet", is_flag=True, help="Print the figures alone.")
def crash(
    seed: int | None, count: int, only: int | None, people: int, store: str, *, sealed: bool, quiet: bool
) -> None:
    """Kill the assistant again and again while people talk with it; status 1 if anything went wrong."""
    seed = secrets.randbelow(1_000_000) if seed is None else seed
    again = f'make crash STORE={store} ARGS="--seed {seed} --deaths {count}{" --sealed" * sealed}"'
    click.echo(f"seed {seed}: {again}, one death: --only NUMBER")
    began = monotonic()
    tell = click.echo if not quiet else (lambda _: None)
    cluster = Cluster() if store == "postgresql" else None
    try:
        with TemporaryDirectory() as folder:
            key = secrets.token_bytes(32) if sealed else None
            run = CrashRun(seed, people, Path(folder), tell, cluster=cluster, key=key)
            report = asyncio.run(run.play(deaths(seed, count, only, database=cluster is not None)))
    finally:
        if cluster is not None:
            cluster.remove()
    for line in report.lines():
        click.echo(line)
    click.echo(f"{monotonic() - began:.0f} s")
    raise SystemExit(0 if report.is_clean else 1)


if __name__ == "__main__":
    crash()
