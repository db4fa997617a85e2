"""The guard itself: wrong includes and right ones, twins and namesakes."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

CHECK = pathlib.Path(__file__).with_name("check.py")


def run_on(files):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, CHECK, folder], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout


class IncludeDirections(unittest.TestCase):
    def test_lets_a_room_use_the_rooms_above_it(self):
        self.assertEqual(run_on({"view/a.cpp": '#include "model/portal.hpp"\n#include <vector>\n'}), (0, ""))

    def test_refuses_two_types_of_one_name_in_a_room(self):
        self.assertEqual(run_on({"view/a.hpp": "struct Row {\n};\n", "view/b.cpp": "class Row final {\n};\n"}),
                         (1, "view/b.cpp: Row is a type of view/a.hpp too\n"))

    def test_lets_files_and_rooms_have_namesakes(self):
        own = "namespace {\n\nstruct Row {\n};\n\n}  // namespace\n"
        self.assertEqual(run_on({"view/a.hpp": "struct Row {\n};\n", "view/b.cpp": own, "load/a.hpp": "struct Row {\n};\n",
                                 "view/c.hpp": "struct Row;\n"}), (0, ""))

    def test_refuses_a_look_downward(self):
        self.assertEqual(run_on({"model/a.hpp": '#include "load/node.hpp"\n'}),
                         (1, 'model/a.hpp: model may not include load ("load/node.hpp")\n'))

    def test_keeps_contracts_out_of_the_template_engine(self):
        self.assertEqual(run_on({"render/a.cpp": '#include "model/portal.hpp"\n'}),
                         (1, 'render/a.cpp: render may not include model ("model/portal.hpp")\n'))

    def test_keeps_contracts_and_arithmetic_out_of_the_charts(self):
        self.assertEqual(run_on({"chart/a.cpp": '#include "compare/paths.hpp"\n'}),
                         (1, 'chart/a.cpp: chart may not include compare ("compare/paths.hpp")\n'))

    def test_wants_the_room_in_every_include(self):
        self.assertEqual(run_on({"load/a.cpp": '#include "node.hpp"\n'}),
                         (1, 'load/a.cpp: "node.hpp" is not spelled with its room first\n'))


if __name__ == "__main__":
    unittest.main()
