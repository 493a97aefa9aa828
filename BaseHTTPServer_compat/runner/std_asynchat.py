"""asynchat: a dispatcher that cuts what comes in at a terminator and sends what is pushed."""
from collections import deque

from BaseHTTPServer_compat.runner import std_asyncore as asyncore
from BaseHTTPServer_compat.runner.text import native, raw


class fifo(object):
    """A queue of what is to be sent."""

    def __init__(self, list=None):
        self.list = deque(list or ())

    def __len__(self):
        return len(self.list)

    def is_empty(self):
        return not self.list

    def first(self):
        return self.list[0]

    def push(self, data):
        self.list.append(data)

    def pop(self):
        """(1, the first), or (0, None) when there is none."""
        return (1, self.list.popleft()) if self.list else (0, None)


class async_chat(asyncore.dispatcher):
    """The program's class has `collect_incoming_data` and `found_terminator`."""

    ac_in_buffer_size = ac_out_buffer_size = 4096

    def __init__(self, sock=None, map=None):
        self.ac_in_buffer = ''
        self.incoming = []
        self.producer_fifo = deque()
        asyncore.dispatcher.__init__(self, sock, map)

    def collect_incoming_data(self, data):
        raise NotImplementedError('must be implemented in subclass')

    def found_terminator(self):
        raise NotImplementedError('must be implemented in subclass')

    def _collect_incoming_data(self, data):
        self.incoming.append(data)

    def _get_data(self):
        data = ''.join(self.incoming)
        del self.incoming[:]
        return data

    def set_terminator(self, term):
        """A string that ends a piece, a count of bytes, or None for no end."""
        self.terminator = term

    def get_terminator(self):
        return self.terminator

    # Coming in

    def handle_read(self):
        self.ac_in_buffer += self.recv(self.ac_in_buffer_size)
        while self.ac_in_buffer:
            if not self._take(self.get_terminator()):
                return

    def _take(self, terminator):
        """Hand on what is certain to come before the terminator; say whether there may be more."""
        buffer = self.ac_in_buffer
        if not terminator:
            self.ac_in_buffer = ''
            self.collect_incoming_data(buffer)
            return False
        if isinstance(terminator, int):
            self.ac_in_buffer = buffer[terminator:]
            self.collect_incoming_data(buffer[:terminator])
            self.terminator = max(0, terminator - len(buffer))
            if not self.terminator:
                self.found_terminator()
            return True
        at = buffer.find(terminator)
        if at >= 0:
            self.ac_in_buffer = buffer[at + len(terminator):]
            if at:
                self.collect_incoming_data(buffer[:at])
            self.found_terminator()
            return True
        kept = find_prefix_at_end(buffer, terminator)
        if kept < len(buffer):
            self.ac_in_buffer = buffer[len(buffer) - kept:]
            self.collect_incoming_data(buffer[:len(buffer) - kept])
        return False

    def handle_close(self):
        self.close()

    # Going out

    def push(self, data):
        data = native(raw(data))
        size = self.ac_out_buffer_size
        self.producer_fifo.extend(data[at:at + size] for at in range(0, len(data), size))
        self.initiate_send()

    def push_with_producer(self, producer):
        self.producer_fifo.append(producer)
        self.initiate_send()

    def close_when_done(self):
        self.producer_fifo.append(None)

    def discard_buffers(self):
        self.ac_in_buffer = ''
        del self.incoming[:]
        self.producer_fifo.clear()

    def readable(self):
        return True

    def writable(self):
        return bool(self.producer_fifo) or not self.connected

    def handle_write(self):
        self.initiate_send()

    def initiate_send(self):
        while self.producer_fifo and self.connected:
            first = self.producer_fifo.popleft()
            if first is None:
                self.handle_close()
                return
            if not isinstance(first, str):
                data = first.more()
                if data:
                    self.producer_fifo.appendleft(first)
                    self.producer_fifo.appendleft(data)
                continue
            sent = self.send(first[:self.ac_out_buffer_size])
            if sent < len(first):
                self.producer_fifo.appendleft(first[sent:])
            return


class simple_producer(object):
    """A string, piece by piece."""

    def __init__(self, data, buffer_size=512):
        self.data, self.buffer_size = data, buffer_size

    def more(self):
        data, self.data = self.data[:self.buffer_size], self.data[self.buffer_size:]
        return data


def find_prefix_at_end(haystack, needle):
    """How many characters at the end of one string may be the beginning of the other."""
    for size in range(len(needle) - 1, 0, -1):
        if haystack.endswith(needle[:size]):
            return size
    return 0
