"""What happened last, as a set that does not grow."""

from collections import OrderedDict
from typing import Final

KEPT: Final = 2000


class Recent:
    """A set that forgets all but the `KEPT` members added last."""

    def __init__(self) -> None:
        self._members: OrderedDict[str, None] = OrderedDict()

    def __contains__(self, member: str) -> bool:
        return member in self._members

    def is_new(self, member: str) -> bool:
        """Whether it is no member yet; from now on it is one, the newest."""
        known = member in self._members
        self._members[member] = None
        self._members.move_to_end(member)
        if len(self._members) > KEPT:
            self._members.popitem(last=False)
        return not known

    def discard(self, member: str) -> None:
        """Forget a member, if it is one."""
        self._members.pop(member, None)
