#!/usr/bin/env bash
# Packs what `make build` left, for the system it was built on: scripts/package.sh VERSION
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
name="frontline-$1-$(go env GOOS)-$(go env GOARCH)"
stage="build/$name"
rm -rf "$stage"
mkdir -p "$stage"
cp build/frontline build/frontctl LICENSE THIRD_PARTY.md README.md CHANGELOG.md "$stage/"
cp assets/font/OFL.txt "$stage/LICENSE-Inter.txt"

if [[ "$(go env GOOS)" == linux ]]; then
  icon="$(sed -n 's/^ *Icon *= *"\(.*\)"/\1/p' FyneApp.toml)"
  if [[ -f "$icon" ]]; then cp "$icon" "$stage/frontline.${icon##*.}"; fi
  cat >"$stage/frontline.desktop" <<'DESKTOP'
[Desktop Entry]
Type=Application
Name=Frontline
Comment=The war in Ukraine, month by month, on a map and a timeline
Exec=frontline %f
Icon=frontline
Categories=Education;Geography;
DESKTOP
fi
tar -czf "$stage.tar.gz" -C build "$name"
rm -rf "$stage"
echo "package: $stage.tar.gz"
