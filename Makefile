# `make` lists what can be made. Every target installs what it needs from scripts/debian-packages.txt on Debian, and
# says what is missing elsewhere.
SHELL   := bash
.SHELLFLAGS := -eu -o pipefail -c
GO      ?= go
VERSION := $(shell sed -n 's/^Version *= *"\(.*\)"/\1/p' FyneApp.toml)
LDFLAGS := -s -w -X main.version=$(VERSION)
# Fyne checks at each call that it comes from the right thread unless it is told that the program was made with
# fyne.Do in mind. Tests are built without this, so that they fail on a call from the wrong one.
GUI     := -tags migrated_fynedo
CLI     := CGO_ENABLED=0 $(GO) build -ldflags '$(LDFLAGS)'

PACKAGES  = $(shell CGO_ENABLED=0 $(GO) list -e ./...)
WITH_CGO  = $(filter frontline/app/ui% frontline/cmd/frontline,$(PACKAGES))
WITHOUT   = $(filter-out $(WITH_CGO),$(PACKAGES))
BENCHES  ?= $(filter frontline/geo% frontline/timeline% frontline/app/% frontline/assets%,$(WITHOUT))

.DEFAULT_GOAL := help
.PHONY: help run build test race lint format bench bench-window bench-areas areas generate cross package clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

run: build ## open the window; without a display, on a virtual one, with its picture in build/frontline.png
	@scripts/run.sh $(ARGS)

build: ## build/frontline and build/frontctl
	@scripts/setup.sh build
	@mkdir -p build
	@[ -e build/frontline ] || echo "build: the first build compiles the GUI toolkit, which takes about 3 minutes"
	$(CLI) -o build/frontctl ./cmd/frontctl
	CGO_ENABLED=1 $(GO) build $(GUI) -ldflags '$(LDFLAGS)' -o build/frontline ./cmd/frontline

test: ## all tests: first model and loaders (no window, no cgo, seconds), then the window
	@scripts/setup.sh build display test
	CGO_ENABLED=0 $(GO) test $(WITHOUT)
	@echo "test: what follows opens a real window on a display of its own; the first build takes about 3 minutes"
	@# Tests of the real window mostly wait, so more of them run at once than there are cores. On a slow and busy machine they may need
	@# more than the ten minutes after which Go would end them.
	FRONTLINE_WINDOW=required CGO_ENABLED=1 $(GO) test -parallel 4 -timeout 40m $(WITH_CGO)

race: ## the tests of model and loaders under the race detector
	@scripts/setup.sh build
	CGO_ENABLED=1 $(GO) test -race $(WITHOUT)

lint: ## golangci-lint with the version and the rules of this repository
	@scripts/setup.sh build
	@scripts/lint.sh

format: ## let gofumpt and goimports put the files in order
	@scripts/lint.sh fix

bench: ## benchmarks, each beside the physical limit it is compared with
	@mkdir -p build
	CGO_ENABLED=0 $(GO) test -run '^$$' -bench . -benchmem $(BENCHES) | tee build/bench.txt
	@awk -f scripts/ratios.awk build/bench.txt

bench-window: ## the real window beside a plain image refreshed as fast, and its start beside a window with one label
	@scripts/setup.sh build display test
	@scripts/bench-window.sh

bench-areas: ## areas of the published maps beside GEOS doing the same (needs ../shared)
	@scripts/setup.sh build bench-areas
	@scripts/bench-areas.sh

areas: ## MAPS=FOLDER: measure assets/areas.csv again from DeepState's maps, and say by how much it changed
	@scripts/setup.sh build
	@[ -n "$(MAPS)" ] || { echo "areas: give the folder of the maps: make areas MAPS=../shared/data/control" >&2; exit 2; }
	@mkdir -p build
	$(CLI) -o build/frontctl ./cmd/frontctl
	build/frontctl areas "$(MAPS)" >build/areas.csv
	@awk -F, 'function far(i, d) { d = $$i - was[$$1,$$2,$$3,$$4,i]; if (d < 0) d = -d; if (d > most[i]) most[i] = d } \
		FNR == 1 { next } NR == FNR { for (i = 5; i <= 7; i++) was[$$1,$$2,$$3,$$4,i] = $$i; rows++; next } \
		{ for (i = 5; i <= 7; i++) far(i); now++ } END { printf "areas: %d rows, before %d; largest change: " \
		"gained %.2f, lost %.2f, occupied %.2f km²\n", now, rows, most[5], most[6], most[7] }' assets/areas.csv build/areas.csv
	@mv build/areas.csv assets/areas.csv
	@echo "areas: assets/areas.csv is written; run make test, and say in CHANGELOG.md what changed"

generate: ## build assets/ again from its sources (needs the npm registry)
	@scripts/setup.sh generate
	@command -v npm >/dev/null || { echo "generate: npm is not installed (Debian: apt-get install npm)" >&2; exit 1; }
	$(GO) generate ./assets/...

cross: ## both programs for Windows, frontctl for Linux, Windows and macOS, in build/cross
	@scripts/setup.sh cross
	@scripts/cross.sh '$(LDFLAGS)'

package: build ## build/frontline-VERSION-OS-ARCH.tar.gz: both programs, icon, menu entry, licences
	@scripts/package.sh $(VERSION)

clean: ## remove build/
	rm -rf build
