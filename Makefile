# Everything from an empty clone: make site, make test, make serve.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# Material announces its end of life at every start; it is no fault of the program's.
export NO_MKDOCS_2_WARNING := 1
# Each build of a test would compile our code and templates anew.
test test-thorough test-lowest: export PYTHONDONTWRITEBYTECODE :=

.PHONY: help site serve join lint test test-thorough test-lowest test-plugins bench bench-growth bench-lint mutants fuzz lock schemas docs clean reading-level pictures

help:
	@echo "make site     build the hub and all role sites into site/"
	@echo "make serve    preview at http://127.0.0.1:8000/, rebuilt at every edit"
	@echo "make lint     check modules, roles and program"
	@echo "make test     everything that must hold before a change lands"
	@echo "make docs     build the documentation into .cache/docs"
	@echo "make clean    remove what the above have made"

site: $(VENV)/.site
	@$(BIN)/mkdocs build --strict
	@echo && echo "Built into site/. To look at it: make serve, then http://127.0.0.1:8000/"

serve: $(VENV)/.site
	@$(BIN)/rolepath serve

# Parts that several machines have built, each with some of the roles in ROLEPATH_ROLES, become one site.
join: $(VENV)/.site
	@$(BIN)/rolepath join $(PARTS)
PARTS ?= parts/*

lint: $(VENV)/.site
	@$(BIN)/rolepath lint --format $(FORMAT)
FORMAT ?= text

# Ruff keeps a verdict although a file that it asked for has come or gone, so that nothing of it is kept.
# Types are checked beside the tests, as one core would wait meanwhile; what is wrong with them is told at the end.
test: $(VENV)/.test
	$(BIN)/ruff check --no-cache .
	$(BIN)/ruff format --check .
	@mkdir -p .cache
	@$(BIN)/mypy > .cache/mypy.txt 2>&1 & types=$$!; \
	$(BIN)/pytest --numprocesses 2 --dist worksteal -m "not thorough"; tests=$$?; \
	wait $$types; typed=$$?; cat .cache/mypy.txt; exit $$((tests + typed))

# Everything, with the coverage that model, read, lint and assemble must have, and with new examples for each law.
test-thorough: $(VENV)/.test
	@.ci/hosts
	$(BIN)/pytest --numprocesses 2 --hypothesis-profile=random --cov --cov-report=term-missing

# The floors of pyproject.toml are promises too: the oldest version of each package, in an environment of its own.
# Without the tests in a browser, which see the same pages. Needs uv.
test-lowest:
	uv venv --quiet --clear --python $(PYTHON) $(LOWEST)
	uv pip compile pyproject.toml --quiet --resolution lowest-direct --no-header --no-annotate -o $(LOWEST)/lowest.txt
	uv pip install --quiet --python $(LOWEST)/bin/python --constraint $(LOWEST)/lowest.txt --editable ".[build,test]"
	$(LOWEST)/bin/pytest --numprocesses 2 --dist worksteal -m "not thorough" $(WITHOUT_BROWSER)
LOWEST := .cache/lowest
WITHOUT_BROWSER := tests/model tests/read tests/lint tests/assemble tests/cli tests/website/test_build.py \
	tests/website/test_builds_that_fail.py tests/test_reference_program.py tests/test_cases.py tests/test_pipeline.py

# Other plugins, in an environment of their own: what each does in hub and roles, compared with stock MkDocs; the page of the
# documentation is made of it. ProperDocs and Zensical are there as well. Says what is not as it was, and ends with 1.
test-plugins:
	$(PYTHON) -m venv $(PLUGINS)
	$(PLUGINS)/bin/python -m pip install --quiet --require-hashes -r requirements.lock
	$(PLUGINS)/bin/python -m pip install --quiet -r tests/plugins/requirements.txt
	$(PLUGINS)/bin/python -m pip install --quiet --no-deps --no-build-isolation --no-index -e .
	$(PYTHON) -m venv $(ZENSICAL)
	$(ZENSICAL)/bin/python -m pip install --quiet zensical==0.0.73
	ROLEPATH_ZENSICAL=$(CURDIR)/$(ZENSICAL)/bin/zensical $(PLUGINS)/bin/python -m pytest -n0 tests/website/test_properdocs.py tests/website/test_zensical.py tests/plugins
	PYTHONPATH=tests:tests/plugins $(PLUGINS)/bin/python tests/plugins/compare_plugins.py \
		--against tests/plugins/results.json --json tests/plugins/results.json --page plugins/docs/pages/reference/plugins.md
PLUGINS := .cache/plugins
ZENSICAL := .cache/zensical

# How many small changes to the linter its tests notice: make mutants SAMPLE=250 SEED=2 SEEN=.cache/earlier.jsonl
mutants: $(VENV)/.test
	nice $(BIN)/python tests/mutation/run.py --sample $(SAMPLE) --seed $(SEED) --seen $(SEEN)
SAMPLE ?= 250
SEED ?= 1

# Random module and role files for SECONDS each. Atheris is no dependency: not every system has it.
fuzz: $(VENV)/.test
	$(BIN)/python -c "import atheris" || $(PIP) install atheris
	for kind in module role; do nice $(BIN)/python tests/fuzz/fuzz_files.py $$kind $(SECONDS) || exit 1; done
SECONDS ?= 300

# The pictures of README.md and of the documentation, taken anew. Pillow is no dependency: nothing else needs it.
pictures: $(VENV)/.test
	$(BIN)/python -c "import PIL" || $(PIP) install pillow
	PYTHONPATH=tests $(BIN)/python tests/pictures.py

reading-level: $(VENV)/.test
	$(BIN)/python tests/benchmarks/reading_level.py

# Against other generators, where they are installed: make bench SIZE="--roles 4 --shared 200 --own 50 --runs 3"
bench: $(VENV)/.test
	PYTHONPATH=tests $(BIN)/python -m benchmarks.sites $(SIZE)
SIZE ?=

# How the time of a cold build grows with roles and modules; draws the chart of the documentation.
bench-growth: $(VENV)/.test
	PYTHONPATH=tests $(BIN)/python -m benchmarks.growth

bench-lint: $(VENV)/.test
	$(BIN)/python tests/benchmarks/lint.py

# The lock files hold every version with its hashes; they name no index, so they work with any. They name extras,
# as an older pip takes the newest version of a package with extras for one that is not in the lock.
lock:
	uv pip compile pyproject.toml --extra build --extra test $(LOCK) -o requirements-test.lock
	uv pip compile pyproject.toml --extra build $(LOCK) --constraint requirements-test.lock -o requirements.lock
LOCK := --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-emit-index-url --no-header --no-annotate

# Pages of plugins/docs/, and the reference that is made from the code; a link that leads nowhere stops the build.
docs: $(VENV)/.site
	@$(BIN)/mkdocs build --strict --config-file plugins/docs/mkdocs.yml
	@echo "Built into .cache/docs. To look at it: $(BIN)/mkdocs serve --config-file plugins/docs/mkdocs.yml"

schemas: $(VENV)/.site
	for name in module role program organization message story; do \
		$(BIN)/rolepath schema $$name > plugins/rolepath/read/schemas/$$name.schema.json; done

# What the program needs besides: other plugins of MkDocs, extensions of Markdown.
OWN := $(wildcard requirements-own.txt)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Rolepath needs Python 3.11 or newer; name one with: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.site: requirements.lock pyproject.toml $(OWN) | $(BIN)/python
	$(PIP) install --require-hashes -r requirements.lock
	$(foreach list,$(OWN),$(PIP) install -r $(list))
	$(PIP) install --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(VENV)/.test: requirements-test.lock pyproject.toml $(OWN) | $(BIN)/python
	$(PIP) install --require-hashes -r requirements-test.lock
	$(foreach list,$(OWN),$(PIP) install -r $(list))
	$(PIP) install --no-deps --no-build-isolation --no-index -e .
	@touch $@ $(VENV)/.site

clean:
	rm -rf $(VENV) site .cache
