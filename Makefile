# The front doors. A fresh machine needs Python 3.11 or newer and make; everything else is installed here.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve test check bench lock clean

site: $(VENV)/.site  ## checks the register and builds site/
	$(BIN)/glashelder build

serve: $(VENV)/.site  ## builds, serves on this machine, rebuilds on save
	$(BIN)/glashelder serve

test: $(VENV)/.test  ## installs what tests need and runs all tests
	$(BIN)/python tests/find_chromium.py --install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

check: $(VENV)/.test  ## the fast half of the tests, without a browser
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -q -m "not browser and not site"

bench: $(VENV)/.bench  ## measures against peers; prints ratios
	$(BIN)/python -m bench.run

lock:  ## renews requirements/ from pyproject.toml
	$(BIN)/pip install pip-tools
	$(BIN)/python -m bench.lock

clean:
	rm -rf $(VENV) .glashelder

$(VENV)/.%: requirements/%.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --require-hashes -r $<
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@
