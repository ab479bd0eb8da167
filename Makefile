# The newcomer's commands are `make run` and `make test`; `make help` lists all.
SWIFT ?= swift
PORT ?= 8080
# Tests, the demo and checks share one build folder; release has its own.
BUILD := $(SWIFT) build --build-tests
RELEASE := --scratch-path .build-release -c release

.PHONY: help run test check format release test-browser needs

help:
	@echo "make run           build and start the demo at http://127.0.0.1:$(PORT)"
	@echo "make test          run all tests"
	@echo "make check         lint, and build with warnings as errors"
	@echo "make format        format the sources"
	@echo "make release       build the optimised program (.build-release/release/vinge)"
	@echo "make test-browser  walk the demo in a real browser, with accessibility checks"

needs:
	@scripts/needs

run: needs
	$(BUILD)
	.build/debug/vinge demo --port $(PORT)

test: needs
	$(BUILD)
	$(SWIFT) test --skip-build

check: needs
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Plugins Package.swift
	$(BUILD)

format:
	$(SWIFT) format --in-place --recursive --parallel Sources Tests Plugins Package.swift

release: needs
	$(SWIFT) build $(RELEASE) --product vinge

test-browser: needs
	$(BUILD)
	browser-tests/run .build/debug/vinge
