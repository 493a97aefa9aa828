"""Header blocks, dates, addresses and encodings; what CPython 2.7.18 made of them; how both are asked."""
