#!/bin/sh
# Measures the real window on a virtual screen, beside what the toolkit itself can do in the same run: frames a second while months
# are stepped, the map is panned and zoomed, and the timeline with 100,000 events is scrolled and stepped, beside a plain image of
# the same size that is refreshed as fast; the start, the memory and the processor at rest, beside a window with one label.
# Each ratio stands beside what it is to be. The two of a pair take turns and the median counts, because other programs disturb both;
# the load of the machine is told before and after.
# Usage: scripts/bench-window.sh [WIDTHxHEIGHT ...]
set -eu

cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- 1280x720 1920x1080
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go test -c -tags benchwindow,migrated_fynedo -o "$work/bench" ./cmd/frontline
on_screen() {
	SCREEN=$size HOME="$work" XDG_CONFIG_HOME="$work" FYNE_SCALE=1 scripts/with-display.sh "$work/bench" -size "$size" "$@"
}
load() { ! [ -r /proc/loadavg ] || echo "bench-window: load of the machine $(cut -d' ' -f1-3 /proc/loadavg)"; }
load
for size in "$@"; do
	on_screen -what step,pan,zoom
	on_screen -what step,scroll -events 100000
	on_screen -what start -rounds 5
done
load
