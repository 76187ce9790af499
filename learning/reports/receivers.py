"""What the counting hears."""
