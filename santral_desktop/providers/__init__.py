"""The cloud PBXs, each behind the same port."""
