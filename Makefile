# The newcomer's commands are `make run` and `make test`; `make help` lists all.
SWIFT ?= swift
PORT ?= 8080
# Tests, the demo and checks share one build folder; release has its own.
# COVERAGE=1 builds and tests with coverage, and TRAITS=PostgreSQL with the second database,
# as CI does both.
TRAITS ?=
FLAGS := $(if $(COVERAGE),--enable-code-coverage) $(if $(TRAITS),--traits $(TRAITS))
export TRAITS
BUILD := $(SWIFT) build --build-tests $(FLAGS)
PROFILES := $(CURDIR)/.build/postgres-profile
RELEASE := --scratch-path .build-release -c release $(if $(TRAITS),--traits $(TRAITS))

.PHONY: help run test test-postgres statements test-cluster test-kills coverage check format release bench test-browser needs

help:
	@echo "make run           build and start the demo at http://127.0.0.1:$(PORT)"
	@echo "make test          run all tests; with TRAITS=PostgreSQL on both databases"
	@echo "make test-cluster  several servers on PostgreSQL, some of them killed"
	@echo "make test-kills    a server killed hundreds of times while handovers are written, sent and received"
	@echo "make coverage      run all tests and hold the covered lines of Access against its floor"
	@echo "make statements    run all tests on PostgreSQL and name the statements that none of them runs"
	@echo "make check         lint, and build with warnings as errors"
	@echo "make format        format the sources"
	@echo "make release       build the optimised program (.build-release/release/vinge)"
	@echo "make bench         measure statistics beside R, and pages and imports at three sizes; write docs/performance.md (an hour)"
	@echo "make test-browser  walk the demo in a real browser, with accessibility checks"

needs:
	@scripts/needs

run: needs
	$(SWIFT) build --product vinge $(if $(TRAITS),--traits $(TRAITS))
	.build/debug/vinge demo --port $(PORT)

test: needs
	$(BUILD)
	$(SWIFT) test --skip-build $(FLAGS)
	$(if $(TRAITS),$(MAKE) test-postgres)

# The tests that speak to a database once more, on a PostgreSQL that is made for them. The coverage that SwiftPM keeps is
# that of SQLite's run; with COVERAGE=1 this one's goes to a folder of its own, for the gate of the
# statements. `swift test --enable-code-coverage` would set the place itself.
test-postgres:
	rm -rf $(PROFILES)
	LLVM_PROFILE_FILE=$(if $(COVERAGE),$(PROFILES)/%p.profraw,/dev/null) \
		scripts/with-postgres $(SWIFT) test --skip-build $(if $(TRAITS),--traits $(TRAITS)) \
		--skip 'StatisticsTests|AnalysisTests|SiteTests|CoreTests'

statements:
	TRAITS=PostgreSQL scripts/needs
	$(SWIFT) build --build-tests --enable-code-coverage --traits PostgreSQL
	$(MAKE) test-postgres COVERAGE=1 TRAITS=PostgreSQL
	scripts/statement-gate $(PROFILES)
	rm -rf $(PROFILES)

test-cluster: needs
	$(SWIFT) build --build-tests $(if $(COVERAGE),--enable-code-coverage) --traits PostgreSQL
	cluster-tests/run .build/debug/vinge

test-kills: needs
	$(SWIFT) build $(if $(TRAITS),--traits $(TRAITS))
	kill-tests/run .build/debug/vinge --kills 300

coverage:
	$(MAKE) test COVERAGE=1
	scripts/coverage-gate "$$($(SWIFT) test --show-codecov-path)"

check: needs
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Plugins Package.swift
	$(BUILD)

format:
	$(SWIFT) format --in-place --recursive --parallel Sources Tests Plugins Package.swift

release: needs
	$(SWIFT) build $(RELEASE) --product vinge

bench:
	$(MAKE) release TRAITS=PostgreSQL
	$(SWIFT) build --scratch-path .build-release -c release --traits PostgreSQL --product statistics-bench
	bench/statistics/run --write
	bench/run --write

test-browser: needs
	$(BUILD)
	browser-tests/run .build/debug/vinge
