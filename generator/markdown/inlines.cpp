#include "markdown/inlines.hpp"

#include <algorithm>

#include "markdown/citations.hpp"
#include "markdown/guards.hpp"
#include "markdown/link_texts.hpp"
#include "support/numbers.hpp"
#include "support/text.hpp"

namespace kontrakt::markdown {
namespace {

// The node after `node` in reading order within `top`; null at the end.
const cmark_node* next_in(const cmark_node* node, const cmark_node* top) {
  if (node->first_child != nullptr) return node->first_child;
  while (node != top && node->next == nullptr) node = node->parent;
  return node == top ? nullptr : node->next;
}

// Whether our own syntax or a check may have something to do with the text; most texts have none of it.
bool is_notable(std::string_view text) {
  return text.find("[@") != std::string_view::npos || text.find("://") != std::string_view::npos ||
         text.find("www.") != std::string_view::npos || text.find("](") != std::string_view::npos;
}

}  // namespace

std::string plain_text_of(const cmark_node* top) {
  std::string text;
  for (const cmark_node* node = next_in(top, top); node != nullptr; node = next_in(node, top)) {
    if (is(node, CMARK_NODE_TEXT) || is(node, CMARK_NODE_CODE)) text += view(node->as.literal);
    if (is(node, CMARK_NODE_SOFTBREAK) || is(node, CMARK_NODE_LINEBREAK)) text += ' ';
  }
  return text;
}

const BlockPlaces& InlineRenderer::block() {
  if (!block_) block_.emplace(context_.places, leaf_);
  return *block_;
}

void InlineRenderer::literal(std::string_view text) {
  support::html_escape(text, html_.literal());
  text_ += text;
}

void InlineRenderer::running(std::string_view written) {
  const std::string numbered = support::with_whole_numbers(written);
  const std::string_view whole = numbered;
  const support::PhraseFinder* terms = context_.options.terms;
  if (terms == nullptr || where_ != Where::text || in_link_) return literal(whole);
  std::size_t done = 0;
  terms->each(whole, [&](const support::PhraseMatch& match) {
    literal(whole.substr(done, match.begin - done));
    const std::size_t before = html_.text().size();
    literal(whole.substr(match.begin, match.end - match.begin));
    html_.explain(match.id, html_.text().size() - before);
    done = match.end;
  });
  literal(whole.substr(done));
}

void InlineRenderer::render(const cmark_node* first, std::size_t skip) {
  for (const cmark_node* node = first; node != nullptr && !too_deep_;) {
    if (is(node, CMARK_NODE_TEXT) || is(node, CMARK_NODE_SOFTBREAK)) {
      node = text_run(node, skip);
    } else {
      render_node(node, 1);
      node = node->next;
    }
    skip = 0;
  }
}

void InlineRenderer::render_children(const cmark_node* parent, int depth) {
  if (depth > deepest_inline) {
    if (!too_deep_) context_.diagnostics.add("K402", block().whole());
    too_deep_ = true;
    return;
  }
  for (const cmark_node* node = parent->first_child; node != nullptr && !too_deep_;) {
    if (is(node, CMARK_NODE_TEXT) || is(node, CMARK_NODE_SOFTBREAK)) {
      node = text_run(node, 0);
    } else {
      render_node(node, depth + 1);
      node = node->next;
    }
  }
}

void InlineRenderer::render_node(const cmark_node* node, int depth) {
  switch (node->type) {
    case CMARK_NODE_EMPH:
      return wrap("em", node, depth);
    case CMARK_NODE_STRONG:
      return wrap("strong", node, depth);
    case CMARK_NODE_CODE:
      return code(node);
    case CMARK_NODE_LINK:
      return link(node, depth);
    case CMARK_NODE_IMAGE:
      return image(node);
    case CMARK_NODE_HTML_INLINE:
      return raw_html(node);
    case CMARK_NODE_LINEBREAK:
      html_.literal() += "<br>\n";
      text_ += ' ';
      return;
    default:
      break;
  }
  if (is(node, CMARK_NODE_STRIKETHROUGH)) return wrap("del", node, depth);
  render_children(node, depth);
}

void InlineRenderer::wrap(std::string_view tag, const cmark_node* node, int depth) {
  html_.literal().append("<").append(tag).append(">");
  render_children(node, depth);
  html_.literal().append("</").append(tag).append(">");
}

void InlineRenderer::code(const cmark_node* node) {
  html_.literal() += "<code>";
  literal(view(node->as.literal));
  html_.literal() += "</code>";
}

void InlineRenderer::raw_html(const cmark_node* node) {
  const std::string_view tag = view(node->as.literal);
  std::size_t at = block().offset(node);
  const auto source = context_.places.text();
  const std::size_t last = std::min(tag.find('\n'), tag.size());
  if (const auto found = source.substr(at, 256).find(tag.substr(0, last)); found != std::string_view::npos)
    at += found;
  context_.diagnostics.add("K420", context_.places.location(at, at + last),
                           {{"html", std::string(tag.substr(0, last))}});
}

// --- links and images
// ---------------------------------------------------------------------------------------------

// The bracket (or <) a link begins with. cmark gives the line of the link's end, and nothing for <address>;
// the text inside knows better.
std::size_t InlineRenderer::find_start(const cmark_node* node) {
  const std::string_view source = block().places().text();
  const cmark_node* leaf = node->first_child;
  while (leaf != nullptr && leaf->first_child != nullptr) leaf = leaf->first_child;
  const bool placed = is(leaf, CMARK_NODE_TEXT);
  std::size_t at = placed ? first_byte(block(), leaf) : block().offset(node);
  // Back over the marks between the bracket and the first text.
  for (std::size_t steps = 0; placed && at > 0 && steps < 12; ++steps) {
    --at;
    if (source[at] == '[' || source[at] == '<') break;
  }
  const auto is_start = [&](std::size_t i) {
    return i < source.size() && (source[i] == '[' || source[i] == '<');
  };
  if (is(node, CMARK_NODE_IMAGE) && at + 1 < source.size() && source[at] == '!' && source[at + 1] == '[')
    return at;
  if (!is_start(at)) {
    // Not found where it should be: the next bracket within reach.
    const std::size_t next = source.substr(0, std::min(source.size(), at + 256)).find_first_of("[<", at);
    if (next != std::string_view::npos) at = next;
  }
  if (is(node, CMARK_NODE_IMAGE) && at > 0 && is_start(at) && source[at - 1] == '!') --at;
  return at;
}

Link InlineRenderer::describe(const cmark_node* node, std::string text, Address& address) {
  const std::string_view source = context_.places.text();
  const std::string_view destination = view(node->as.link.url);
  Link link;
  link.image = is(node, CMARK_NODE_IMAGE);
  link.destination = destination;
  link.text = std::move(text);
  address = classify(destination);
  link.kind = address.kind;

  const std::size_t start = find_start(node);
  const std::size_t reach = std::min(source.size(), block().end());
  if (start < reach && source[start] == '<') {  // <https://…>
    const std::size_t end = std::min(source.find('>', start), reach);
    link.at = context_.places.location(start, std::min(end + 1, reach));
    link.text_at = link.destination_at = context_.places.location(start + 1, end);
    return link;
  }
  // From the last text inside to the "](" after it.
  const cmark_node* leaf = node->last_child;
  while (leaf != nullptr && leaf->last_child != nullptr) leaf = leaf->last_child;
  const std::size_t open = start + (link.image ? 2 : 1);
  std::size_t from = open;
  if (is(leaf, CMARK_NODE_TEXT)) from = std::max(open, first_byte(block(), leaf));
  const std::size_t window = std::min(reach, from + link.text.size() * 2 + 64);
  std::size_t close = source.substr(0, window).find(']', from);
  while (close != std::string_view::npos && close > 0 && source[close - 1] == '\\')
    close = source.substr(0, window).find(']', close + 1);
  if (close == std::string_view::npos) {
    link.at = link.text_at = link.destination_at = context_.places.location(start, open);
    return link;
  }
  link.text_at = context_.places.location(open, close);
  std::size_t end = close + 1;
  if (end < reach && source[end] == '(') {
    std::size_t begin = end + 1;
    while (begin < reach && support::is_ascii_space(source[begin])) ++begin;
    if (begin < reach && source[begin] == '<') ++begin;
    std::size_t stop = begin;
    if (source.substr(begin, destination.size()) == destination) {
      stop = begin + destination.size();
    } else {
      while (stop < reach && source[stop] != ')' && !support::is_ascii_space(source[stop])) ++stop;
    }
    link.destination_at = context_.places.location(begin, stop);
    const std::size_t bracket = source.substr(0, std::min(reach, stop + 512)).find(')', stop);
    end = bracket == std::string_view::npos ? stop : bracket + 1;
    link.at = context_.places.location(start, end);
  } else {
    if (end < reach && source[end] == '[') {
      const std::size_t bracket = source.substr(0, std::min(reach, end + 512)).find(']', end);
      if (bracket != std::string_view::npos) end = bracket + 1;
    }
    link.at = context_.places.location(start, end);
    link.destination_at = link.at;
  }
  return link;
}

void InlineRenderer::check_address(const Link& link, const Address& address) {
  auto& diagnostics = context_.diagnostics;
  const auto at = link.destination_at.length > 0 ? link.destination_at : link.at;
  if (address.code != nullptr) {
    diagnostics.add(address.code, at,
                    {{"address", link.destination}, {"scheme", std::string(address.scheme)}});
    return;
  }
  if (const auto invalid = find_invalid_character(link.destination); invalid != std::string::npos)
    diagnostics.add("K433", at,
                    {{"address", link.destination}, {"character", link.destination.substr(invalid, 1)}});
}

void InlineRenderer::check_link_text(const Link& link) {
  auto& diagnostics = context_.diagnostics;
  const auto at = link.text_at.length > 0 ? link.text_at : link.at;
  if (support::trim(link.text).empty()) {
    diagnostics.add("K442", link.at, {{"address", link.destination}});
  } else if (is_bare_address(link.text)) {
    diagnostics.add("K443", at, {{"text", link.text}});
  } else if (is_purposeless(link.text)) {
    diagnostics.add("K441", at, {{"text", link.text}});
  }
}

void InlineRenderer::link(const cmark_node* node, int depth) {
  Address address;
  Link described = describe(node, plain_text_of(node), address);
  check_address(described, address);
  check_link_text(described);
  const bool shown = address.kind != LinkKind::refused;
  if (shown) {
    std::string& out = html_.literal();
    out += "<a href=\"";
    append_href(out, address, described.destination, context_.options.base_path);
    out += '"';
    if (address.kind == LinkKind::external) out += " rel=\"external\"";
    if (const auto title = view(node->as.link.title); !title.empty()) {
      out += " title=\"";
      support::html_escape(title, out);
      out += '"';
    }
    out += '>';
  }
  context_.links.push_back(std::move(described));
  in_link_ = true;
  render_children(node, depth);
  in_link_ = false;
  if (shown) html_.literal() += "</a>";
}

void InlineRenderer::image(const cmark_node* node) {
  Address address;
  Link described = describe(node, plain_text_of(node), address);
  // The portal fetches nothing from elsewhere.
  if (address.kind != LinkKind::refused && address.kind != LinkKind::internal)
    address = {LinkKind::refused, "K434", address.scheme};
  described.kind = address.kind;
  check_address(described, address);
  if (support::trim(described.text).empty())
    context_.diagnostics.add("K440", described.at, {{"address", described.destination}});
  if (address.kind == LinkKind::internal) {
    std::string& out = html_.literal();
    out += "<img src=\"";
    append_href(out, address, described.destination, context_.options.base_path);
    out += "\" alt=\"";
    support::html_escape(described.text, out);
    out += '"';
    if (const auto title = view(node->as.link.title); !title.empty()) {
      out += " title=\"";
      support::html_escape(title, out);
      out += '"';
    }
    out += " loading=\"lazy\">";
  }
  context_.links.push_back(std::move(described));
}

// --- text
// -------------------------------------------------------------------------------------------------------

const cmark_node* InlineRenderer::text_run(const cmark_node* first, std::size_t skip) {
  const auto in_run = [](const cmark_node* node) {
    return is(node, CMARK_NODE_TEXT) || is(node, CMARK_NODE_SOFTBREAK);
  };
  // Nearly always: one node with nothing of ours in it.
  if (is(first, CMARK_NODE_TEXT) && !in_run(first->next)) {
    const std::string_view text = view(first->as.literal).substr(skip);
    if (!is_notable(text)) {
      running(text);
      return first->next;
    }
  }
  std::string run;
  const cmark_node* end = first;
  for (; in_run(end); end = end->next) {
    if (is(end, CMARK_NODE_TEXT)) {
      run += view(end->as.literal);
    } else {
      run += '\n';
    }
  }
  if (!is_notable(run)) {
    running(std::string_view(run).substr(skip));
    return end;
  }
  std::vector<Origin> origins;
  origins.reserve(run.size());
  for (const cmark_node* node = first; node != end; node = node->next) {
    if (is(node, CMARK_NODE_TEXT)) {
      append_origins(origins, block(), node);
    } else {
      origins.push_back(
          {origins.empty() ? static_cast<std::uint32_t>(block().begin()) : origins.back().offset + 1, false});
    }
  }
  run.erase(0, skip);
  origins.erase(origins.begin(), origins.begin() + static_cast<std::ptrdiff_t>(skip));
  check_run(run, origins);
  text_with_marks(run, origins);
  return end;
}

void InlineRenderer::text_with_marks(const std::string& run, const std::vector<Origin>& origins) {
  std::size_t done = 0;
  for (std::size_t i = run.find("[@"); i != std::string::npos; i = run.find("[@", i)) {
    if (origins[i].escaped || origins[i + 1].escaped) {
      i += 2;
      continue;
    }
    running(std::string_view(run).substr(done, i - done));
    done = i = citation(run, origins, i);
  }
  running(std::string_view(run).substr(done));
}

std::size_t InlineRenderer::citation(const std::string& run, const std::vector<Origin>& origins,
                                     std::size_t begin) {
  const CitationGroup group = read_citation(run, begin);
  const auto place = [&](std::size_t from, std::size_t to) {
    return context_.places.location(origins[from].offset, origins[to - 1].offset + 1);
  };
  const char* code = nullptr;
  if (group.items.empty()) {
    code = "K460";
  } else if (in_link_) {
    code = "K462";
  } else if (where_ == Where::heading) {
    code = "K461";
  }
  if (code != nullptr) {
    std::string text = support::collapse_spaces(std::string_view(run).substr(begin, group.end - begin));
    context_.diagnostics.add(code, place(begin, group.end), {{"text", std::move(text)}});
    return group.end;
  }
  std::vector<Citation> citations;
  for (const auto& item : group.items)
    citations.push_back(
        {std::string(item.document), support::collapse_spaces(item.place), place(item.begin, item.end)});
  while (text_.size() > text_begin_ && (text_.back() == ' ' || text_.back() == '\n')) text_.pop_back();
  html_.cite(std::move(citations));
  return group.end;
}

// Bare addresses, and brackets that were meant as a link.
void InlineRenderer::check_run(const std::string& run, const std::vector<Origin>& origins) {
  const std::string_view text = run;
  for (std::size_t i = text.find("]("); i != std::string_view::npos; i = text.find("](", i + 2)) {
    if (origins[i].escaped || origins[i + 1].escaped) continue;
    context_.diagnostics.add("K435", context_.places.location(origins[i].offset, origins[i + 1].offset + 1));
  }
  if (in_link_) return;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t word_end = std::min(text.find_first_of(" \n\t<>\"", i), text.size());
    const std::string_view word = text.substr(i, word_end - i);
    std::size_t begin = std::min({word.find("http://"), word.find("https://"), word.find("www.")});
    if (begin != std::string_view::npos && (begin == 0 || !support::is_ascii_letter(word[begin - 1]))) {
      std::size_t end = word.size();
      while (end > begin && std::string_view(".,;:!?)]»”").find(word[end - 1]) != std::string_view::npos)
        --end;
      if (end > begin) {
        context_.diagnostics.add(
            "K436", context_.places.location(origins[i + begin].offset, origins[i + end - 1].offset + 1),
            {{"address", std::string(word.substr(begin, end - begin))}});
      }
    }
    i = word_end + 1;
  }
}

}  // namespace kontrakt::markdown
