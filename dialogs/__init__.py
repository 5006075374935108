"""How one talks about the regulation. Pure: (session, event) in, (session, replies) out; knows no channel and
no database.
"""
