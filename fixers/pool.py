"""The work, in this process or in others. Results come in the order of the tasks, whatever finishes first."""

import sys
import traceback

from . import fixer_sets, rewrite, sources, targets

_REWRITER = {}


def rewriter(settings):
    """Return this process's Rewriter for *settings*."""
    key = tuple(sorted(vars(settings).items()))
    if key not in _REWRITER:
        _REWRITER[key] = rewrite.Rewriter(settings)
    return _REWRITER[key]


def run(settings, tasks, processes):
    """Yield (path, Outcome or FileProblem) for *tasks*, [(path, None or FileProblem)].

    *processes*: 0 one a core; never more than there are tasks. What the files of a program share is found first, here.
    """
    shares = shared(settings, [path for path, problem in tasks if problem is None])
    count = min(processes or cores(), len(tasks))
    if count < 2:
        for path, problem in tasks:
            yield path, problem or attempt(rewriter(settings), path, None, shares.get(path))
        return
    for result in run_in_processes(settings, tasks, count, shares):
        yield result


def shared(settings, paths):
    """Return {path: Share} for *settings*: compat keeps Python 2's str, and needs none."""
    if len(paths) < 2 or fixer_sets.ALL not in settings.fixes or settings.doctests_only or targets.Target(settings.target).keeps_api:
        return {}
    from . import programs      # of no use to most runs

    try:
        return programs.shares_in(rewriter(settings), paths)
    except Exception:  # noqa: BLE001 - a program nobody thought of: its files are done one by one
        if settings.verbose:
            traceback.print_exc()
        return {}


def cores():
    """Return how many there are."""
    import multiprocessing      # slow to import, and one process needs none of it

    return multiprocessing.cpu_count()


def run_in_processes(settings, tasks, count, shares):
    """``run`` with *count* processes."""
    rewriter(settings)  # imported and compiled once; processes that are forked have it
    size = max(1, min(8, len(tasks) // (count * 4)))
    jobs = [(settings, path, shares.get(path)) for path, problem in tasks if problem is None]
    try:
        from concurrent.futures import ProcessPoolExecutor
    except ImportError:  # 2.7
        import multiprocessing

        workers = multiprocessing.Pool(count)
        try:
            results = workers.imap(attempt_job, jobs, size)
            for path, problem in tasks:
                yield path, problem or next(results)
        finally:
            workers.terminate()
            workers.join()
        return
    with ProcessPoolExecutor(count, **context()) as executor:
        results = executor.map(attempt_job, jobs, chunksize=size)
        for path, problem in tasks:
            yield path, problem or next(results)


def context():
    """Return the keyword that makes the executor fork where it can: spawning costs an import a process."""
    import multiprocessing

    if sys.version_info < (3, 7) or "fork" not in multiprocessing.get_all_start_methods():
        return {}
    return {"mp_context": multiprocessing.get_context("fork")}


def attempt_job(job):
    """Do one job in a process of its own: (settings, path, Share)."""
    settings, path, share = job
    return attempt(rewriter(settings), path, None, share)


def attempt(worker, path, raw=None, share=None):
    """Return the Outcome of *path* (or of *raw*), or the FileProblem that it met."""
    try:
        return worker.rewrite(path, sources.read(path) if raw is None else raw, share)
    except sources.FileProblem as problem:
        return problem
    except Exception as error:  # noqa: BLE001 - a file nobody thought of must not stop the others
        return sources.FileProblem("BH905", "failed: %s: %s" % (type(error).__name__, error))
