#!/usr/bin/env bash
# Compares frontctl areas with GEOS doing the same: the whole folder of published maps as a process of its own, and the
# interval of November 2025 with both maps read. Prints both and the ratio.
#
#   scripts/bench-areas.sh [FOLDER of maps]     (default: ../shared/data/control)
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-../shared/data/control}
[ -e "$folder/index.csv" ] || { echo "bench-areas: $folder has no index.csv; give the folder of the published maps" >&2; exit 1; }
python=/usr/bin/python3
$python -c 'import shapely' || { echo "bench-areas: $python lacks shapely (see scripts/debian-packages.txt)" >&2; exit 1; }
mkdir -p build
CGO_ENABLED=0 go build -o build/frontctl-bench ./cmd/frontctl

# The best of five runs of each: what disturbs a run only ever makes it slower.
geos=$(for _ in 1 2 3 4 5; do $python scripts/bench_areas.py "$folder" assets/regions.geojson; done)
geos_folder=$(cut -d' ' -f1 <<<"$geos" | sort -n | head -1)
geos_interval=$(cut -d' ' -f2 <<<"$geos" | sort -n | head -1)
ours_folder=$(for _ in 1 2 3 4 5; do
	start=$(date +%s.%N)
	build/frontctl-bench areas "$folder" >build/areas.csv 2>/dev/null
	end=$(date +%s.%N)
	awk -v a="$start" -v b="$end" 'BEGIN { printf "%.3f\n", b - a }'
done | sort -n | head -1)
ours_interval=$(CGO_ENABLED=0 go test -run '^$' -bench 'Interval$' -count 5 ./geo/control |
	awk '/^BenchmarkInterval/ { printf "%.3f\n", $3 / 1e6 }' | sort -n | head -1)
[ -n "$ours_interval" ] || { echo "bench-areas: the published maps are not in ../shared, so there is no interval to time" >&2; exit 1; }

awk -v gf="$geos_folder" -v gi="$geos_interval" -v of="$ours_folder" -v oi="$ours_interval" 'BEGIN {
	printf "%-34s %10s %10s %8s\n", "", "GEOS", "frontctl", "ratio"
	printf "%-34s %8.3f s %8.3f s %7.1fx\n", "folder, whole process", gf, of, gf / of
	printf "%-34s %7.2f ms %7.2f ms %7.1fx\n", "November 2025, maps read", gi, oi, gi / oi
}'
