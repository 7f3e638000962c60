# Everything runs in .venv in this folder; each target sets up what it needs, once.
SHELL := /bin/bash
.DEFAULT_GOAL := help

# the first Python in range; override with `make PYTHON=/path/to/python3.12 test`
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
	command -v $$p >/dev/null && $$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
	2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
RUN := .venv/.run-ready
DEV := .venv/.dev-ready

.PHONY: help demo test lint docs bench lock clean

help: ## list these targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: $(RUN) ## a sandbox Slack and Jira with the real bot: a short story, then pages to play with
	@$(BIN)/leakwatch demo

test: $(DEV) ## all tests
	$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder $(PYTEST)

lint: $(DEV) ## format, lint, types, directions of imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(DEV) ## rewrite the generated tables of the README, and KINDS.md
	$(BIN)/python -m bot.commands.readme

bench: $(DEV) ## speed of the scanner, time to contain
	$(BIN)/python -m benchmarks.scanner
	$(BIN)/python -m benchmarks.contain

lock: ## write requirements/*.txt anew, with hashes and without addresses (needs uv)
	uv pip compile --universal --python-version 3.11 --no-emit-index-url --generate-hashes \
		--no-header --no-annotate --quiet pyproject.toml -o requirements/run.txt
	uv pip compile --universal --python-version 3.11 --no-emit-index-url --generate-hashes \
		--no-header --no-annotate --quiet --group dev pyproject.toml -o requirements/dev.txt

clean: ## remove what these targets made
	rm -rf .venv build *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "leakwatch needs Python 3.11, 3.12 or 3.13, and none was found."; \
		echo "Install one, or name it: make PYTHON=/path/to/python3.12"; exit 1; }
	@echo "Setting up .venv with $$($(PYTHON) --version) (a minute or two, once)"
	@$(PYTHON) -m venv .venv

$(RUN): requirements/run.txt pyproject.toml | .venv/bin/python
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/run.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

$(DEV): requirements/dev.txt pyproject.toml | .venv/bin/python
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/dev.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@ $(RUN)
