// Run the tests that need no sockets, threads or processes on CPython 3.14 or 3.15, compiled to WebAssembly (Pyodide), under node.
//
//     node tests/pyodide/run.mjs 314 [pytest's arguments]
//     node tests/pyodide/run.mjs 314 315 [pytest's arguments]      both at a time; prints the one, then the other
//
// Takes Pyodide from the npm registry and pytest from PyPI, into a cache outside the tree (PYODIDE_CACHE, by default
// ~/.cache/basehttpserver-compat-pyodide), builds the wheel with PYTHON (by default python3) and tests that. Ends with pytest's status, the
// highest where there are several.

import {execFileSync, spawn} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeSync} from 'node:fs';
import {homedir, tmpdir} from 'node:os';
import {basename, dirname, join, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

const VERSIONS = {314: {npm: '314.0.7', python: '3.14'}, 315: {npm: '315.0.0-alpha.2', python: '3.15'}};
const TEST_PACKAGES = ['pytest', 'hypothesis', 'six', 'fissix', 'future', 'legacy-cgi'];
const NOT_COPIED = new Set(['.git', '.tox', '.hypothesis', '.pytest_cache', '.ruff_cache', 'build', 'dist', '__pycache__']);

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const python = process.env.PYTHON || 'python3';
const cache = process.env.PYODIDE_CACHE || join(homedir(), '.cache', 'basehttpserver-compat-pyodide');

function run(command, args, options) {
  execFileSync(command, args, {stdio: ['ignore', 'ignore', 'inherit'], ...options});
}

// A folder of the cache, filled once.
function cached(name, fill) {
  const folder = join(cache, name);
  if (!existsSync(join(folder, 'complete'))) {
    rmSync(folder, {recursive: true, force: true});
    mkdirSync(folder, {recursive: true});
    fill(folder);
    mkdirSync(join(folder, 'complete'));
  }
  return folder;
}

function installPyodide(version) {
  const folder = cached(`pyodide-${version.npm}`, folder =>
    run('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, `pyodide@${version.npm}`]));
  return join(folder, 'node_modules', 'pyodide');
}

function downloadTestPackages(version) {
  return cached(`wheels-${version.python}`, folder =>
    run(python, ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--only-binary=:all:', '--python-version',
      version.python, '--implementation', 'py', '--abi', 'none', '--platform', 'any', '--dest', folder, ...TEST_PACKAGES]));
}

// A folder with a copy of the tree, 'checkout', so that nothing changes while it is tested, and its wheel: made of another copy, for
// building leaves files in it.
function buildWheel() {
  const folder = mkdtempSync(join(tmpdir(), 'pyodide-'));
  const [checkout, copy] = [join(folder, 'checkout'), join(folder, 'tree')];
  cpSync(root, checkout, {recursive: true, filter: path => !NOT_COPIED.has(basename(path))});
  cpSync(checkout, copy, {recursive: true});
  run(python, ['-m', 'pip', 'wheel', '--quiet', '--disable-pip-version-check', '--no-deps', '--wheel-dir', folder, copy]);
  rmSync(copy, {recursive: true});
  return folder;
}

async function test(version, pytestArguments) {
  const {loadPyodide} = await import(pathToFileURL(join(installPyodide(version), 'pyodide.mjs')));
  const pyodide = await loadPyodide({env: {HOME: '/home/pyodide', PYTHONDONTWRITEBYTECODE: '1'}});
  const built = buildWheel();
  pyodide.mountNodeFS('/wheels', downloadTestPackages(version));
  pyodide.mountNodeFS('/built', built);
  pyodide.mountNodeFS('/checkout', join(built, 'checkout'));
  pyodide.globals.set('pytest_arguments', pyodide.toPy(pytestArguments));
  const status = pyodide.runPython(readFileSync(join(root, 'tests', 'pyodide', 'driver.py'), 'utf8'));
  rmSync(built, {recursive: true});
  return status;
}

// This script for one version, in a process of its own: its status and all that it said.
function testApart(name, pytestArguments) {
  const said = [];
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), name, ...pytestArguments], {stdio: ['ignore', 'pipe', 'pipe']});
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', data => said.push(data));
  }
  return new Promise(done => child.on('close', status => done({status: status ?? 2, said: Buffer.concat(said)})));
}

async function main(words) {
  const count = words.findIndex(word => !(word in VERSIONS));
  const names = words.slice(0, count < 0 ? words.length : count);
  const pytestArguments = words.slice(names.length);
  if (!names.length) {
    throw new Error(`run.mjs: say which: ${Object.keys(VERSIONS).join(' or ')}, or both`);
  }
  if (names.length === 1) {
    return test(VERSIONS[names[0]], pytestArguments);
  }
  const runs = names.map(name => testApart(name, pytestArguments));
  const statuses = [];
  for (const [index, run] of runs.entries()) {
    const {status, said} = await run;
    writeAll(Buffer.concat([Buffer.from(`CPython ${VERSIONS[names[index]].python} (Pyodide ${VERSIONS[names[index]].npm})\n`), said]));
    statuses.push(status);
  }
  return Math.max(...statuses);
}

// Before this process ends: a pipe may take less than all.
function writeAll(bytes) {
  for (let start = 0; start < bytes.length;) {
    try {
      start += writeSync(1, bytes, start);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

process.exitCode = 2;
// Not left to node: Pyodide's streams keep it waiting.
process.exit(await main(process.argv.slice(2)));
