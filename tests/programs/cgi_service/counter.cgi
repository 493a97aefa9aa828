#!/bin/sh
printf "Status: 200\n\n%s hits\n" "$QUERY_STRING"
