"""Santral Desktop: the one window in which the agents of a cloud PBX work."""

__version__ = "0.1.0"
