"""The web channel: a chat page that works with and without scripts, and the regulation as pages."""
