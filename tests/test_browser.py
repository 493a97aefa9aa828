# -*- coding: utf-8 -*-
"""A listing and an upload form, as a browser sees them: examples/upload.py in headless Chromium, driven by selenium."""

import os
import re
import shutil
import subprocess
import sys
import tempfile

import pytest

selenium = pytest.importorskip('selenium', reason='selenium is not installed')
from selenium import webdriver  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.support import expected_conditions  # noqa: E402
from selenium.webdriver.support.ui import WebDriverWait  # noqa: E402

EXAMPLE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'examples', 'upload.py')
CHROMIUM = shutil.which('chromium')
DRIVER = shutil.which('chromedriver')
#: How long the browser may take (seconds).
PATIENCE = 60
#: No connection of the browser's own to the world; no sandbox, which root does not get.
FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
         '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage']

pytestmark = [
    pytest.mark.skipif(
        not (CHROMIUM and DRIVER), reason="chromium or chromedriver is not installed (Debian's chromium and chromium-driver)"),
    pytest.mark.filterwarnings('ignore::DeprecationWarning:selenium'),  # selenium 3's own, about urllib3
]

NAME = u'Grüße aus Köln.txt'
UPLOADED = u'für später & mehr.txt'


@pytest.fixture
def site(tmp_path):
    """The example, serving a folder; its address."""
    (tmp_path / NAME).write_bytes(b'Many greetings\n')
    environment = dict(os.environ, LC_ALL='C.UTF-8', PYTHONPATH=os.pathsep.join(filter(None, sys.path)))
    process = subprocess.Popen([sys.executable, '-u', EXAMPLE, '0'], cwd=str(tmp_path), env=environment, stderr=subprocess.PIPE)
    try:
        port = re.search(br'localhost:(\d+)', process.stderr.readline()).group(1).decode('ascii')
        yield 'http://localhost:%s' % port
    finally:
        process.terminate()
        process.stderr.close()
        process.wait()


@pytest.fixture
def browser():
    """A browser with a profile of its own."""
    profile = tempfile.mkdtemp()
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in FLAGS + ['--user-data-dir=' + profile]:
        options.add_argument(flag)
    driver = _start(options)
    driver.set_page_load_timeout(PATIENCE)
    try:
        yield driver
    finally:
        driver.quit()
        shutil.rmtree(profile, ignore_errors=True)


def _start(options):
    if selenium.__version__ < '4':  # the last for Python 3.6
        return webdriver.Chrome(executable_path=DRIVER, options=options)
    from selenium.webdriver.chrome.service import Service
    return webdriver.Chrome(service=Service(DRIVER), options=options)


def entries(browser):
    """Return the texts of a listing's links, once its page is there."""
    WebDriverWait(browser, PATIENCE).until(expected_conditions.title_is('Directory listing for /'))
    return [link.text for link in browser.find_elements(By.CSS_SELECTOR, 'li a')]


def test_listing_link_and_upload(site, browser, tmp_path_factory):
    browser.get(site + '/')
    assert entries(browser) == [NAME]

    browser.find_element(By.LINK_TEXT, NAME).click()
    WebDriverWait(browser, PATIENCE).until(expected_conditions.url_contains('aus%20K%C3%B6ln.txt'))
    assert browser.find_element(By.TAG_NAME, 'body').text == 'Many greetings'

    content = bytes(bytearray(range(256))) * 500
    path = tmp_path_factory.mktemp('elsewhere') / UPLOADED
    path.write_bytes(content)
    browser.get(site + '/upload')
    browser.find_element(By.NAME, 'file').send_keys(str(path))
    browser.find_element(By.CSS_SELECTOR, 'input[type=submit]').click()
    assert entries(browser) == [UPLOADED, NAME]  # "f" comes before "G": letter case does not count

    link = browser.find_element(By.LINK_TEXT, UPLOADED).get_attribute('href')
    assert link == site + '/f%C3%BCr%20sp%C3%A4ter%20%26%20mehr.txt'
    # By the page itself, as a script of it would: the browser's own idea of the bytes.
    assert browser.execute_async_script('''
        const done = arguments[1];
        fetch(arguments[0]).then(answer => answer.arrayBuffer()).then(buffer => done(Array.from(new Uint8Array(buffer))));
        ''', link) == list(bytearray(content))
