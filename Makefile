# The project's commands; `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := /bin/sh
.SUFFIXES:

PORT ?= 8000
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check install --no-input --require-hashes
TESTERS ?= 2
PYTEST := $(PY) -m pytest -n $(TESTERS) --dist worksteal
PG_PYTEST := $(PY) -m tests.postgres $(PYTEST)
HTTPS := PUBLIC_URL=https://archive.example
LOCK := $(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock"

.PHONY: help demo serve worker install dev test test-sqlite test-postgres lint format types architecture \
	check lock clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' Makefile

demo: install ## The sample archive, ready to use, on http://127.0.0.1:8000 (PORT=8001 for another)
	@PORT=$(PORT) PUBLIC_URL=http://127.0.0.1:$(PORT) $(PY) -m archive_site.start --demo

serve: install ## The archive in var/ (an empty one at first), web server and worker together
	@PORT=$(PORT) PUBLIC_URL=$${PUBLIC_URL:-http://127.0.0.1:$(PORT)} $(PY) -m archive_site.start

worker: install ## Only the background worker
	@$(PY) manage.py worker

install: $(VENV)/runtime-installed ## Libraries that the archive runs on, into .venv

dev: $(VENV)/dev-installed ## Libraries for tests and checks too

test: dev ## All tests that this machine allows, on SQLite and then on PostgreSQL
	@failed=0; for each in test-sqlite test-postgres; do \
		$(MAKE) --no-print-directory $$each || failed=1; done; exit $$failed

test-sqlite: dev ## All tests on SQLite
	@echo "== Tests on SQLite"
	@env -u DATABASE_URL $(PYTEST) $(PYTEST_ARGS)

test-postgres: dev ## All tests on PostgreSQL (DATABASE_URL_TEST, or a server of their own)
	@echo "== Tests on PostgreSQL"
	@$(PG_PYTEST) $(PYTEST_ARGS)

lint: dev ## Style of code and templates, unused or undeclared libraries
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/djlint --quiet --lint catalog
	$(VENV)/bin/deptry .

format: dev ## Lay the code out
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

types: dev ## Types, strictly
	$(VENV)/bin/mypy

architecture: dev ## Which room may import which
	$(VENV)/bin/lint-imports

check: lint types architecture ## Everything but the tests
	$(PY) manage.py makemigrations --check --dry-run
	$(HTTPS) $(PY) manage.py check --deploy --fail-level WARNING

lock: dev ## Pin libraries anew after a change to requirements*.in
	$(LOCK) requirements.in --output-file requirements.txt
	$(LOCK) requirements-dev.in --constraint requirements.txt --output-file requirements-dev.txt

clean: ## Remove what can be made again; var/ (the archive itself) stays
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .grimp_cache build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(PY):
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; name it with PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) cannot make a virtual environment: its venv and ensurepip modules are missing."; \
		echo "On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@echo "Making $(VENV) with $$($(PYTHON) --version) …"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/runtime-installed: requirements.txt | $(PY)
	@echo "Installing libraries (about half a minute) …"
	@$(PIP) --requirement requirements.txt
	@touch $@

$(VENV)/dev-installed: requirements-dev.txt | $(PY)
	@echo "Installing libraries for tests and checks (about a minute) …"
	@$(PIP) --requirement requirements-dev.txt
	@touch $@ $(VENV)/runtime-installed
