# `make run` starts the assistant, `make test` tests it; each first makes what it needs. `make help` lists the rest.

BIN := .venv/bin
READY := .venv/.ready
PYTEST := PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n 3 --dist worksteal
# Each process that a test starts would compile the program anew where nothing compiled may be written.

# What no day, zone or locale can reach, and what needs browsers and services: see tests/purity/test_elsewhere.py.
HERE_ONLY := tests/criteria tests/dialogs tests/locales tests/purity \
    tests/bot/command_line/test_check_spoilt.py \
    tests/bot/records/test_hostile_old_workbooks.py tests/bot/records/test_hostile_workbooks.py \
    tests/test_architecture.py tests/test_documentation.py tests/test_independence.py tests/test_words.py \
    tests/crash tests/deploy tests/end_to_end tests/load tests/test_packaging.py
RUNS := .venv/.runs

.DEFAULT_GOAL := help
.PHONY: help run test test-elsewhere lint check deploy-check crash load profile bench bench-peers mutate fuzz fuzz-api docs-diagram docs-architecture screenshots traditional lock sbom audit

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-17s %s\n", $$1, $$2}'

run: $(RUNS) ## start the web chat (and every channel that is set up) and print its address
	@echo "启动创评助手……"
	@exec $(BIN)/chuangping serve

test: $(READY) ## run all tests; ARGS="-k words" chooses
	@$(BIN)/python tests/end_to_end/chromium.py
	@$(PYTEST) $(ARGS)

test-elsewhere: $(READY) ## run what a day, a zone or a locale can reach on another day, in another zone and locale
	@TESTS_MOMENT=2031-03-01T23:30 TZ=Pacific/Kiritimati LC_ALL=C $(PYTEST) $(HERE_ONLY:%=--ignore=%) $(ARGS)

lint: $(READY) ## ruff and mypy
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

check: lint ## all that must hold before a change goes in: lint, the policy's own checks, the tests
	@$(BIN)/chuangping check
	@$(MAKE) --no-print-directory test

deploy-check: $(READY) ## hold deploy/ against its linters, and run its proxies, image and units for real (needs nginx, caddy …)
	@PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest tests/deploy -q -p no:randomly -o 'python_files=check_*.py' $(ARGS)

crash: $(READY) ## kill the process 200 times while people talk with it, and count; STORE=postgresql kills that too; ARGS="--seed 7 --deaths 20"
	@$(BIN)/python -m tests.crash --store $(or $(STORE),sqlite) $(ARGS)

load: $(READY) ## turns a second, CPU a turn and waiting with few and many clients, on both stores; ARGS="--clients 1,50 --against ../other"
	@$(BIN)/python -m tests.load $(ARGS)

profile: $(READY) ## where the CPU of a web turn goes, part by part
	@$(BIN)/python -m tests.load.profile $(ARGS)

bench: $(READY) ## measure, and print one table
	@$(BIN)/python -m pytest tests/benchmarks -q -p no:xdist --no-header --benchmark-quiet -o 'python_files=bench_*.py' -p no:randomly $(ARGS)

bench-peers: $(READY) ## the same rules and people through other engines, beside ours (installs them into .peers)
	@$(BIN)/python -m tests.benchmarks.peers

fuzz: $(READY) ## feed the readers of tables what no program wrote (needs atheris); ARGS="120 --file a.xls"
	@$(BIN)/python -m tests.fuzz $(ARGS)

fuzz-api: $(READY) ## ask the JSON API whatever its description allows and forbids; ARGS="--max-examples 200"
	@$(BIN)/python -m tests.fuzz.api $(ARGS)

mutate: $(READY) ## change the code in small ways and tell which changes no test notices (long); ARGS="--help"
	@$(BIN)/python -m tests.mutation $(ARGS)

docs-diagram: $(READY) ## draw the conversation's machine into the documentation
	@$(BIN)/python -m docs.pictures.conversation

docs-architecture: $(READY) ## draw the packages, their rooms and who uses whom into the documentation
	@$(BIN)/python -m docs.pictures.architecture

screenshots: $(READY) ## play a conversation in a real browser and take the documentation's pictures
	@$(BIN)/python tests/end_to_end/chromium.py
	@$(BIN)/python -m tests.end_to_end.web.screenshots

traditional: $(READY) ## write the traditional Chinese messages from the simplified ones
	@$(BIN)/python -m locales.traditional

COMPILE := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
    --python-version 3.11 pyproject.toml

SBOM := sbom.json

sbom: $(READY) ## write down what the assistant is made of, with versions and licences (CycloneDX); SBOM=FILE
	@$(BIN)/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible --output-file $(SBOM) $(BIN)/python

audit: ## look up known vulnerabilities of what the locks pin; asks the network, in an environment of its own
	@{ test -x .audit/bin/pip-audit || { python3 -m venv .audit && .audit/bin/pip install --quiet pip-audit; }; } && \
	    .audit/bin/pip-audit --strict --require-hashes --disable-pip --requirement requirements.lock $(ARGS) || \
	    { echo "make audit: this version is not cleared. Above stands what is vulnerable (a newer version: make lock), or what could not be asked for (try again where there is a network)." >&2; exit 1; }

lock: $(READY) ## pin the newest dependencies that pyproject.toml allows, for development and for running
	@$(BIN)/python -m pip install --quiet --upgrade uv
	@$(COMPILE) --upgrade --all-extras --group dev --output-file requirements.lock
	@$(COMPILE) --no-annotate --constraint requirements.lock --extra run --group build --output-file requirements-run.lock

$(RUNS): bootstrap requirements-run.lock pyproject.toml
	@./bootstrap run
	@touch $@

$(READY): bootstrap requirements.lock pyproject.toml
	@./bootstrap
	@touch $@ $(RUNS)
