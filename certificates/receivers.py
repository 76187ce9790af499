"""What the proof hears."""
