# -*- coding: utf-8 -*-
TITLE = 'Gemüse'
HOST = ''
RELOAD = 010 == 8
