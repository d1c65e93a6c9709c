# The front doors. A fresh machine needs Python 3.11 or newer and make; everything else is installed here.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
export DENO_DIR := $(CURDIR)/$(VENV)/deno
export DENO_NO_UPDATE_CHECK := 1

.PHONY: site serve test check records changes scripts proof bench fuzz mutate lock clean

site: $(VENV)/.site  ## checks the register and builds site/
	$(BIN)/glashelder build

serve: $(VENV)/.site  ## builds, serves on this machine, rebuilds on save
	$(BIN)/glashelder serve

WORKERS := -n auto --maxprocesses 4 --dist worksteal
test: $(VENV)/.test  ## installs what tests need and runs them, but for what `make proof` adds
	$(BIN)/python tests/find_chromium.py --install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) --no-print-directory scripts
	$(BIN)/pytest $(WORKERS)

check: $(VENV)/.test  ## the fast half of the tests, without a browser
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) --no-print-directory scripts
	$(BIN)/pytest -q $(WORKERS) -m "not browser and not site and not proof"

records: $(VENV)/.site  ## makes the record classes anew from the schemas
	$(BIN)/python -m glashelder.schema.record_source register_data > $(VENV)/records.py
	cp $(VENV)/records.py generator/glashelder/model/records.py

changes: $(VENV)/.test  ## prints the national changes since the last release that changed_rows.csv lacks, for release FOR
	$(BIN)/python tests/national_changes.py $(FOR)

SCRIPTS := templates/theme/assets templates/portal/assets tests/script
scripts: $(VENV)/.test  ## types, rules and form of the scripts; asks nothing of the network
	$(BIN)/deno check --quiet --no-remote --no-npm $(SCRIPTS)
	$(BIN)/deno lint --quiet $(SCRIPTS)
	$(BIN)/deno fmt --quiet --check $(SCRIPTS)

proof: $(VENV)/.test  ## every engine with a later clock; pairs of builds and kills, a hundred times over; the cases marked proof (half an hour or more)
	$(BIN)/pytest -q tests/proof/prove_*.py
	$(BIN)/python tests/find_chromium.py --install
	$(BIN)/pytest -q $(WORKERS) -m proof

bench: $(VENV)/.bench  ## measures against peers, and with AGAINST=commit an older self; prints ratios
	$(BIN)/python -m bench.run $(if $(AGAINST),--against $(AGAINST))

SECONDS ?= 60
fuzz: $(VENV)/.proof  ## feeds mutated YAML and CSV to the check, within limits of time and memory
	cd tests/fuzz && for kind in yaml csv; do ../../$(BIN)/python fuzz_target.py $$kind -max_total_time=$(SECONDS) || exit 1; done

mutate: $(VENV)/.proof  ## changes the rules and the loader bit by bit and lists what no test noticed (an hour)
	$(BIN)/mutmut run --max-children 2
	$(BIN)/mutmut results

LOCK := $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-annotate --no-header \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

lock:  ## renews requirements/ from pyproject.toml
	$(BIN)/pip install --quiet pip-tools
	$(LOCK) -o requirements/site.txt requirements/build.in pyproject.toml
	$(LOCK) --extra test -o requirements/test.txt requirements/build.in pyproject.toml
	$(LOCK) --extra test --extra proof -o requirements/proof.txt requirements/build.in pyproject.toml
	$(LOCK) --extra test --extra bench -o requirements/bench.txt requirements/build.in pyproject.toml

clean:
	rm -rf $(VENV) .glashelder

$(VENV)/.%: requirements/%.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --require-hashes -r $<
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@
