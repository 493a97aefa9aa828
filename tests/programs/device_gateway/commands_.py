# -*- coding: utf-8 -*-
import codec


def help(registry, args, body):
    return 'Befehle: ' + ', '.join(sorted(table)) + '\n'


def feed(registry, args, body):
    registry[args[0]].feed(body)
    return 'ok %d\n' % len(registry[args[0]].sent)


def drain(registry, args, body):
    frames = registry[args[0]].drain()
    if not frames:
        return codec.ERROR + 'nothing für ' + args[0] + '\n'
    return '\n'.join(frames) + '\n'


def names(registry, args, body):
    return '\n'.join(registry.names()) + '\n'


def slip(registry, args, body):
    return codec.slip(body)


def xor(registry, args, body):
    return codec.xor(body, args[0])


def shout(registry, args, body):
    return body.upper() + '!' * len(args)


table = {'help': help, 'feed': feed, 'drain': drain, 'names': names, 'slip': slip, 'xor': xor, 'shout': shout}
