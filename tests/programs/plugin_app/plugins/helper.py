import settings

def table(rows):
    rows.sort(lambda a, b: cmp(a[1], b[1]))
    return "<table>%s</table>" % "".join(["<tr><td>%s<td>%s" % row for row in rows])

def title():
    return "<title>%s</title>" % settings.TITLE
