LIMIT = 012 / 3

class RuleError(Exception):
    pass

def check(score):
    if not (0 <= score.points <= 0xFFFFL):
        raise RuleError('%r cannot have %s points' % (score.name, score.points), 403)
