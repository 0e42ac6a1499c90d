#!/bin/sh
# Measures the real window on a virtual screen: months painted a second while they are stepped as fast as they appear, beside
# a plain image of the same size that is refreshed as fast. Usage: scripts/bench-window.sh [WIDTHxHEIGHT ...]
set -eu

cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- 1280x720 1920x1080
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go test -c -tags benchwindow -o "$work/bench" ./cmd/frontline
for size in "$@"; do
	HOME="$work" XDG_CONFIG_HOME="$work" xvfb-run -a -s "-screen 0 ${size}x24" "$work/bench" -size "$size"
done
