#!/usr/bin/python3
"""A build that is killed leaves the last whole site, and the next build is right.

  tests/sites/kill.py PROGRAM [--rounds N] [--count N]

The portal changes between the versions A and B: other words on most pages, pages fewer and pages more. Each round
starts a build of the version that is not there, kills it (SIGKILL) at some moment, and then
- the site is, byte for byte, wholly A or wholly B;
- a build that is left alone gives the wanted version, with nothing in or beside the site that does not belong there.
Half of the moments are spread over the whole build; the other half over the writing, from when the first change on
the disk is seen. When a moment comes too late the build has simply ended, which is right as well.
"""
import argparse
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time

import harness
import make_portal


def start(program, portal, output):
    return subprocess.Popen([program.path, "build", "--quiet", "--output", str(output)], cwd=portal,
                            env=harness.ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def mark(folder):
    """Changes when a build begins to write: the folders in which it makes and removes names."""
    marks = []
    for path in [folder, *sorted(folder.glob(".*")), *sorted(folder.glob(".*/*"))]:
        try:
            marks.append((path.name, os.lstat(path).st_mtime_ns))
        except FileNotFoundError:
            pass
    return marks


def measure(program, portal, output, folder):
    """Seconds of a build, and of the part of it that writes."""
    before = mark(folder)
    began = time.monotonic()
    build = start(program, portal, output)
    first = None
    while build.poll() is None:
        if first is None and mark(folder) != before:
            first = time.monotonic()
        time.sleep(0.0005)
    ended = time.monotonic()
    return ended - began, ended - (first or ended)


def kill_at(program, portal, output, folder, delay, from_writing):
    """Kills a build after so many seconds. False when it had ended by then."""
    before = mark(folder) if from_writing else None
    build = start(program, portal, output)
    while from_writing and build.poll() is None and mark(folder) == before:
        time.sleep(0.0002)
    try:
        build.wait(timeout=delay)
        return False
    except subprocess.TimeoutExpired:
        build.send_signal(signal.SIGKILL)
        build.wait()
        return True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--count", type=int, default=60)
    options = parser.parse_args()
    program = harness.Program(options.program, seconds=600)
    moments = random.Random(2030)
    wrong = []
    killed = 0
    swapped = 0

    with tempfile.TemporaryDirectory(prefix="kontrakt-kill-") as name:
        folder = pathlib.Path(name).resolve()
        portals = {}
        expected = {}
        place = folder / "www"
        place.mkdir()
        output = place / "public"
        for version in ("A", "B"):
            portals[version] = folder / version
            make_portal.Portal(options.count, version).write(portals[version])
            program.build(portals[version], "--output", str(folder / f"expected-{version}"))
            expected[version] = harness.bytes_of(folder / f"expected-{version}")
        assert expected["A"] != expected["B"]
        program.build(portals["A"], "--output", str(output))
        whole, writing = measure(program, portals["B"], output, place)
        beside = sorted(path.name for path in place.iterdir())
        program.build(portals["A"], "--output", str(output))

        there, wanted = "A", "B"
        for number in range(options.rounds):
            from_writing = number % 2 == 1
            delay = moments.uniform(0, (writing if from_writing else whole) * 1.1)
            when = f"round {number + 1}, {delay * 1000:.1f} ms {'of writing' if from_writing else 'of the build'}"
            stopped = kill_at(program, portals[wanted], output, place, delay, from_writing)
            killed += stopped
            now = harness.bytes_of(output)
            if now == expected[wanted]:
                swapped += stopped
            elif now != expected[there] or not stopped:
                wrong.append(f"{when}: the site is neither version")
                wrong += harness.differences(expected[there], now)[:5]
            program.build(portals[wanted], "--output", str(output))
            left = harness.differences(expected[wanted], harness.bytes_of(output))
            if left:
                wrong.append(f"{when}: the next build is wrong")
                wrong += left[:5]
            if sorted(path.name for path in place.iterdir()) != beside:
                wrong.append(f"{when}: beside the site: {sorted(path.name for path in place.iterdir())}")
            there, wanted = wanted, there
    print("\n".join(wrong))
    print(f"{options.rounds} moments in {whole * 1000:.0f} ms ({writing * 1000:.0f} ms of writing): {killed} builds "
          f"killed, {swapped} of them after the swap; {len(wrong)} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
