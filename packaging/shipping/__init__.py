"""How Santral Desktop is made ready to be installed: frozen, judged, packed, tried."""
