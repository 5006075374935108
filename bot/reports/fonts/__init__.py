"""The fonts that reports are set in, and the letters that they hold (`letters.txt`); made by `subset.py`."""
