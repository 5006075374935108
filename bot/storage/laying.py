"""How plain text is laid into a row of the SQLite file, so that SQLite can wipe it when it goes.

    lay(b'{"asked": …}')        # 489 spaces, the words, and spaces up to the next page but a little
    lift(lay(value)) == value

A row's first bytes stand in a page among other rows, the rest on overflow pages of its own, where it is
longer than a page. What is deleted is wiped (`secure_delete`). But rows that share a page are moved to other
pages when one of them grows or goes, and the copy that stays behind in unused space is not wiped when the row
is deleted later: one deletion in a thousand left some of its words in the file. Overflow pages are never
moved, and wiped as a whole. So a value is laid out such that what shares a page is spaces alone.

How many bytes share a page is told by https://www.sqlite.org/fileformat2.html#b_tree_pages: of a row of P
bytes, K = M + (P - M) % (U - 4) if K <= X, else M, where U = 4096, M = 489, X = 4061. With a value of
4072 + n * 4092 bytes behind other columns of C bytes, that is M for C < 509, and else C - 20. Both reach no
further than the columns and the first 489 bytes of the value.
"""

from typing import Final

from bot.storage.keys import PLAIN, prefix_of

_SHARED: Final = 489
_STRETCH: Final = 4092
_END: Final = 4072

_MARGIN: Final = b" " * _SHARED


def lay(value: bytes) -> bytes:
    """The value as it stands in a row; it must be the row's last column, and no spaces end it. What is
    sealed tells nobody anything, and stays as it is.
    """
    if prefix_of(value) != PLAIN:
        return value
    length = _SHARED + len(value)
    return _MARGIN + value + b" " * ((_END - length) % _STRETCH)


def lift(stored: bytes) -> bytes:
    """The value that was laid; one that was not, as older programs wrote them, is as it stands."""
    return stored[_SHARED:].rstrip(b" ") if stored.startswith(_MARGIN) else stored
