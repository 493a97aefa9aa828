# -*- coding: utf-8 -*-
from wiki.app import route
from wiki.http import Response
from wiki import model
from cgi import escape


@route('/')
def index(request):
    return '<ul>%s</ul>' % ''.join(['<li>%s' % escape(name) for name in model.names()])


@route('/page/(.+)')
def show(request, name):
    page = model.get(name)
    if page is None:
        return Response('„%s“ gibt es nicht' % name, 404)
    return '<h1>%s</h1>%s<hr>%d Zeichen, %d Fassungen' % (escape(name), escape(page.text), len(page.text), page.versions)


@route('/page/(.+)', 'POST')
def save(request, name):
    text = request.form['text']
    model.put(name, text)
    response = Response('ok ' + name, 201)
    response.set_cookie('last', name)
    return response


@route('/raw/(.+)', 'PUT')
def upload(request, name):
    model.put(name, request.body)
    return str(len(request.body))


@route('/raw/(.+)', 'ANY')
def raw(request, name):
    return Response(model.get(name).text, content_type='application/octet-stream')


@route('/me')
def me(request):
    return 'last: %s, q: %s' % (request.cookies.get('last', 'nichts'), request.args.get('q', '-'))
