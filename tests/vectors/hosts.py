"""Apache, nginx and Caddy as Debian has them, each on a port of the loopback with a configuration of its own."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

BINARIES = {"apache": "apache2", "apache with more": "apache2", "nginx": "nginx", "caddy": "caddy"}
HOSTS = tuple(BINARIES)
_MODULES = Path("/etc/apache2/mods-available")
_ALWAYS = ("mpm_prefork", "authz_core", "mime", "negotiation", "dir", "autoindex", "alias", "env", "setenvif", "filter")
_MORE = ("include", "asis", "cgi", "php8.2", "php8.3", "php8.4")


def installed(host: str) -> str:
    """The server's program; without it the test is skipped with a plain word, and under CI it fails."""
    name = BINARIES[host]
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")
    if found:
        return found
    words = f"no {name} found: install the packages apache2, nginx and caddy"
    if os.environ.get("CI"):
        pytest.fail(words)
    pytest.skip(words)


@contextmanager
def serving(host: str, folder: Path, aside: Path) -> Iterator[str]:
    """The address at which a server serves a folder, ending in a slash; its files lie `aside`."""
    program, port = installed(host), _free_port()
    aside.mkdir()
    command = _COMMANDS[host.split(maxsplit=1)[0]](program, folder, aside, port, with_more=host.endswith("more"))
    variables = {**os.environ, "HOME": str(aside), "XDG_DATA_HOME": str(aside), "XDG_CONFIG_HOME": str(aside)}
    with (aside / "log").open("wb") as log:
        # In a session of its own, as Apache ends all processes of its group together with itself.
        server = subprocess.Popen(command, cwd=aside, env=variables, stdout=log, stderr=log, start_new_session=True)
        try:
            _wait(server, port, aside / "log")
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()
            server.wait(30)


def _apache(program: str, folder: Path, aside: Path, port: int, *, with_more: bool) -> list[str]:
    """Debian's defaults; or with all that an owner may have switched on besides."""
    names = [name for name in (*_ALWAYS, *(_MORE if with_more else ())) if (_MODULES / f"{name}.load").exists()]
    loads = [f"Include {_MODULES / name}.load" for name in names]
    settings = [f"Include {_MODULES / name}.conf" for name in names if (_MODULES / f"{name}.conf").exists()]
    user = ["User www-data", "Group www-data"] if os.geteuid() == 0 else []
    acting = ["AddHandler application/x-httpd-php .php", "AddHandler send-as-is .asis"] if with_more else []
    options = "Options +Indexes +FollowSymLinks" + (" +Includes +MultiViews" if with_more else "")
    lines = [
        *("ServerRoot /etc/apache2", "ServerName localhost", f"Listen 127.0.0.1:{port}", f"PidFile {aside}/pid"),
        *("DefaultRuntimeDir " + str(aside), f"ErrorLog {aside}/errors", f"Mutex file:{aside} default"),
        *loads,
        *(line.replace("Include", "IncludeOptional") for line in settings),
        *("TypesConfig /etc/mime.types", f"DocumentRoot {folder}", *user, *acting),
        *(f"<Directory {folder}>", options, "AllowOverride None", "Require all granted", "</Directory>"),
    ]
    (aside / "conf").write_text("\n".join(lines) + "\n", "utf-8")
    return [program, "-DFOREGROUND", "-f", str(aside / "conf")]


def _nginx(program: str, folder: Path, aside: Path, port: int, *, with_more: bool) -> list[str]:  # noqa: ARG001
    user = "user root;" if os.geteuid() == 0 else ""
    paths = " ".join(
        f"{name}_temp_path {aside}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    text = f"""daemon off; {user} pid {aside}/pid; error_log {aside}/errors; events {{}}
    http {{ include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; {paths}
    server {{ listen 127.0.0.1:{port}; root {folder}; autoindex on; }} }}
    """
    (aside / "conf").write_text(text, "utf-8")
    return [program, "-p", str(aside), "-e", str(aside / "errors"), "-c", str(aside / "conf")]


def _caddy(program: str, folder: Path, aside: Path, port: int, *, with_more: bool) -> list[str]:  # noqa: ARG001
    lines = ["{", "admin off", "auto_https off", "}", f"http://127.0.0.1:{port} {{", f"root * {folder}"]
    text = "\n".join([*lines, "file_server browse", "}"]) + "\n"
    (aside / "Caddyfile").write_text(text, "utf-8")
    return [program, "run", "--config", str(aside / "Caddyfile"), "--adapter", "caddyfile"]


_COMMANDS = {"apache": _apache, "nginx": _nginx, "caddy": _caddy}


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def _wait(server: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    for _ in range(300):
        if server.poll() is not None:
            break
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    words = "\n".join(file.read_text("utf-8", "replace") for file in (log, log.with_name("errors")) if file.exists())
    pytest.fail(f"the server does not start:\n{words}")
