"""Asking and answering: the open question, what was pressed or typed under it, and what that changes."""
