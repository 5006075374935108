"""Assessing records, whatever file they come from and whatever is made of the results.

`reading` says what one record tells, `columns` puts a stretch of records side by side, `batch` assesses it, `json_lines` (as
`bot.records` for tables) writes what comes out, and `jobs` does it all in several processes.
"""
