"""Commands of this project's own build; never installed."""
