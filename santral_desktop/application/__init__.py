"""Use cases, told through ports."""
