"""What the service remembers between two messages, whatever keeps it."""
