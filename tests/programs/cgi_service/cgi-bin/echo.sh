#!/bin/sh
printf 'Content-Type: application/octet-stream\n\n'
head -c "${CONTENT_LENGTH:-0}"
printf '[%s]' "$@"
