"""A conversation by typed words and numbers alone, and what all messengers share: lines, limits, signs.

`capabilities` is what a messenger declares; `conversing` is all that a channel without buttons needs.
"""
