"""Reads of emulation."""
