// What `kontrakt explain` shows as wrong must give that very message, and what it shows as right must not.
#include <gtest/gtest.h>

#include "cli/world.hpp"
#include "diagnostics/catalog.hpp"
#include "diagnostics/examples.hpp"

namespace kontrakt::cli {
namespace {

using diagnostics::Example;

// A portal with one municipality, in which a piece of content can be tried.
struct TriedPortal : World {
  TriedPortal() {
    EXPECT_EQ(run({"new", "portal"}), exit_fine);
    EXPECT_EQ(run({"new", "municipality", "Lund"}), exit_fine);
    write("content/media/cykelvagar.png", "png");
    write("content/sources/kontraktet.json", R"({"title": "K", "short": "K", "kind": "kontrakt"})");
    write("content/pages/om.md",
          "---\ntitle: Om\ndescription: Om.\n---\n\nText.\n\n## Så läser vi {#sa-laser-vi}\n\nText.\n");
  }
  void write(const std::string& path, const std::string& text) {
    const boost::filesystem::path file = boost::filesystem::path(folder()) / path;
    boost::filesystem::create_directories(file.parent_path());
    boost::filesystem::ofstream(file) << text;
  }
  // Whether check gives the code when the file holds this text.
  bool gives(std::string_view code, const std::string& path, const std::string& text) {
    write(path, text);
    run({"check", "--format", "json"});
    boost::filesystem::remove(boost::filesystem::path(folder()) / path);
    return out.find("\"code\":\"" + std::string(code) + "\"") != std::string::npos ||
           out.find("\"code\": \"" + std::string(code) + "\"") != std::string::npos;
  }
};

TEST(Explain, shows_markdown_that_gives_the_message_and_markdown_that_does_not) {
  TriedPortal p;
  const auto page = [](std::string_view text) {
    return "---\ntitle: Prov\ndescription: Prov.\n---\n\nText.\n\n" + std::string(text) + "\n\nText.\n";
  };
  for (const Example& example : diagnostics::examples()) {
    if (!example.code.starts_with("K4")) continue;
    EXPECT_TRUE(p.gives(example.code, "content/pages/prov.md", page(example.wrong))) << example.code << p.out;
    EXPECT_FALSE(p.gives(example.code, "content/pages/prov.md", page(example.right)))
        << example.code << p.out;
  }
}

TEST(Explain, shows_fields_that_give_the_message_and_fields_that_do_not) {
  TriedPortal p;
  const auto json = [](std::string_view fields) { return "{\n" + std::string(fields) + "\n}\n"; };
  const auto front_matter = [](std::string_view fields) {
    return "---\n" + std::string(fields) + "\n---\n\nText.\n";
  };
  for (const Example& example : diagnostics::examples()) {
    if (example.code >= "K120" && example.code < "K150") {
      EXPECT_TRUE(p.gives(example.code, "content/sources/prov.json", json(example.wrong)))
          << example.code << p.out;
      EXPECT_FALSE(p.gives(example.code, "content/sources/prov.json", json(example.right)))
          << example.code << p.out;
    } else if (example.code >= "K150" && example.code < "K170") {
      EXPECT_TRUE(p.gives(example.code, "content/pages/prov.md", front_matter(example.wrong)))
          << example.code << p.out;
      EXPECT_FALSE(p.gives(example.code, "content/pages/prov.md", front_matter(example.right)))
          << example.code << p.out;
    }
  }
}

TEST(Explain, has_its_examples_in_the_order_of_codes_that_exist) {
  std::string_view before;
  for (const Example& example : diagnostics::examples()) {
    EXPECT_LT(before, example.code);
    EXPECT_NE(diagnostics::find_entry(example.code), nullptr) << example.code;
    EXPECT_EQ(diagnostics::find_example(example.code), &example);
    before = example.code;
  }
  EXPECT_EQ(diagnostics::find_example("K999"), nullptr);
}

}  // namespace
}  // namespace kontrakt::cli
