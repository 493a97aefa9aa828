import shelve


class Page(object):
    def __init__(self, text):
        self.text = text
        self.versions = 1


PAGES = {}


def names():
    return sorted(PAGES)


def get(name):
    return PAGES.get(name)


def put(name, text):
    if name in PAGES:
        PAGES[name].text = text
        PAGES[name].versions += 1
    else:
        PAGES[name] = Page(text)
    save()


def save():
    out = open('pages.txt', 'w')
    for name in names():
        out.write('== %s\n%s\n' % (name, PAGES[name].text))
    out.close()
