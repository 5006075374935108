"""The regulation at hand: search in everyday words, clause pages, and questions in between."""
