#!/usr/bin/env bash
# Opens the window. Where there is no display it shows the window on a virtual one and leaves a picture of it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [[ "$(uname -s)" != Linux || -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]]; then
  exec build/frontline "$@"
fi

scripts/setup.sh display
echo "run: there is no display here, so the window opens on a virtual one (1600x1000)"
scripts/with-display.sh build/frontline --screenshot build/frontline.png --size 1600x1000 "$@" </dev/null
echo "run: the picture of it is build/frontline.png"
