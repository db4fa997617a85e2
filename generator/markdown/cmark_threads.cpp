#include "markdown/cmark_threads.hpp"

#include <cmark-gfm-core-extensions.h>

// cmark-gfm has one table per process of the characters that stop a run of text. Around every parse it adds
// the extensions' characters and removes them again, so a thread that finishes takes the tilde away from a
// thread that is still reading. The linker sends the removal here (--wrap, see KontraktDependencies.cmake):
// the characters stay, and every later addition writes what is already there.
// NOLINTBEGIN(bugprone-reserved-identifier): the linker makes the name.
extern "C" void __wrap_cmark_inlines_remove_special_character(unsigned char /*character*/, bool /*emphasis*/);
extern "C" void __wrap_cmark_inlines_remove_special_character(unsigned char /*character*/,
                                                              bool /*emphasis*/) {}
// NOLINTEND(bugprone-reserved-identifier)

namespace kontrakt::markdown {
namespace {

Extensions prepare() {
  cmark_gfm_core_extensions_ensure_registered();
  const Extensions extensions = {cmark_find_syntax_extension("table"),
                                 cmark_find_syntax_extension("tasklist"),
                                 cmark_find_syntax_extension("strikethrough")};
  // One text now, so that the table of characters is complete before a second thread looks at it.
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  for (auto* extension : extensions) cmark_parser_attach_syntax_extension(parser, extension);
  cmark_parser_feed(parser, "~~a~~\n", 6);
  cmark_node_free(cmark_parser_finish(parser));
  cmark_parser_free(parser);
  return extensions;
}

}  // namespace

const Extensions& cmark_extensions() {
  static const Extensions extensions = prepare();
  return extensions;
}

}  // namespace kontrakt::markdown
