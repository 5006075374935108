"""Backups: one file for both kinds of store, made while it serves, put back before anybody is served."""
