"""The rule tree: what clauses require, how it is read, and what a profile tells of it."""
