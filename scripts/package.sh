#!/usr/bin/env bash
# Packs what `make build` left, for the system it was built on: scripts/package.sh VERSION
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
name="frontline-$1-$(go env GOOS)-$(go env GOARCH)"
stage="build/$name"
rm -rf "$stage"
mkdir -p "$stage"
system="$(go env GOOS)"
exe=""
if [[ "$system" == windows ]]; then exe=.exe; fi
cp "build/frontline$exe" "build/frontctl$exe" LICENSE THIRD_PARTY.md README.md CHANGELOG.md "$stage/"
cp assets/font/OFL.txt "$stage/LICENSE-Inter.txt"

# What makes a double click on a briefing open it.
case "$system" in
  linux)
    cp scripts/packaging/{install.sh,frontline.desktop,frontline-mime.xml} "$stage/"
    cp assets/icons/icon.png "$stage/frontline.png"
    ;;
  windows) cp scripts/packaging/install.cmd "$stage/" ;;
esac
tar -czf "$stage.tar.gz" -C build "$name"
rm -rf "$stage"
echo "package: $stage.tar.gz"
