#!/usr/bin/env bash
# Runs golangci-lint at the version named here, which it builds once into the Go tool folder, over the whole module or
# the packages given. gofumpt is one of its formatters: a file that it would change is a finding (`fix` changes it).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=v2.15.0

tool="$(go env GOPATH)/bin/golangci-lint-$version/golangci-lint"
if [[ ! -x "$tool" ]]; then
  echo "lint: building golangci-lint $version, once, in about 5 minutes"
  # One step to its place, so that a build that was broken off leaves nothing that looks finished.
  scratch="$(mktemp -d)"
  trap 'rm -rf "$scratch"' EXIT
  GOBIN="$scratch" GOFLAGS='' CGO_ENABLED=0 go install "github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$version"
  mkdir -p "$(dirname "$tool")"
  mv "$scratch/golangci-lint" "$tool"
fi

elsewhere="$(git ls-files '*.go' | grep -vE '^(app|assets|cmd|geo|timeline)/' || true)"
if [[ -n "$elsewhere" ]]; then
  echo "lint: Go code outside the rooms of ARCHITECTURE.md:" >&2
  echo "$elsewhere" >&2
  exit 1
fi

if [[ "${1:-}" == fix ]]; then
  shift
  exec "$tool" fmt "$@"
fi
exec "$tool" run --allow-serial-runners "${@:-./...}" # waits for one in another checkout
