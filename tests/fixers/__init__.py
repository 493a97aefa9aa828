"""Tests of the fixers: rows of before and after, the driver, whole trees."""
