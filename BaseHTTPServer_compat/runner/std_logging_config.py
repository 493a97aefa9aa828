"""logging.config: classes and modules that a configuration names are the program's; its files are read as 2.7 read them."""
import logging.config

from BaseHTTPServer_compat.runner import loader, show, std_ConfigParser, viewing


def _resolve(name):
    """The object of a dotted name."""
    parts = name.strip().split('.')
    used, found = parts[0], loader.import_module(parts[0])
    for part in parts[1:]:
        used += '.' + part
        if not hasattr(found, part):
            loader.import_module(used)
        found = getattr(found, part)
    return found


def _import(name):
    try:
        return loader.import_module(name)
    except ImportError as error:
        raise ImportError(str(error))


def fileConfig(fname, defaults=None, disable_existing_loggers=True):
    """2.7's.

    :param fname: a path or a file
    """
    parser = std_ConfigParser.ConfigParser(defaults)
    if hasattr(fname, 'readline'):
        parser.readfp(fname)
    else:
        parser.read(fname)
    _real_file_config(parser, None, disable_existing_loggers)


def dictConfig(config):
    """2.7's, whose errors say their causes."""
    try:
        logging.config.dictConfig(config)
    except ValueError as error:
        if error.__cause__ is not None:
            error.args = ('%s: %s' % (show.to_native(error), show.to_native(error.__cause__)),)
        raise


_real_file_config = logging.config.fileConfig
logging.config._resolve = _resolve
logging.config.BaseConfigurator.importer = staticmethod(_import)
viewing.inherit(globals(), logging.config)
