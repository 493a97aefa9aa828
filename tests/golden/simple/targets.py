# -*- coding: utf-8 -*-
"""Request-targets put together at random, always the same ones, by somebody who wants to get out of the folder."""

import random

#: What targets are made of.
PIECES = [
    b'..', b'.', b'/', b'//', b'\\', b'..\\', b'%2e', b'%2E%2e', b'%2f', b'%5c', b'%5C..', b'%00', b'%252e', b'%25%32%65', b'%c0%ae',
    b'%c0%af', b'\xc0\xaf', b'%u002e', b'%uff0e', b'...', b'....//', b';', b'?', b'#', b'?x=/../', b'%3f', b'%23', b'%', b'%2', b'%zz',
    b'~', b':', b'*', b'c:', b'file:', b'http://host', b'%0d%0a', b'%09', b'%20', b'%7f', b'\x01', b'%e9', b'\xe9', b'caf%E9.txt',
    b'm\xc3\xbcll.txt', b'm%C3%BCll.txt', b'sub', b'nested', b'deep.txt', b'plain.txt', b'hello.txt', b'empty', b'index.html',
    b'with%20index', b'..%2foutside', b'outside', b'secret.txt', b'passwd', b'etc/passwd', b'proc/self/environ', b'root', b'a' * 300]
#: Whole targets that have worked somewhere.
KNOWN = [
    b'/../outside/secret.txt', b'/..%2foutside%2fsecret.txt', b'/%2e%2e/outside/secret.txt', b'/%2e%2e%2foutside%2fsecret.txt',
    b'/sub/../../outside/secret.txt', b'/sub/%2e%2e/%2e%2e/outside/secret.txt', b'/....//outside/secret.txt', b'../outside/secret.txt',
    b'..', b'/..', b'/../', b'/..;/outside/secret.txt', b'/..\\outside\\secret.txt', b'/..%5coutside%5csecret.txt',
    b'/%252e%252e/outside/secret.txt', b'/.%00./outside/secret.txt', b'/hello.txt%00.png', b'/%00', b'//outside/secret.txt',
    b'///etc/passwd', b'/%2fetc%2fpasswd', b'/etc/passwd', b'/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd', b'file:///etc/passwd',
    b'/./././../outside/secret.txt', b'/sub/nested/../../../root/../outside/secret.txt', b'/%c0%ae%c0%ae/outside/secret.txt',
    b'/?/../outside/secret.txt', b'/hello.txt/../../outside/secret.txt', b'/hello.txt/..%2f..%2foutside/secret.txt',
    b'/' + b'../' * 500 + b'outside/secret.txt', b'/' + b'%2e%2e%2f' * 500 + b'etc/passwd', b'/' + b'sub/../' * 800 + b'hello.txt',
    b'//host/..', b'//host/%2e%2e', b'/\\host/..', b'/\\\\host/..', b'/\\/host/..', b'/%5chost/..', b'///host/..', b'/.//host/..',
    b'//hello.txt', b'//sub', b'http://host/..', b'/sub//..//nested', b'/sub/./nested/.', b'/sub?/../x', b'/sub#/../x', b'/sub;x',
]
COUNT = 1000


def targets():
    """Return the targets, bytes without white space, each once."""
    chance = random.Random(2718)
    found = list(KNOWN)
    while len(found) < COUNT:
        pieces = [PIECES[int(chance.random() * len(PIECES))] for _ in range(1 + int(chance.random() * 9))]
        glue = b'/' if chance.random() < 0.6 else b''
        target = (b'/' if chance.random() < 0.9 else b'') + glue.join(pieces)
        if target not in found:
            found.append(target)
    return found


def request(target):
    """Return a request for the target."""
    return b'GET ' + target + b' HTTP/1.0\r\n\r\n'
