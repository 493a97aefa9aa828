import codec


class Device(object):

    def __init__(self, name):
        self.name = name
        self.buffer = ''
        self.sent = []

    def feed(self, data):
        self.buffer += data
        while codec.END in self.buffer:
            frame, self.buffer = self.buffer.split(codec.END, 1)
            if frame:
                self.sent.append(codec.unslip(frame))

    def drain(self):
        frames, self.sent = self.sent, []
        return frames


class Registry(object):

    def __init__(self):
        self.devices = {}

    def __getitem__(self, name):
        if name not in self.devices:
            self.devices[name] = Device(name)
        return self.devices[name]

    def names(self):
        return sorted(self.devices)
