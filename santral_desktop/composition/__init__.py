"""Builds the programs: the only code that knows every concrete class."""
