"""Drive a handler class with raw bytes, here or in CPython 2.7, and compare what it puts on the wire."""
