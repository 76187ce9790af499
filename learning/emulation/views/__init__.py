"""Emulation in the CMS, and what of it everybody reads."""
