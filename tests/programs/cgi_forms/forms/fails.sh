#!/bin/sh
echo "Content-Type: text/plain"
echo
echo "half"
echo "to stderr" >&2
exit 4
