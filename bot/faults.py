"""What is wrong outside the program, said in one line to whoever runs it and can mend it."""

import errno
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from locales.wording import Variable, Wording

Variables = Mapping[str, Variable | OSError]


class ServiceError(Exception):
    """`message` names the sentence that says what is wrong, where, and how to mend it.

    An error of the operating system among the `variables` is said in words.
    """

    def __init__(self, message: str, **variables: Variable | OSError) -> None:
        super().__init__(message, variables)
        self.message = message
        self.variables = variables

    def __reduce__(self) -> "tuple[Callable[[str, Variables], ServiceError], tuple[str, Variables]]":
        """How it goes to another process: by its words, as it is made."""
        return _remade, (self.message, self.variables)

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value}" for name, value in self.variables.items())
        return f"{self.message}({shown})"

    def say(self, words: Wording) -> str:
        """The error in one line, plain and unescaped."""
        said = {
            name: say_system_error(value, words) if isinstance(value, OSError) else value
            for name, value in self.variables.items()
        }
        return words.say(self.message, **said)


def _remade(message: str, variables: Variables) -> ServiceError:
    return ServiceError(message, **variables)


def say_system_error(error: OSError, words: Wording) -> str:
    """What the operating system complains of, in a few words; its own where there are none."""
    message = f"system-{errno.errorcode.get(error.errno or errno.EBADF, '').lower()}"
    return words.say(message) if words.knows(message) else error.strerror or type(error).__name__


class BadInputError(Exception):
    """What was given to the program cannot be used; `faults` holds one fault for each thing that is wrong."""

    def __init__(self, faults: Iterable[ServiceError]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(str(fault) for fault in self.faults))


@contextmanager
def needs(*modules: str, message: str, **variables: Variable) -> Iterator[None]:
    """Around an import of optional libraries: a `ServiceError` of that message, which says what to install,
    where one of these modules is not there.
    """
    try:
        yield
    except ModuleNotFoundError as missing:
        if missing.name not in modules:
            raise
        raise ServiceError(message, **variables) from None


FRAMES_TOLD = 4


def whereabouts(error: BaseException) -> str:
    """A mistake of our own in one line: its kind and the places it came through, the innermost first.

    What an exception says of itself may hold what a person typed: that is left out.
    """
    import traceback  # noqa: PLC0415  most runs have no mistake to tell

    frames = traceback.extract_tb(error.__traceback__)[-FRAMES_TOLD:]
    places = [f"{Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in reversed(frames)]
    return " < ".join((type(error).__name__, *places))
