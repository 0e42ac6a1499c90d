#!/usr/bin/env bash
# Installs what the named groups of debian-packages.txt need and this machine lacks: scripts/setup.sh build test ...
# Says nothing and changes nothing where all of it is there already.
set -euo pipefail
list="$(dirname "${BASH_SOURCE[0]}")/debian-packages.txt"

packages() { # of the groups given, one a line
  awk -v groups=" $* " '
    /^\[.*\]$/ { on = index(groups, " " substr($0, 2, length($0) - 2) " "); next }
    on && NF && !/^#/ { print $1 }' "$list"
}

installed() { [[ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]; }

elsewhere() { # the list cannot be installed from here, so say what it stands for and go on
  case "$(uname -s)" in
    Darwin) echo "setup: this is macOS: the build needs Apple's command line tools (xcode-select --install), nothing else." ;;
    Linux)
      echo "setup: this is not Debian or Ubuntu. What follows needs, under Debian's names: $*"
      echo "setup: Fedora: sudo dnf install gcc pkgconf-pkg-config mesa-libGL-devel libX11-devel libXcursor-devel" \
        "libXrandr-devel libXinerama-devel libXi-devel libXxf86vm-devel xorg-x11-server-Xvfb mesa-dri-drivers xdotool" \
        "ImageMagick poppler-utils fontconfig"
      echo "setup: Arch:   sudo pacman -S --needed base-devel libglvnd libx11 libxcursor libxrandr libxinerama libxi" \
        "libxxf86vm xorg-server-xvfb mesa xdotool imagemagick poppler fontconfig"
      ;;
    *) echo "setup: on $(uname -s) the build needs gcc (for Windows: a mingw-w64 gcc in PATH) and an OpenGL driver." ;;
  esac
}

main() {
  local wanted missing=() package
  mapfile -t wanted < <(packages "$@")
  if [[ ${#wanted[@]} -eq 0 ]]; then
    echo "setup: no such group in $list: $*" >&2
    exit 2
  fi
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    elsewhere "${wanted[@]}"
    return
  fi
  for package in "${wanted[@]}"; do
    installed "$package" || missing+=("$package")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0

  local as_root=()
  if [[ $EUID -ne 0 ]]; then
    if ! command -v sudo >/dev/null; then
      echo "setup: missing: ${missing[*]}" >&2
      echo "setup: there is no sudo here; as root, run: apt-get update && apt-get install ${missing[*]}" >&2
      exit 1
    fi
    as_root=(sudo)
  fi
  echo "setup: installing ${missing[*]}"
  local log
  log="$(mktemp)"
  if ! { "${as_root[@]}" apt-get update -q &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"; } \
    >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    echo "setup: apt-get failed; the whole log is $log" >&2
    exit 1
  fi
  rm -f "$log"
}

main "$@"
