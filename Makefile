# stet: the two commands that do it all are `make demo` and `make test`; `make help` lists the others.

SWIFT ?= swift
PREFIX ?= /usr/local
SEEDS = seeds/000_9a4ee2cd53fde3f8.txt seeds/004_2301b7280fdf9578.txt

# Linked statically, the program starts in 3 ms instead of 40 and runs where no Swift is installed.
# Without the frontend's option each generic type is looked up by its name when it is first used, through all
# conformances of the program: 7 M of 123 M instructions that the comparison of the seeds took.
RELEASE = -c release --product stet --static-swift-stdlib \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors

.DEFAULT_GOAL := help
.PHONY: help deps build demo test lint imports golden words cases crash hostile faults formats browser quality bench fuzz perf asan tsan valgrind docs docc man completions install dist clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## Install the libraries that are missing and check the Swift version
	@scripts/deps

build: deps ## Build the program in release mode: bin/stet
	$(SWIFT) build $(RELEASE)
	@mkdir -p bin
	@ln -sf "$$($(SWIFT) build $(RELEASE) --show-bin-path)/stet" bin/stet

demo: build ## Build, then compare the two seeds: a newsletter issue and its web posts
	@echo
	@echo '$$ bin/stet diff $(SEEDS)'
	@bin/stet diff $(SEEDS) || { code=$$?; test $$code -eq 1 && echo '(exit code 1: the two publications differ)'; }

test: deps ## Run all tests
	@scripts/run_tests $(SWIFT)

lint: ## Check the format and those house rules that a script can check
	$(SWIFT) format lint --strict -r --configuration .swift-format Sources Tests Package.swift
	@scripts/lint

# Plain `swift build` accepts imports that no target declares as its dependency.
imports: ## Check that each target declares what it imports
	$(SWIFT) build --scratch-path .build-imports --explicit-target-dependency-import-check error

golden: build ## Hold the comparison of the seeds against the hand-checked truth
	@bin/stet diff $(SEEDS) --format json=.build/golden.json --exit-zero
	@scripts/score_golden.py snapshots/golden/seeds.json .build/golden.json
	@bin/stet diff Tests/EndToEndTests/Pages/issue.pdf seeds/004_2301b7280fdf9578.txt --format json=.build/golden.json --exit-zero
	@scripts/score_golden.py snapshots/golden/seeds.json .build/golden.json
	@for issue in seeds/000_9a4ee2cd53fde3f8.txt Tests/EndToEndTests/Pages/issue.pdf; do \
	  for side in posts archive.html; do \
	    bin/stet diff $$issue Tests/EndToEndTests/Pages/$$side --format json=.build/golden.json --exit-zero \
	      && scripts/score_golden.py snapshots/golden/wp.json .build/golden.json || exit 1; \
	  done; \
	done

words: build ## Hold the visible words of the test pages, and of those in PAGES, against an HTML 5 parser's
	@scripts/visible_words.py Tests/EndToEndTests/Pages Tests/EndToEndTests/Themes $(PAGES)

cases: build ## Check that docs/tricky-cases.md tells what stet says; scripts/tricky_cases.py --write mends it
	@scripts/tricky_cases.py

crash: build ## End snapshot, accept and watch at random moments; fill the disk; nothing may be lost
	@scripts/crash_test.py
	@scripts/watch_crash_test.py

hostile: build ## Run stet on hostile input: exit code, time, memory, nothing left behind
	@scripts/hostile_test.py

faults: build ## Run stet where the system fails it: disk, descriptors, poppler, streams, names
	@scripts/faults_test.py

fuzz: deps ## Run each fuzz target for a minute; FUZZ_SECONDS=N for another time
	@scripts/fuzz.py --seconds $${FUZZ_SECONDS:-60}

perf: deps ## Breed texts for which the differ is slow; FUZZ_SECONDS=N for more than ten seconds a seed
	@for seed in 1 2 3; do STET_FUZZ=1 $(SWIFT) run -q -c release --scratch-path .build-perf stet-differ-perf \
	  $${FUZZ_SECONDS:-10} $$seed .build-perf || exit 1; done

asan: deps ## Run all tests with the address sanitizer
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --scratch-path .build-asan --sanitize=address

tsan: deps ## Run all tests with the thread sanitizer
	$(SWIFT) test --scratch-path .build-tsan --sanitize=thread

valgrind: build ## Run stet under valgrind on the test pages: no leak in a C library
	@scripts/deps --release
	@scripts/valgrind_test.py

formats: build ## Give the reports to what reads them: schemas, junitparser, cmark-gfm
	@scripts/deps --reports
	@.build/reports-python/bin/python scripts/check_formats.py

browser: build ## Try the HTML report in Chromium: filters, keys, links, widths, accessibility, printing
	@scripts/deps --reports
	@.build/reports-python/bin/python scripts/check_browser.py --big $(BROWSER_OPTIONS)

quality: build ## Inject edits into sample texts and hold what is found against the floors of snapshots/quality.json
	@Benchmarks/quality/quality.py -q --gate snapshots/quality.json

bench: build ## Measure CPU time and memory in relation to git's; fails if a limit is broken
	@Benchmarks/bench.py
	@Benchmarks/gate.py

man: build ## Write the manual page: share/man/man1/stet.1
	@mkdir -p share/man/man1
	@bin/stet --experimental-dump-help | scripts/manual.py "$$(bin/stet --version)" > share/man/man1/stet.1
	@echo share/man/man1/stet.1

completions: build ## Write the completions for bash, zsh and fish below share/
	@mkdir -p share/bash-completion/completions share/zsh/site-functions share/fish/vendor_completions.d
	@bin/stet --generate-completion-script bash > share/bash-completion/completions/stet
	@bin/stet --generate-completion-script zsh > share/zsh/site-functions/_stet
	@bin/stet --generate-completion-script fish > share/fish/vendor_completions.d/stet.fish
	@find share -type f ! -path 'share/man/*'

install: man completions ## Install program, manual page and completions below PREFIX (/usr/local)
	install -D -m 755 bin/stet $(DESTDIR)$(PREFIX)/bin/stet
	cd share && find . -type f -exec install -D -m 644 {} $(DESTDIR)$(PREFIX)/share/{} \;

docs: build man completions ## Check the links, the code and the commands of the documentation; that all help texts agree
	@scripts/check_docs.py
	@scripts/check_help.py

docc: deps ## Write the reference of the library and docs/ as DocC: .build/docc
	@scripts/docc

dist: build man completions ## Make what is released: dist/ with a .deb, a tarball, an SBOM and checksums
	@scripts/deps --release
	@scripts/dist

clean: ## Remove everything that was built
	rm -rf .build .build-imports .build-fuzz .build-perf .build-asan .build-tsan bin share dist
