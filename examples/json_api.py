#!/usr/bin/env python
"""A to-do list as a JSON API: GET /todos, POST /todos, PUT and DELETE /todos/N.

Usage: python json_api.py [port]
"""
import BaseHTTPServer
import json
import sys
import urlparse


class TodoHandler(BaseHTTPServer.BaseHTTPRequestHandler):

    server_version = "Todo/1.0"
    protocol_version = "HTTP/1.1"
    todos = {}
    last = 0

    def do_GET(self):
        url = urlparse.urlparse(self.path)
        query = urlparse.parse_qs(url.query)
        if url.path == "/todos":
            done = query.get("done", [None])[0]
            found = [t for t in self.todos.values() if done is None or str(int(t["done"])) == done]
            found.sort(lambda a, b: cmp(a["id"], b["id"]))
            self.answer(200, {"count": len(found), "todos": found, "percent done": self.percent()})
        else:
            self.with_todo(lambda todo: self.answer(200, todo))

    def do_POST(self):
        try:
            given = json.loads(self.rfile.read(int(self.headers.getheader("Content-Length", 0))))
            title = given["title"]
        except (ValueError, KeyError), error:
            return self.answer(400, {"error": "%s: %s" % (error.__class__.__name__, error)})
        TodoHandler.last += 1
        todo = {"id": self.last, "title": title, "done": False, "length": len(title)}
        self.todos[self.last] = todo
        self.answer(201, todo, ("Location", "/todos/%d" % self.last))

    def do_PUT(self):
        given = json.loads(self.rfile.read(int(self.headers["Content-Length"])))

        def change(todo):
            for key, value in given.iteritems():
                if not todo.has_key(key):
                    return self.answer(400, {"error": "no field " + key.encode("utf-8")})
                todo[key] = value
            self.answer(200, todo)
        self.with_todo(change)

    def do_DELETE(self):
        def forget(todo):
            del self.todos[todo["id"]]
            self.send_response(204)
            self.end_headers()
        self.with_todo(forget)

    def with_todo(self, use):
        number = self.path.split("/")[-1]
        if number.isdigit() and long(number) in self.todos:
            use(self.todos[int(number)])
        else:
            self.answer(404, {"error": "no todo %r" % number})

    def percent(self):
        done = filter(lambda todo: todo["done"], self.todos.values())
        return self.todos and 100 * len(done) / len(self.todos) or 0

    def answer(self, code, data, *headers):
        body = json.dumps(data)
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", len(body))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    port = int(sys.argv[1:] and sys.argv[1] or 8000)
    httpd = BaseHTTPServer.HTTPServer(("", port), TodoHandler)
    print >>sys.stderr, "To-do list on http://localhost:%d/todos" % httpd.server_port
    httpd.serve_forever()
