#!/bin/sh
echo "Content-Type: text/plain"
echo
echo "$REQUEST_METHOD $QUERY_STRING"
if [ -n "$CONTENT_LENGTH" ]; then
    head -c "$CONTENT_LENGTH"
fi
