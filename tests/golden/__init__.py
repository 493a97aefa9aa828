"""Answers recorded from CPython 2.7.18, and the tables that they were recorded for."""
