"""May a connection go to this address? Private ones only when the operator configured the host."""

from __future__ import annotations

import functools
import ipaddress
import socket
import ssl
from collections.abc import Iterable, Iterator
from typing import Any

import certifi
import httpcore
import httpx


class AddressRefused(Exception):
    """The host stands at an address that must not be called; nothing was sent."""


@functools.cache
def _tls() -> ssl.SSLContext:
    """Certificates are always checked; loading the authorities takes a while, so once."""
    # the system's authorities too, since a self-managed server may stand on a company's own
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether an IP address is on the open internet, also when IPv6 wraps an IPv4 address."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        wrapped = ip.ipv4_mapped or ip.sixtofour
        if wrapped is None and ip in _NAT64:
            wrapped = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if wrapped is not None:
            return is_public(str(wrapped))
    return ip.is_global and not ip.is_multicast


class _Backend(httpcore.SyncBackend):
    """Resolves the name itself and connects to the address that it checked (DNS rebinding)."""

    def __init__(self, *, private: bool) -> None:
        super().__init__()
        self._private = private

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        if not self._private:
            try:
                found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            except OSError as error:
                raise httpcore.ConnectError(str(error.errno)) from None
            addresses = [str(each[4][0]) for each in found]
            if not addresses or not all(is_public(each) for each in addresses):
                raise AddressRefused
            host = addresses[0]
        return super().connect_tcp(host, port, timeout, local_address, socket_options)


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._stream
        except httpcore.TimeoutException:
            raise httpx.ReadTimeout("no answer in time") from None
        except (httpcore.NetworkError, httpcore.ProtocolError):
            raise httpx.ReadError("the connection broke") from None

    def close(self) -> None:
        self._stream.close()


class GuardedTransport(httpx.BaseTransport):
    """HTTP/1.1 over connections whose resolved address was checked before anything was sent."""

    def __init__(self, *, private: bool) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=_tls(),
            network_backend=_Backend(private=private),
            max_connections=1,
            max_keepalive_connections=0,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """See httpx; its exceptions only, besides `AddressRefused`."""
        assert isinstance(request.stream, httpx.SyncByteStream)
        inner = httpcore.Request(
            method=request.method,
            url=httpcore.URL(
                scheme=request.url.raw_scheme,
                host=request.url.raw_host,
                port=request.url.port,
                target=request.url.raw_path,
            ),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        try:
            answer = self._pool.handle_request(inner)
        except (httpcore.ConnectError, httpcore.ConnectTimeout, httpcore.PoolTimeout):
            raise httpx.ConnectError("no connection") from None
        except httpcore.TimeoutException:
            raise httpx.ReadTimeout("no answer in time") from None
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol):
            raise httpx.ReadError("the connection broke") from None
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Body(answer.stream), extensions={}
        )

    def close(self) -> None:
        """Close the connections that are kept open."""
        self._pool.close()
