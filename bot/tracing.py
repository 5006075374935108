"""Traces of the work, for OpenTelemetry, where the standard environment variables ask for them.

    with span("turn", channel="web") as turn:      # nothing at all, unless `traced` found something to do
        turn.tell(outcome="handled")

A span has a name and a few words of our own lists. What an exception says is never told, only its kind: it
may hold what a person typed. Without the variables nothing of the library (the extra `opentelemetry`) is
imported, and a span costs as much as a call.

Which variables: https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import SpanExporter
    from opentelemetry.trace import Tracer

_ADDRESSES: Final = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
_EXPORTER: Final = "OTEL_TRACES_EXPORTER"
_DISABLED: Final = "OTEL_SDK_DISABLED"
_NAME: Final = "OTEL_SERVICE_NAME"
_OURS: Final = "chuangping"
_LIBRARIES: Final = ("opentelemetry.sdk.trace", "opentelemetry.exporter.otlp.proto.http.trace_exporter")


class Span:
    """A piece of work that nobody traces."""

    def tell(self, **attributes: str) -> None:
        """Say more about it."""

    def __enter__(self) -> "Span":
        return self

    def __exit__(self, *_: object) -> Literal[False]:
        return False


_UNTRACED: Final = Span()
_tracers: "list[Tracer]" = []
"""The one tracer of the process, where there is one."""


def span(name: str, **attributes: str) -> AbstractContextManager[Span]:
    """A piece of work; it is traced where tracing has begun."""
    return _traced(_tracers[0], name, attributes) if _tracers else _UNTRACED


def trace_id() -> str | None:
    """The trace that goes on here, in 32 hexadecimal digits; None where none does."""
    if not _tracers:
        return None
    from opentelemetry.trace import format_trace_id, get_current_span  # noqa: PLC0415  an optional extra

    context = get_current_span().get_span_context()
    return format_trace_id(context.trace_id) if context.is_valid else None


def is_wanted(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the environment asks for traces."""
    if environment.get(_DISABLED, "").strip().lower() == "true":
        return False
    exporter = environment.get(_EXPORTER, "").strip().lower()
    return exporter != "none" and bool(exporter or any(environment.get(each) for each in _ADDRESSES))


def lacks_library() -> bool:
    """Whether traces are asked for, and what makes them is not installed."""
    return is_wanted() and any(not _is_there(module) for module in _LIBRARIES)


def _is_there(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:  # what it would be a part of
        return False


@contextmanager
def traced() -> Iterator[None]:
    """Trace what is done meanwhile, if the environment asks for it, and send on in the end what waits.

    There is no library that could be missing: `lacks_library` was asked before.
    """
    if not is_wanted():
        yield
        return
    provider = _provider()
    stop = trace_to(provider)
    try:
        yield
    finally:
        stop()
        provider.shutdown()


def trace_to(provider: "TracerProvider") -> Callable[[], None]:
    """Trace to a provider until what is returned is called."""
    tracer = provider.get_tracer(_OURS)
    _tracers.append(tracer)
    return lambda: _tracers.remove(tracer)


def _provider() -> "TracerProvider":
    from opentelemetry.sdk.resources import SERVICE_NAME, Resource  # noqa: PLC0415  an optional extra
    from opentelemetry.sdk.trace import TracerProvider  # noqa: PLC0415  as above
    from opentelemetry.sdk.trace.export import BatchSpanProcessor  # noqa: PLC0415  as above

    named = {} if os.environ.get(_NAME) else {SERVICE_NAME: _OURS}
    provider = TracerProvider(resource=Resource.create(named))
    provider.add_span_processor(BatchSpanProcessor(_exporter()))
    return provider


def _exporter() -> "SpanExporter":
    if os.environ.get(_EXPORTER, "").strip().lower() == "console":
        from opentelemetry.sdk.trace.export import ConsoleSpanExporter  # noqa: PLC0415  as above

        return ConsoleSpanExporter()
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import (  # noqa: PLC0415  as above
        OTLPSpanExporter,
    )

    return OTLPSpanExporter()


@contextmanager
def _traced(tracer: "Tracer", name: str, attributes: Mapping[str, str]) -> Iterator[Span]:
    from opentelemetry.trace import Status, StatusCode  # noqa: PLC0415  an optional extra

    with tracer.start_as_current_span(
        name, attributes=attributes, record_exception=False, set_status_on_exception=False
    ) as opened:
        told = _TracedSpan(opened.set_attribute)
        try:
            yield told
        except Exception as error:
            opened.set_status(Status(StatusCode.ERROR, type(error).__name__))
            raise


class _TracedSpan(Span):
    """A piece of work that is traced."""

    def __init__(self, set_attribute: Callable[[str, str], None]) -> None:
        self._set_attribute = set_attribute

    def tell(self, **attributes: str) -> None:
        """Say more about it."""
        for name, value in attributes.items():
            self._set_attribute(name, value)
