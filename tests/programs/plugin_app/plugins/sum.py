import helper

def run(handler, query):
    numbers = map(int, query.get("n", []))
    if not numbers:
        handler.send_error(400, "no numbers")
        return
    total = reduce(lambda a, b: a + b, numbers)
    handler.out("%d / %d = %d" % (total, len(numbers), total / len(numbers)), "text/plain")

def post(handler, data):
    names = {"data": data}
    exec "result = data + ' ' + str(len(data))" in names
    handler.out(names["result"], "text/plain")
