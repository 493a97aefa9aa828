"""What `std_urllib` needs to open addresses; apart, because ``urllib.request`` is much to import for who only quotes."""
import urllib.request


class ShowsErrors(urllib.request.HTTPErrorProcessor):
    """urllib's own: an answer of any status is an answer, redirections are followed."""

    def http_response(self, request, response):
        if response.status in (301, 302, 303, 307):
            return urllib.request.HTTPErrorProcessor.http_response(self, request, response)
        return response

    https_response = http_response
