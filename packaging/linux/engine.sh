#!/bin/sh
# The archive's web engine finds the archive's libraries; whatever else the program starts finds the system's.
here=$(dirname "$0")
LD_LIBRARY_PATH=$(cd "$here/../../.." && pwd) exec "$here/QtWebEngineProcess.bin" "$@"
