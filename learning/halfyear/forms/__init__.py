"""What is filled in for the six-month report."""
