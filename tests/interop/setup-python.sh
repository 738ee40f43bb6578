#!/usr/bin/env bash
# Makes the Python environment of the interop tests in node_modules/.cache/interop-venv, once for each requirements.txt.
set -euo pipefail
cd "$(dirname "$0")"

venv=../../node_modules/.cache/interop-venv
stamp="$venv/requirements.txt"

if [ -f "$stamp" ] && cmp -s requirements.txt "$stamp"; then exit 0; fi

if ! command -v python3 >/dev/null; then
  echo "Python 3.10 or later is missing. On Debian: apt-get install python3 python3-venv" >&2
  exit 1
fi
if ! python3 -c 'import venv, ensurepip' 2>/dev/null; then
  echo "Python cannot make virtual environments. On Debian: apt-get install python3-venv" >&2
  exit 1
fi

rm -rf "$venv"
mkdir -p "$(dirname "$venv")"
python3 -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement requirements.txt >&2
cp requirements.txt "$stamp"
