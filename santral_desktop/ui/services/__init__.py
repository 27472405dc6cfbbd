"""Faxes, announcements, automatic calls and text messages in the window."""
