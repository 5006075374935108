"""The parts of an Excel workbook, taken out of its archive a piece at a time and within bounds.

A workbook comes from strangers: it may unpack to a thousand times its size, name parts that are not there, or
be no workbook at all. Whatever is wrong ends in one `BadInputError` that says so.
"""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from errno import EINVAL
from posixpath import join, normpath
from typing import BinaryIO, NoReturn
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from bot.faults import BadInputError, ServiceError
from bot.records.sources import Source
from dialogs.surrogates import readable

Attributes = Mapping[str, str]

_CHUNK = 1 << 18
_MOST_UNPACKED = 1 << 30
"""Bytes that a part may have unpacked; a hundred thousand rows of sixty columns have some 300 MB."""
_MOST_SMALL = 1 << 25
_MOST_TIMES = 100
"""How many times its packed size a part above `_MOST_SMALL` may have; sheets have 8 to 30."""
_MOST_SHARED = 1 << 26
"""Bytes of texts that are held in memory."""
_MOST_DIRECTORY = 1 << 20
_NAMESPACES = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main ",
    "http://purl.oclc.org/ooxml/spreadsheetml/main ",
)
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships "
_RELATIONSHIP_IDS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships id",
    "http://purl.oclc.org/ooxml/officeDocument/relationships id",
)
_LONGEST_TAG = 1 << 20
_DEEPEST = 64
_BROKEN = (
    BadZipFile, expat.ExpatError, zlib.error, EOFError, LookupError, RuntimeError, ValueError,
    ArithmeticError,
)  # fmt: skip
"""What the libraries raise for an archive or an XML file that is not as it should be."""


class Elements:
    """What is done with the elements of a part as they are read, named with their namespace."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """A piece of text."""


class Parts:
    """The parts of one workbook. Raises `BadInputError` where the file is none."""

    def __init__(self, source: Source) -> None:
        self.name = source.name
        with ExitStack() as opened:
            stream = opened.enter_context(source.open())
            with self.guarded():
                self._archive = opened.enter_context(ZipFile(_Bounded(stream)))
            self._opened = opened.pop_all()

    def close(self) -> None:
        """Closes the file."""
        self._opened.close()

    def refuse(self, message: str, **variables: str | int) -> NoReturn:
        """Ends the reading of the workbook, with its name and what is wrong."""
        raise BadInputError([ServiceError(message, file=self.name, **variables)])

    @contextmanager
    def guarded(self, part: str = "") -> Iterator[None]:
        """Makes one clear fault of what an archive or an XML file of it can have wrong."""
        try:
            yield
        except OSError as error:
            if error.errno != EINVAL:  # an archive that points before its beginning
                raise
            self.refuse("records-bad-excel")
        except _BROKEN as error:
            named = {"message": "records-bad-part", "part": readable(part)} if part else {}
            fault = ServiceError(**{"message": "records-bad-excel", "file": self.name} | named)
            raise BadInputError([fault]) from error

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part in self._archive.NameToInfo

    def chunks(self, part: str, most: int = _MOST_UNPACKED) -> Iterator[bytes]:
        """The bytes of a part, unpacked a piece at a time. Refuses what is larger than a sound one."""
        with self.guarded(part):
            info = self._archive.getinfo(part)
            most = most if info.file_size <= _MOST_SMALL else min(most, _MOST_TIMES * info.compress_size)
            if info.file_size > most:
                self.refuse("records-excel-unpacked", part=readable(part), size=info.file_size >> 20)
            if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
                raise NotImplementedError(info.compress_type)
            with self._archive.open(info) as stream:
                while chunk := stream.read(_CHUNK):
                    yield chunk

    def feed(self, part: str, elements: Elements, most: int = _MOST_UNPACKED) -> Iterator[None]:
        """Reads a part into `elements`; comes back after every piece, so that what was read can be used."""
        feeder = Feeder(elements)
        with self.guarded(part):
            for chunk in self.chunks(part, most):
                feeder.feed(chunk)
                yield
            feeder.finish()
            yield

    def read(self, part: str, elements: Elements, most: int = _MOST_UNPACKED) -> None:
        """Reads a whole part into `elements`."""
        for _ in self.feed(part, _Shallow(elements), most):
            pass

    def shared_texts(self, part: str) -> Sequence[str]:
        """The texts that cells name by number."""
        texts = _SharedTexts()
        self.read(part, texts, _MOST_SHARED)
        return texts.texts

    def related(self, part: str) -> Mapping[str, tuple[str, str]]:
        """The kind and the part of each relationship of a part, by its id."""
        folder, _, name = part.rpartition("/")
        found = _Relationships(folder)
        links = join(folder, "_rels", f"{name}.rels")
        if self.has(links):
            self.read(links, found, _MOST_SHARED)
        return found.by_id


class _Shallow(Elements):
    """Elements that do not stand in one another without end."""

    def __init__(self, elements: Elements) -> None:
        self._elements = elements
        self._depth = 0
        self.text = elements.text  # type: ignore[method-assign]  # one call less for each text

    def start(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ValueError("elements without end")
        self._elements.start(name, attributes)

    def end(self, name: str) -> None:
        self._depth -= 1
        self._elements.end(name)


class _Bounded:
    """A file of whose directory, which is read at once, no more is taken than a workbook can have."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.seek = stream.seek
        self.tell = stream.tell
        self.seekable = stream.seekable

    def read(self, size: int = -1) -> bytes:
        if size > _MOST_DIRECTORY:
            raise BadZipFile("the directory of the archive is too large")
        return self._stream.read(size)


class Feeder:
    """Reads XML into elements, piece by piece. Raises `ExpatError` or ValueError where it is none."""

    def __init__(self, elements: Elements) -> None:
        self.is_utf8 = True
        """Whether it is, so far as it says."""
        self._fed = 0
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.XmlDeclHandler = self._declared
        parser.StartDoctypeDeclHandler = _no_doctype
        parser.StartElementHandler = elements.start
        parser.EndElementHandler = elements.end
        parser.CharacterDataHandler = elements.text

    def feed(self, data: bytes) -> None:
        """Reads a piece."""
        self._parser.Parse(data)
        self._fed += len(data)
        if self._fed - self._parser.CurrentByteIndex > _LONGEST_TAG:
            raise ValueError("a tag that does not end")

    def finish(self) -> None:
        """There is no more."""
        self._parser.Parse(b"", True)

    def _declared(self, _: str, encoding: str | None, __: int) -> None:
        self.is_utf8 = encoding is None or encoding.lower() == "utf-8"


def _no_doctype(*_: object) -> NoReturn:
    raise ValueError("a workbook has no document type")


def spreadsheet_names(*names: str) -> Mapping[str, str]:
    """The names as the parser gives them, in either of the language's two namespaces, to the plain ones."""
    return {f"{namespace}{name}": name for namespace in _NAMESPACES for name in names}


class _Relationships(Elements):
    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.by_id: dict[str, tuple[str, str]] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        if name == f"{_RELATIONSHIPS}Relationship":
            kind = attributes["Type"].rpartition("/")[2]
            target = attributes["Target"]
            part = target.lstrip("/") if target.startswith("/") else normpath(join(self._folder, target))
            self.by_id[attributes["Id"]] = (kind, part)


class _SharedTexts(Elements):
    """The texts of `sharedStrings.xml`: formatted runs joined, without the readings written above them."""

    _NAMES = spreadsheet_names("si", "t", "rPh")

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._pieces: list[str] = []
        self._is_text = False
        self._is_reading = False

    def start(self, name: str, attributes: Attributes) -> None:  # noqa: ARG002
        match self._NAMES.get(name):
            case "si":
                self._pieces = []
            case "rPh":
                self._is_reading = True
            case "t":
                self._is_text = not self._is_reading

    def end(self, name: str) -> None:
        match self._NAMES.get(name):
            case "si":
                self.texts.append("".join(self._pieces))
            case "rPh":
                self._is_reading = False
            case "t":
                self._is_text = False

    def text(self, text: str) -> None:
        if self._is_text:
            self._pieces.append(text)


def relationship_id(attributes: Attributes) -> str:
    """The id of the part that an element stands for. Raises KeyError where it has none."""
    return attributes[next((name for name in _RELATIONSHIP_IDS if name in attributes), _RELATIONSHIP_IDS[0])]
