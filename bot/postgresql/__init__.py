"""Conversations in a PostgreSQL database, for any number of processes; imported only where it is chosen."""
