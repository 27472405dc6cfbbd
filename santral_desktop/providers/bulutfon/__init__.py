"""Bulutfon: client, words and adapters of both versions of its interface."""
