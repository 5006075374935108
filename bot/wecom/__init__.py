"""The WeCom channel: an AI bot on the long connection that WeCom offers for it; `websockets` carries it, and
is imported only where the settings ask for it.
"""
