#!/usr/bin/python3
"""A portal of 60 municipalities, or of COUNT, builds without a message; every link and place on every page is there,
and no page is empty.

  tests/sites/check_portal.py PROGRAM [COUNT]
"""
import pathlib
import sys
import tempfile

import harness
import make_portal


def main():
    program = harness.Program(sys.argv[1], seconds=600)
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 60
    with tempfile.TemporaryDirectory(prefix="kontrakt-portal-") as folder:
        portal = pathlib.Path(folder).resolve() / "portal"
        make_portal.Portal(count, "A").write(portal)
        wrong = program.build(portal).splitlines()
        pages = harness.pages_of(portal / "public")
        for name, *_ in make_portal.municipalities(count):
            if f"/kommuner/{make_portal.slug(name)}/" not in pages:
                wrong.append(f"there is no page for {name}")
        wrong += harness.faults_of_pages(portal / "public", "https://example.org/")
    print("\n".join(wrong[:50]))
    print(f"{len(pages)} pages of {count} municipalities: {len(wrong)} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
