#!/usr/bin/env python3
# SPDX-FileCopyrightText: The corolint authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""lsp.py FILE SERVER [ARGUMENT...]: what an editor sees of FILE.

Opens FILE in a language server, waits for its diagnostics and asks for the code
actions of each. Prints one line per diagnostic of our checks and below it one
line per action with the text that the action inserts or replaces with; a link
to a page is a line of its own.
"""

import json
import pathlib
import subprocess
import sys
import threading


class Server:
    """A language server on pipes, killed when it does not answer in time."""

    def __init__(self, command, limit=60):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL)
        self.timer = threading.Timer(limit, self.process.kill)
        self.timer.start()
        self.next_id = 0

    def send(self, method, params, **more):
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def receive(self):
        length = None
        while (line := self.process.stdout.readline().strip()) or length is None:
            if not line and self.process.poll() is not None:
                sys.exit(f"the server ended with {self.process.returncode}")
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        return json.loads(self.process.stdout.read(length))

    def request(self, method, params):
        self.next_id += 1
        self.send(method, params, id=self.next_id)
        while True:
            message = self.receive()
            if message.get("id") == self.next_id and "method" not in message:
                return message["result"]

    def notification(self, method):
        while (message := self.receive()).get("method") != method:
            pass
        return message["params"]

    def close(self):
        self.request("shutdown", None)
        self.send("exit", None)
        status = self.process.wait()
        self.timer.cancel()
        return status


def actions_for(server, uri, diagnostic):
    params = {"textDocument": {"uri": uri}, "range": diagnostic["range"], "context": {"diagnostics": [diagnostic]}}
    return server.request("textDocument/codeAction", params)


def edits_of(action):
    changes = (action.get("edit") or {}).get("changes") or {}
    return [edit["newText"] for edits in changes.values() for edit in edits]


def show_link(diagnostic):
    if "codeDescription" in diagnostic:
        print(f"  link: {diagnostic['codeDescription']['href']}")


def show(server, uri, diagnostic):
    start = diagnostic["range"]["start"]
    check = diagnostic.get("code")
    print(f"{start['line'] + 1}:{start['character'] + 1}: {diagnostic['message']} [{check}]")
    show_link(diagnostic)
    for action in actions_for(server, uri, diagnostic):
        for other in action.get("diagnostics") or []:
            show_link(other)
        if action.get("kind") == "quickfix" and edits_of(action):
            print(f"  action: {action['title']}: {edits_of(action)}")


def main():
    file, command = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:]
    server = Server(command)
    server.request("initialize", {"processId": None, "rootUri": file.parent.as_uri(), "capabilities": {
        "textDocument": {"publishDiagnostics": {"relatedInformation": True, "codeDescriptionSupport": True},
                         "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}}}})
    server.send("initialized", {})
    uri = file.as_uri()
    server.send("textDocument/didOpen", {"textDocument": {
        "uri": uri, "languageId": "cpp", "version": 1, "text": file.read_text()}})
    diagnostics = server.notification("textDocument/publishDiagnostics")["diagnostics"]
    for diagnostic in diagnostics:
        show(server, uri, diagnostic)
    sys.exit(server.close())


if __name__ == "__main__":
    main()
