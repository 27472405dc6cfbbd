"""What the use cases need from the world, a file per need."""
