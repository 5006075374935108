"""Questions that get an answer: a verdict first, then why, with the clause.

    三个实用新型够评工程师吗          form: enough · names: utility_patents = 3, the tier engineer
    → yes: 够。第十条（二）3.（1）要实用新型专利 3 项及以上 …

What a question wants (`forms`), what it names (`naming`), what the engine says of that (`judging`), and the
sentences (`telling`).
"""
