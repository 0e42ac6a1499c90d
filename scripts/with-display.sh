#!/usr/bin/env bash
# Runs a command on a virtual display of its own, drawn in software: [SCREEN=WIDTHxHEIGHT] scripts/with-display.sh COMMAND ...
# (xvfb-run would need xauth too.)
set -euo pipefail

if ! command -v Xvfb >/dev/null; then
  echo "with-display: Xvfb is not installed (see scripts/debian-packages.txt)" >&2
  exit 1
fi

scratch="$(mktemp -d)"
server=
stop() {
  [[ -z "$server" ]] || kill "$server" 2>/dev/null || true
  rm -rf "$scratch"
}
trap stop EXIT

mkfifo "$scratch/number"
Xvfb -displayfd 3 -screen 0 "${SCREEN:-1600x1000}x24" -nolisten tcp -noreset 3>"$scratch/number" >"$scratch/log" 2>&1 &
server=$!
if ! read -r number <"$scratch/number"; then
  cat "$scratch/log" >&2
  echo "with-display: Xvfb did not start" >&2
  exit 1
fi

settings=(DISPLAY=":$number" LIBGL_ALWAYS_SOFTWARE=1)
# The toolkit complains of the language "C", which machines without a display often have.
case "${LC_ALL:-${LANG:-C}}" in
  C | C.* | POSIX) settings+=(LC_ALL=en_US.UTF-8) ;;
esac
env -u WAYLAND_DISPLAY "${settings[@]}" "$@"
