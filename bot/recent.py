"""What happened last, as a mapping and as a set that do not grow."""

from collections import OrderedDict
from typing import Final, TypeVar

KEPT: Final = 2000

Key = TypeVar("Key")
Value = TypeVar("Value")


class Latest(OrderedDict[Key, Value]):
    """A mapping that forgets all but the entries written last, `most` of them."""

    def __init__(self, most: int = KEPT) -> None:
        super().__init__()
        self._most = most

    def __setitem__(self, key: Key, value: Value) -> None:
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self._most:
            self.popitem(last=False)


class Recent:
    """A set that forgets all but the `KEPT` members added last."""

    def __init__(self) -> None:
        self._members: Latest[str, None] = Latest()

    def __contains__(self, member: str) -> bool:
        return member in self._members

    def is_new(self, member: str) -> bool:
        """Whether it is no member yet; from now on it is one, the newest."""
        known = member in self._members
        self._members[member] = None
        return not known

    def discard(self, member: str) -> None:
        """Forget a member, if it is one."""
        self._members.pop(member, None)
