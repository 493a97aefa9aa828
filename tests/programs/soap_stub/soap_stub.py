#!/usr/bin/env python
# -*- coding: utf-8 -*-
# Stands in for the billing system's SOAP service in our tests.
from BaseHTTPServer import *
from xml.dom import minidom
import sys, string, os

RATES = {'EUR': 100, 'USD': 73, 'JPY': 1}

ENVELOPE = """<?xml version="1.0" encoding="utf-8"?>
<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>%s</soap:Body></soap:Envelope>"""


class Fault(Exception):
    def __init__(self, code, text):
        Exception.__init__(self, code, text)
        self.code, self.text = code, text


class SoapHandler(BaseHTTPRequestHandler):

    def do_GET(self):
        "the page that people see: printed, as the old CGI did"
        out = sys.stdout
        sys.stdout = self.wfile
        try:
            print "HTTP/1.0 200 OK"
            print "Content-Type: text/html; charset=utf-8"
            print
            print "<h1>Kurse für", self.path, "</h1>"
            for name in sorted(RATES):
                print "<p>%s:" % name, RATES[name] / 100, ".", "%02d" % (RATES[name] % 100)
        finally:
            sys.stdout = out

    def do_POST(self):
        action = self.headers.getheader("SOAPAction", "").strip('"')
        body = self.rfile.read(int(self.headers.getheader("Content-Length")))
        try:
            doc = minidom.parseString(body)
        except Exception, e:
            self.send_error(400, "this is no XML")
            return
        try:
            method = getattr(self, "soap_" + action, None)
            if method is None:
                raise Fault("Client", "unbekannte Aktion »%s«" % action)
            self.reply(200, method(doc))
        except Fault, f:
            self.reply(500, "<soap:Fault><faultcode>soap:%s</faultcode><faultstring>%s</faultstring></soap:Fault>"
                       % (f.code, f.text))

    def text(self, doc, tag):
        nodes = doc.getElementsByTagName(tag)
        if len(nodes) == 0 or not nodes[0].firstChild:
            raise Fault("Client", "kein <%s>".replace("<", "&lt;") % tag)
        return nodes[0].firstChild.data

    def soap_Convert(self, doc):
        amount, currency = self.text(doc, "amount"), self.text(doc, "currency")
        if not RATES.has_key(currency):
            raise Fault, ("Client", "Währung " + currency.encode("utf-8"))
        cents = string.atoi(amount) * RATES[currency]
        return "<ConvertResponse><amount>%d.%02d</amount></ConvertResponse>" % (cents / 100, cents % 100)

    def soap_Greet(self, doc):
        name = self.text(doc, "name")
        assert isinstance(name, unicode)
        return (u"<GreetResponse>Grüß Gott, %s (%d)</GreetResponse>" % (name, len(name))).encode("utf-8")

    def reply(self, code, body):
        data = ENVELOPE % body
        self.send_response(code)
        self.send_header("Content-Type", "text/xml; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


if __name__ == "__main__":
    HTTPServer(("", int(sys.argv[1])), SoapHandler).serve_forever()
