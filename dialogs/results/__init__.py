"""The result: verdict, findings clause by clause, and the ways from here."""
