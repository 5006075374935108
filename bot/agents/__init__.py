"""Tools for other people's assistants (Model Context Protocol): on standard input and output, and at `/mcp`."""
