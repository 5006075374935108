"""Profiles read from files and results written to files, each in the format that the ending names."""

import os

# openpyxl writes with lxml where that is installed, as it is with the extra `report`; an error of the file
# system then comes as lxml's, without its name. One way of writing is the same everywhere.
os.environ.setdefault("OPENPYXL_LXML", "False")
