"""What the testing hears."""
