"""Frameworks of skills in the CMS."""
