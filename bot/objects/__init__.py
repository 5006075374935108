"""The objects that programs get, each made in one way: commands print them, the API answers with them."""
