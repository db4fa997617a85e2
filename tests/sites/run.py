#!/usr/bin/python3
"""Whole small sites through the real program.

  tests/sites/run.py PROGRAM [CASE ...] [--update] [--check-only] [--every N] [--jobs N]

broken/<case>/   the files that differ from base/; `.removed` names files taken away, `.links` symbolic links to
                 make ("path -> target"). expected.txt is the whole output of `kontrakt check`, in Swedish.
                 `.exit` holds the exit code when it is not 1. With 0 the case is about warnings, and --strict
                 must then end with 1. `.count`, if there, is how many messages there must be.
                 Each starts from the base and its site. A build with the fault must say the same and leave every file as it was.
good/<case>/     a portal of its own, or with a file `.base` what differs from base/. It must build with no message,
                 without dead links; a second build must touch nothing.
                 expected/pages.txt lists every address; expected/<name>.txt says what stands in <main> of a page
                 (the first line is its address). A new empty file with an address is filled by --update.

--check-only leaves out the build of broken cases, for programs that are slow with sanitizers; --every N takes only
every Nth of them.
--update writes what came out as what is expected; read the difference as you would read code.
On a failure the actual output lies beside the expected one, with the ending .actual.
"""
import argparse
import concurrent.futures
import difflib
import os
import pathlib
import re
import shutil
import sys
import tempfile

import harness

OWN = (".removed", ".links", ".exit", ".count", ".base", "expected.txt", "expected.txt.actual", "expected")


class Failure(Exception):
    """A case did not come out as expected; the text says how."""


def read(path, default=""):
    return path.read_text(encoding="utf-8") if path.exists() else default


def compare(expected_file, actual, update):
    """Fails with a difference unless the file holds exactly this."""
    actual_file = expected_file.with_name(expected_file.name + ".actual")
    actual_file.unlink(missing_ok=True)
    expected = read(expected_file)
    if update:
        if expected != actual or not expected_file.exists():
            expected_file.parent.mkdir(parents=True, exist_ok=True)
            expected_file.write_text(actual, encoding="utf-8")
    elif expected != actual:
        actual_file.write_text(actual, encoding="utf-8")
        raise Failure("".join(difflib.unified_diff(
            expected.splitlines(keepends=True), actual.splitlines(keepends=True), str(expected_file), "actual")))


def change(case, portal):
    """Lays the case over the portal."""
    for name in read(case / ".removed").split():
        gone = portal / name
        shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
    harness.lay_over(case, portal, leave_out=OWN)
    for line in read(case / ".links").splitlines():
        name, target = line.split(" -> ")
        (portal / name).parent.mkdir(parents=True, exist_ok=True)
        os.symlink(target, portal / name)


def told(output):
    """The messages without the place of this checkout: the program's own templates are named with their whole path."""
    return output.replace(str(harness.REPOSITORY), "KONTRAKT")


def build_base(program, folder):
    """The base portal with its site, to copy for each broken case."""
    portal = folder / "portal"
    harness.lay_over(harness.BASE, portal)
    said = program.build(portal)
    if said:
        raise Failure(f"the base portal itself is not clean:\n{said}")
    return portal


def run_broken(program, base, case, folder, options):
    portal = folder / "portal"
    shutil.copytree(base, portal, symlinks=True)
    change(case, portal)

    expected_exit = int(read(case / ".exit", "1"))
    before = harness.state_of(portal)
    exit_code, output = program.run("check", portal)
    compare(case / "expected.txt", told(output), options.update)
    if exit_code != expected_exit:
        raise Failure(f"check ended with {exit_code}, not {expected_exit}")

    count = read(case / ".count")
    if count and int(count) != len(re.findall(r"^\S.*: (?:fel|varning) K\d{3}: ", output, re.MULTILINE)):
        raise Failure(f"there should be {count.strip()} messages")

    if options.check_only:
        return
    strict = ["--strict"] if expected_exit == 0 else []
    if strict:
        exit_code, output = program.run("check", portal, "--strict")
        if exit_code != 1:
            raise Failure(f"check --strict ended with {exit_code}, not 1:\n{output}")
    build_exit, build_output = program.run("build", portal, *strict)
    if build_exit != exit_code:
        raise Failure(f"build ended with {build_exit}, check with {exit_code}:\n{build_output}")
    if build_output != output:
        raise Failure("build said something else than check:\n" + "".join(difflib.unified_diff(
            output.splitlines(keepends=True), build_output.splitlines(keepends=True), "check", "build")))
    # Some faults are only found while the site is made, in the folder beside it that is the generator's own.
    touched = [line for line in harness.differences(before, harness.state_of(portal))
               if not re.match(r"\w+: \.public\.kontrakt(/|$)", line)]
    if touched:
        raise Failure("a build with faults touched files:\n" + "\n".join(touched))
    if sorted(path.name for path in folder.iterdir()) != ["portal"]:
        raise Failure("something was written beside the portal")


def base_url_of(portal):
    for line in read(portal / "site.yml").splitlines():
        if line.startswith("base_url:"):
            return line.split(":", 1)[1].strip()
    raise Failure("site.yml has no base_url")


def run_good(program, _base, case, folder, options):
    portal = folder / "portal"
    if (case / ".base").exists():
        harness.lay_over(harness.BASE, portal)
    change(case, portal)
    public = portal / "public"

    for command in ("check", "build"):
        exit_code, output = program.run(command, portal)
        if exit_code != 0 or output:
            raise Failure(f"{command} ended with {exit_code}:\n{output}")
    wrong = harness.faults_of_pages(public, base_url_of(portal))
    if wrong:
        raise Failure("\n".join(wrong))

    pages = harness.pages_of(public)
    compare(case / "expected" / "pages.txt", "".join(address + "\n" for address in pages), options.update)
    for expected in sorted((case / "expected").glob("*.txt")):
        if expected.name == "pages.txt":
            continue
        address = read(expected).split("\n", 1)[0].strip()
        if address not in pages:
            raise Failure(f"{expected}: there is no page {address}")
        compare(expected, address + "\n" + pages[address].text, options.update)

    before = harness.state_of(public)
    program.build(portal)
    touched = harness.differences(before, harness.state_of(public))
    if touched:
        raise Failure("a second build touched files:\n" + "\n".join(touched))


def run_case(program, base, case, options):
    """What is wrong, or None."""
    with tempfile.TemporaryDirectory(prefix="kontrakt-sites-") as folder:
        try:
            run = run_broken if case.parent.name == "broken" else run_good
            run(program, base, case, pathlib.Path(folder).resolve(), options)
        except (Failure, AssertionError) as failure:
            return str(failure)
        except Exception as error:  # a program that hangs or crashes is a failure of its case, not of the runner
            return f"{type(error).__name__}: {error}"
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("cases", nargs="*")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--check-only", action="store_true")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    program = harness.Program(options.program)

    broken, good = ([path for path in sorted((harness.HERE / kind).iterdir()) if path.is_dir()]
                    for kind in ("broken", "good"))
    cases = broken[:: options.every] + good
    if options.cases:
        names = {name.rstrip("/").split("/")[-1] for name in options.cases}
        cases = [case for case in cases if case.name in names]
    failed = 0
    with tempfile.TemporaryDirectory(prefix="kontrakt-base-") as folder, \
            concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        base = build_base(program, pathlib.Path(folder).resolve())
        results = pool.map(lambda case: run_case(program, base, case, options), cases)
        for case, wrong in zip(cases, results):
            if wrong is not None:
                failed += 1
                print(f"FAILED {case.parent.name}/{case.name}\n{wrong}", flush=True)
    print(f"{len(cases) - failed} passed, {failed} failed")
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
