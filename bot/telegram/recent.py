"""The last few things that happened."""

from collections import OrderedDict

KEPT = 2000


class Recent:
    """A set that forgets all but the `KEPT` members added last."""

    def __init__(self) -> None:
        self._members: OrderedDict[str, None] = OrderedDict()

    def __contains__(self, member: str) -> bool:
        return member in self._members

    def add(self, member: str) -> None:
        """Add a member as the newest."""
        self._members[member] = None
        self._members.move_to_end(member)
        if len(self._members) > KEPT:
            self._members.popitem(last=False)
