"""Profiles read from files and results written to files, each in the format that the ending names."""
