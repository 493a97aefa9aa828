#!/bin/sh
printf 'Content-Type: text/html; charset=utf-8\n\n<p>caf\303\251 \377</p>\n'
