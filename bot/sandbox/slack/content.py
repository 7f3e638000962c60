"""How are file bytes fetched and uploaded?"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from bot.sandbox.slack.call import Call
from bot.sandbox.slack.company import Company
from bot.sandbox.slack.methods.files import visible
from bot.sandbox.slack.model import File

LOGIN_PAGE = (
    '<!DOCTYPE html><html lang="en-US"><head><title>Slack</title></head>'
    "<body>Sign in to your workspace</body></html>"
)


class Content:
    """The endpoints /files/… and /upload/…"""

    def __init__(self, company: Company) -> None:
        self._company = company

    def download(self, request: Request) -> Response:
        """The bytes; without a token that may read it a login page with status 200."""
        company = self._company
        with company.lock:
            file = company.files.get(request.path_params["file_id"])
            header = request.headers.get("authorization", "")
            token = company.tokens.get(header.removeprefix("Bearer ").strip())
            if token is None or token.dead or "files:read" not in token.scopes:
                return HTMLResponse(LOGIN_PAGE)
            if file is None or file.deleted or not visible(Call(company, token, {}), file):
                return PlainTextResponse("File not found", 404)
            return _bytes(file)

    def public(self, request: Request) -> Response:
        """The bytes of a file with a public link, for anybody who has the link."""
        with self._company.lock:
            file = self._company.files.get(request.path_params["name"].partition("-")[2])
            if file is None or file.deleted or not file.public:
                return PlainTextResponse("File not found", 404)
            return _bytes(file)

    async def upload(self, request: Request) -> Response:
        """Second step of an upload: raw bytes or a form with one file."""
        content = await request.body()
        if request.headers.get("content-type", "").startswith("multipart/form-data"):
            async with request.form() as form:
                for value in form.values():
                    content = value.encode() if isinstance(value, str) else await value.read()
        with self._company.lock:
            ticket = request.path_params["ticket"]
            file_id, length = self._company.uploads.get(ticket, ("", 0))
            if not file_id or length != len(content):
                return PlainTextResponse("upload does not match", 400)
            del self._company.uploads[ticket]
            file = self._company.files[file_id]
            file.content, file.uploaded = content, True
            return PlainTextResponse(f"OK - {len(content)}")


def _bytes(file: File) -> Response:
    return Response(file.content, media_type=file.mimetype)
