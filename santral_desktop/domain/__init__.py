"""Facts and rules of telephony; no clock, no input or output."""
