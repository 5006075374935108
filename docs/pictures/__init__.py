"""The pictures of the documentation, drawn from the code itself; each module writes one page."""
