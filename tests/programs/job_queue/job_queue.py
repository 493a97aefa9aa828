#!/usr/bin/env python
import BaseHTTPServer, SocketServer, Queue, thread, threading, time
import sys, traceback
import cPickle as pickle
from cStringIO import StringIO

jobs = Queue.Queue()
results = {}
done = threading.Event()

def worker():
    while 1:
        number, kind, data = jobs.get()
        try:
            results[number] = apply(globals()["job_" + kind], (data,))
        except:
            out = StringIO()
            etype, value = sys.exc_info()[:2]
            out.write(traceback.format_exception_only(etype, value)[-1])
            results[number] = out.getvalue()
        jobs.task_done()

def job_reverse(data):
    letters = list(data)
    letters.reverse()
    return "".join(letters)

def job_sort(data):
    numbers = [int(n) for n in data.split(",")]
    numbers.sort(lambda a, b: b - a)
    return repr(map(lambda n: n / 2, numbers))

def job_eval(data):
    names = {"jobs": len(results)}
    exec "value = " + data in names
    return `names["value"]`

def job_fail(data):
    raise RuntimeError, "job %r" % data

class JobHandler(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_POST(s):
        data = s.rfile.read(int(s.headers.getheader("Content-Length", "0")))
        kind = s.path.split("/")[-1]
        if not globals().has_key("job_" + kind):
            s.send_error(404, "no job " + kind)
            return
        number = s.server.next()
        jobs.put((number, kind, data))
        s.send_response(202)
        s.send_header("Location", "/result/%03d" % number)
        s.end_headers()

    def do_GET(s):
        jobs.join()
        if s.path == "/dump":
            pickle.dump(results, open("results.pickle", "wb"), 2)
            kept = pickle.load(open("results.pickle", "rb"))
            body = ""
            for number in sorted(kept.keys()):
                body += "%d\t%s\n" % (number, kept[number])
        else:
            try:
                body = results[int(s.path.split("/")[-1])]
            except (KeyError, ValueError), e:
                s.send_error(404, e.__class__.__name__ + ": " + str(e))
                return
        s.send_response(200)
        s.send_header("Content-Length", len(body))
        s.end_headers()
        s.wfile.write(body)

class JobServer(BaseHTTPServer.HTTPServer):
    number = 0
    def next(self):
        self.number += 1
        return self.number

if __name__ == "__main__":
    thread.start_new_thread(worker, ())
    JobServer(("", int(sys.argv[1])), JobHandler).serve_forever()
