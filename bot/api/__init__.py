"""The JSON API: what programs ask over HTTP, answered with the objects that the commands print."""
