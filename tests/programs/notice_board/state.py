import config
import util

NOTES = []
IMAGES = {}


def add(author, text):
    NOTES.append({'author': author, 'text': text})
    util.append(config.STORE, author + config.SEPARATOR + text.replace('\n', ' ') + '\n')


def last():
    if not NOTES:
        return 'nothing\n'
    note = NOTES[-1]
    return note['author'] + config.SEPARATOR + note['text'] + '\n'


def total():
    return sum([len(note['text']) for note in NOTES]) + sum(len(data) for data in IMAGES.values())
