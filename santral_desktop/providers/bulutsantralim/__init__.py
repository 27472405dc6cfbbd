"""Bulutsantralim (Verimor): client, words and adapter."""
