#include "markdown/cmark_tree.hpp"

#include <csetjmp>

#include "markdown/cmark_threads.hpp"

namespace kontrakt::markdown {
namespace {

// Only C's own values in here: the jump out of the allocator skips destructors.
cmark_node* read(CmarkMemory& memory, const Extensions& extensions, std::string_view text) {
  std::jmp_buf on_full;
  if (setjmp(on_full) != 0) {
    memory.set_on_full(nullptr);
    return nullptr;
  }
  memory.set_on_full(&on_full);
  // SOURCEPOS belongs to the parser: without it the columns of inline nodes are wrong.
  cmark_parser* parser =
      cmark_parser_new_with_mem(CMARK_OPT_SOURCEPOS | CMARK_OPT_VALIDATE_UTF8, memory.cmark());
  for (auto* extension : extensions) cmark_parser_attach_syntax_extension(parser, extension);
  cmark_parser_feed(parser, text.data(), text.size());
  cmark_node* root = cmark_parser_finish(parser);
  memory.set_on_full(nullptr);
  return root;
}

}  // namespace

CmarkTree::CmarkTree(std::string_view text) : memory_(memory_limit) {
  root_ = read(memory_, cmark_extensions(), text);
}

}  // namespace kontrakt::markdown
