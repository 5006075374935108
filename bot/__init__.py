"""The outside world: channels, storage, settings and the command line."""
