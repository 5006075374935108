"""How long to wait before something that failed is tried again."""

_MOST_DOUBLINGS = 60
"""No pause is so long, and no number so large that it could not be reckoned with: failures go on for days."""


def doubled(failures: int, first: float, longest: float) -> float:
    """Seconds to wait after so many failures in a row, at least one: `first`, twice as long each time, and
    never more than `longest`.
    """
    return float(min(first * 2.0 ** min(failures - 1, _MOST_DOUBLINGS), longest))
