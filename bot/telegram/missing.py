"""A library that is an optional extra and is not installed."""


class MissingLibraryError(ImportError):
    """Says in one line which extra to install."""

    def __init__(self, library: str) -> None:
        super().__init__(
            f"the Telegram channel needs {library}: pip install 'chuangping[{library}]'", name=library
        )
        self.library = library
