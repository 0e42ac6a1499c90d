#!/bin/sh
# Installs Frontline for this person: programs, menu entry, icon, and the file type, so that a double click opens a briefing.
# Nothing outside the home folder is touched; `install.sh --remove` takes it away again.
set -eu
cd "$(dirname "$0")"
data="${XDG_DATA_HOME:-$HOME/.local/share}"
programs="$HOME/.local/bin"
entry="$data/applications/frontline.desktop"
icon="$data/icons/hicolor/512x512/apps/frontline.png"
kind="$data/mime/packages/frontline-mime.xml"

if [ "${1:-}" = --remove ]; then
  rm -f "$programs/frontline" "$programs/frontctl" "$entry" "$icon" "$kind"
else
  mkdir -p "$programs" "$(dirname "$entry")" "$(dirname "$icon")" "$(dirname "$kind")"
  cp frontline frontctl "$programs/"
  cp frontline.png "$icon"
  cp frontline-mime.xml "$kind"
  # The desktop may not look for programs in the home folder, so the entry names the whole path.
  sed "s|^Exec=frontline|Exec=\"$programs/frontline\"|" frontline.desktop >"$entry"
fi
# Desktops notice by themselves, but later.
if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime"; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database "$data/applications"; fi
if [ "${1:-}" != --remove ] && command -v xdg-mime >/dev/null; then
  xdg-mime default frontline.desktop application/x-frontline-briefing
fi
