"""Reads of the six-month report: who is asked, what they wrote, what was frozen."""
