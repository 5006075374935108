"""An office's own table as people mean it: which rows are its heads, what each head stands for, which rows
are nobody. What a file is, and how its cells are read, is known in `bot.records`.
"""
