"""filecmp: names are strings of bytes, in the order of 2.7's dicts."""
import filecmp
import os
import stat

from BaseHTTPServer_compat.runner import files, order, viewing


def _raw(name):
    return os.fsencode(files.path(name))


def _native(names):
    return [files.native_path(name) for name in names]


def cmp(f1, f2, shallow=1):
    return filecmp.cmp(_raw(f1), _raw(f2), shallow)


def cmpfiles(a, b, common, shallow=1):
    return tuple(map(_native, filecmp.cmpfiles(_raw(a), _raw(b), list(map(_raw, common)), shallow)))


class dircmp(filecmp.dircmp):
    """2.7's comparison of two folders."""

    def phase0(self):
        left, right = [
            sorted(name for name in _native(os.listdir(_raw(folder))) if name not in self.hide and name not in self.ignore)
            for folder in (self.left, self.right)]
        self.left_list, self.right_list = left, right

    def phase1(self):
        left, right = [order.keys(dict.fromkeys(names)) for names in (self.left_list, self.right_list)]
        self.common = [name for name in left if name in right]
        self.left_only = [name for name in left if name not in right]
        self.right_only = [name for name in right if name not in left]

    def phase2(self):
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            kinds = set(stat.S_IFMT(os.stat(os.path.join(_raw(folder), _raw(name))).st_mode) for folder in (self.left, self.right))
            where = {(stat.S_IFDIR,): self.common_dirs, (stat.S_IFREG,): self.common_files}
            where.get(tuple(kinds), self.common_funny).append(name)

    def phase3(self):
        self.same_files, self.diff_files, self.funny_files = cmpfiles(self.left, self.right, self.common_files)

    methodmap = dict(
        filecmp.dircmp.methodmap, left_list=phase0, right_list=phase0, common=phase1, left_only=phase1, right_only=phase1,
        common_dirs=phase2, common_files=phase2, common_funny=phase2, same_files=phase3, diff_files=phase3, funny_files=phase3)


viewing.inherit(globals(), filecmp)
