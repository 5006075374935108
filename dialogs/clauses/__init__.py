"""Clauses of what people say: cut out of a text, and what each is there for."""
