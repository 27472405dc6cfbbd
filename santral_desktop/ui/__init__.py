"""The window: widgets say what a person wants and show what they are told."""
