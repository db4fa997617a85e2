#!/usr/bin/python3
"""The same content gives the same bytes, whatever the machine is like; and a second build touches nothing.

  tests/sites/determinism.py PROGRAM [COUNT]
"""
import pathlib
import subprocess
import sys
import tempfile

import harness
import make_portal


def locales():
    """Those of the wanted ones that this machine has."""
    listed = subprocess.run(["locale", "-a"], stdout=subprocess.PIPE, check=False).stdout.decode().split()
    known = {name.lower().replace("-", ""): name for name in listed}
    return [known[name] for name in ("c", "sv_se.utf8", "tr_tr.utf8", "de_de.utf8") if name in known] or ["C"]


def variants():
    """(what is different, arguments, environment)"""
    yield "again", [], {}
    yield "one thread", ["--jobs", "1"], {}
    yield "eight threads", ["--jobs", "8"], {}
    for zone in ("Pacific/Kiritimati", "America/Anchorage"):
        yield f"time zone {zone}", [], {"TZ": zone}
    for name in locales():
        yield f"locale {name}", [], {"LC_ALL": name, "LANG": name}
    # A name of a locale that is not there must not matter either.
    yield "unknown locale", [], {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}
    yield "no fonts on the machine", [], {"FONTCONFIG_FILE": "/nonexistent", "XDG_DATA_HOME": "/nonexistent"}
    yield "another home and user", [], {"HOME": "/nonexistent", "USER": "åsa", "HOSTNAME": "annan"}


def main():
    program = harness.Program(sys.argv[1], seconds=600)
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    wrong = []
    tried = 0

    def expect(what, expected, actual):
        nonlocal tried
        tried += 1
        for line in harness.differences(expected, actual)[:10]:
            wrong.append(f"{what}: {line}")

    with tempfile.TemporaryDirectory(prefix="kontrakt-same-") as name:
        folder = pathlib.Path(name).resolve()
        portal = folder / "portal"
        contents = make_portal.Portal(count, "A", pictures=True)
        contents.write(portal)
        program.build(portal)
        expected = harness.bytes_of(portal / "public")

        untouched = harness.state_of(portal / "public")
        program.build(portal)
        expect("second build", untouched, harness.state_of(portal / "public"))
        program.build(portal, "--jobs", "8", environment={"TZ": "Pacific/Kiritimati"})
        expect("third build, other time zone", untouched, harness.state_of(portal / "public"))

        for number, (what, arguments, environment) in enumerate(variants()):
            output = folder / f"output-{number}"
            program.build(portal, "--output", str(output), *arguments, environment=environment)
            expect(what, expected, harness.bytes_of(output))

        # Another folder, deeper and with another name, whose files were made in the opposite order.
        elsewhere = folder / "en annan mapp" / "å" / "kopia"
        contents.write(elsewhere, reverse=True)
        program.build(elsewhere)
        expect("another folder and order of files", expected, harness.bytes_of(elsewhere / "public"))

        # An output that held another version before.
        make_portal.Portal(count, "B").write(folder / "b")
        output = folder / "changed"
        program.build(folder / "b", "--output", str(output))
        program.build(portal, "--output", str(output))
        expect("over another version", expected, harness.bytes_of(output))

    print("\n".join(wrong))
    print(f"{tried} builds compared, {len(wrong)} differences")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
