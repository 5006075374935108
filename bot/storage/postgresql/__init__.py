"""Conversations in a PostgreSQL database, for any number of processes: see `store.py`."""
