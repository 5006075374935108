"""Tools for other people's assistants (Model Context Protocol): on standard streams, and at `/mcp`."""
