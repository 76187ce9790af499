"""Word documents, as trainers write lessons and tests."""
