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
MimeType=application/x-frontline-briefing;
DESKTOP
  # With both files in ~/.local/share/applications and ~/.local/share/mime/packages, and update-desktop-database and
  # update-mime-database run, a double click on a briefing opens it.
  cat >"$stage/frontline-mime.xml" <<'MIME'
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-frontline-briefing">
    <comment>Frontline briefing</comment>
    <comment xml:lang="uk">Брифінг Frontline</comment>
    <sub-class-of type="application/zip"/>
    <glob pattern="*.frontline"/>
  </mime-type>
</mime-info>
MIME
fi
tar -czf "$stage.tar.gz" -C build "$name"
rm -rf "$stage"
echo "package: $stage.tar.gz"
