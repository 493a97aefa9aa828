import sys
from wiki.app import serve
import wiki.views

if __name__ == '__main__':
    serve(int(sys.argv[1]))
