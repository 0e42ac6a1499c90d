#!/usr/bin/env bash
# Builds both programs for Windows with mingw-w64, and frontctl without cgo for every system we name, into build/cross.
# The first argument goes to the linker.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
ldflags="${1:-}"
out=build/cross
mkdir -p "$out"

for system in linux windows darwin; do
  for arch in amd64 arm64; do
    program="$out/frontctl-$system-$arch"
    [[ "$system" != windows ]] || program+=.exe
    echo "cross: $program"
    CGO_ENABLED=0 GOOS=$system GOARCH=$arch go build -ldflags "$ldflags" -o "$program" ./cmd/frontctl
  done
done

echo "cross: $out/frontline-windows-amd64.exe (the first build takes about 5 minutes)"
CGO_ENABLED=1 GOOS=windows GOARCH=amd64 CC=x86_64-w64-mingw32-gcc \
  go build -tags migrated_fynedo -ldflags "$ldflags -H=windowsgui" \
  -o "$out/frontline-windows-amd64.exe" ./cmd/frontline
