#include "print/document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "print/tags.hpp"
#include "support/hash.hpp"
#include "support/text.hpp"
#include "support/url.hpp"

namespace kontrakt::print {

namespace {

using Paths = std::set<std::string, std::less<>>;

// In a stylesheet's string: what could end it, or the style element, is written as its number.
std::string css_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\' || c == '<' || c == '\n' || c == '\r' || c == '\f') {
      out += fmt::format("\\{:x} ", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string origin_of(std::string_view base_url) {
  const std::size_t scheme = base_url.find("://");
  if (scheme == std::string_view::npos) return {};
  return std::string(base_url.substr(0, base_url.find('/', scheme + 3)));
}

std::string encoded(std::string_view path) {
  std::string out;
  for (const std::string_view name : support::split(path, '/')) {
    if (!out.empty()) out += '/';
    out += support::encode_path_segment(name);
  }
  return out;
}

// "..%2f" in an address becomes a way out of the site's folder.
bool climbs(std::string_view path) {
  const std::vector<std::string_view> names = support::split(path, '/');
  return std::ranges::find(names, "..") != names.end();
}

}  // namespace

class DocumentMaker {
 public:
  DocumentMaker(std::string_view html, std::string_view address, std::string_view base_url,
                Document& document)
      : html_(html),
        origin_(origin_of(base_url)),
        base_(support::base_path(base_url)),
        page_(base_ + std::string(address.substr(address.empty() ? 0 : 1))),
        document_(document) {}

  void make() {
    Tags tags(html_);
    while (auto tag = tags.next()) {
      if (tag->closing) {
        // What is known of running heads only later stands here.
        if (tag->name == "head") note_style_place(tag->begin);
        if (is_heading(tag->name)) end_heading(tag->begin);
        continue;
      }
      if (tag->name == "script") {
        const auto closing = tags.next();
        copy_to(tag->begin);
        copied_ = closing ? closing->end : html_.size();
      } else if (is_left_out(*tag)) {
        copy_to(tag->begin);
        copied_ = tag->end;
      } else {
        if (tag->name == "link") note_style_place(tag->begin);
        if (is_heading(tag->name)) heading_ = tag->end;
        change(*tag);
      }
    }
    copy_to(html_.size());
    add_head();
  }

 private:
  std::string& out() { return document_.html_; }

  void copy_to(std::size_t end) {
    if (end > copied_) out() += html_.substr(copied_, end - copied_);
    copied_ = std::max(copied_, end);
  }

  // Before the stylesheets, whose pages without a running head (a cover) must win; after the encoding, which
  // is to stand among the first bytes.
  void note_style_place(std::size_t at) {
    if (style_place_) return;
    copy_to(at);
    style_place_ = out().size();
  }

  static bool is_heading(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
  }

  void end_heading(std::size_t end) {
    std::string text;
    std::size_t at = heading_;
    Tags tags(html_.substr(heading_, end - heading_));
    while (const auto tag = tags.next()) {
      text += html_.substr(at, heading_ + tag->begin - at);
      at = heading_ + tag->end;
    }
    text += html_.substr(at, end - at);
    document_.headings_.push_back(support::collapse_spaces(unescaped(text)));
  }

  static bool is_left_out(const Tag& tag) {
    if (tag.name == "base") return true;
    if (tag.name == "meta") return tag.find("http-equiv") != nullptr;
    return tag.name == "link" && tag.value("rel") != "stylesheet";
  }

  void change(const Tag& tag) {
    for (const Attribute& attribute : tag.attributes) {
      if (attribute.name == "srcset") {
        copy_to(attribute.begin);
        copied_ = attribute.end;
      } else if (attribute.name == "src" || (attribute.name == "href" && reads_href(tag))) {
        replace(attribute, file(unescaped(attribute.value)));
      } else if (attribute.name == "href") {
        replace(attribute, link(unescaped(attribute.value)));
      }
    }
    if (const Attribute* head = tag.find("data-running-head")) note_running_head(tag, head->value);
    if (const Attribute* id = tag.find("data-page-of")) {
      copy_to(tag.end);
      document_.slots_.push_back({out().size(), unescaped(id->value)});
      document_.asked_for_.insert(unescaped(id->value));
    }
  }

  // Elements whose href is a file that belongs to the page, not a way to another.
  static bool reads_href(const Tag& tag) {
    return tag.name == "link" || tag.name == "image" || tag.name == "use";
  }

  void replace(const Attribute& attribute, const std::optional<std::string>& value) {
    copy_to(attribute.begin);
    if (value) out() += fmt::format(" {}=\"{}\"", attribute.name, support::html_escaped(*value));
    copied_ = attribute.end;
  }

  // An absolute path on the site's host; nothing for what is on another host.
  std::optional<std::string> path_of(std::string_view address) const {
    if (!origin_.empty() && address.starts_with(origin_ + "/")) address.remove_prefix(origin_.size());
    if (!support::is_internal(address)) return std::nullopt;
    return support::resolve_path(page_, address);
  }

  std::optional<std::string> file(std::string_view address) {
    if (address.starts_with('#') || address.starts_with("data:")) return std::string(address);
    const auto path = path_of(address);
    if (!path || !path->starts_with(base_)) return std::nullopt;
    const std::string name = support::percent_decode(path->substr(base_.size()));
    if (climbs(name)) return std::nullopt;
    document_.assets_.insert(name);
    return std::string(assets_folder) + encoded(name);
  }

  std::string link(std::string_view address) const {
    const auto path = path_of(address);
    if (!path) return std::string(address);
    const support::UrlParts parts = support::split_url(address);
    std::string anchor = parts.fragment.empty() ? "" : "#" + std::string(parts.fragment);
    if (!anchor.empty() && parts.query.empty() && *path == page_) return anchor;
    const std::string query = parts.query.empty() ? "" : "?" + std::string(parts.query);
    return origin_ + *path + query + anchor;
  }

  void note_running_head(const Tag& tag, std::string_view value) {
    const std::string text = unescaped(value);
    if (tag.name == "body") {
      styles_ += fmt::format("@page{{@top-left{{content:{}}}}}\n", css_string(text));
    } else if (heads_.insert(text).second) {
      styles_ +=
          fmt::format("@page del-{0}{{@top-right{{content:{1}}}}}\n[data-running-head={1}]{{page:del-{0}}}\n",
                      heads_.size(), css_string(text));
    }
  }

  // The document is a file, so what is its own is not 'self' but files; printer.cpp puts no others beside it.
  // The styles are known by the fingerprint of the page, which nothing on the page can say.
  std::string policy(const std::string& nonce) const {
    const std::string own = styles_.empty() ? "" : fmt::format(" 'nonce-{}'", nonce);
    return fmt::format(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src file:{}; "
        "img-src file:; font-src file:; base-uri 'none'; form-action 'none'\">\n",
        own);
  }

  // What the browser may load, and the running heads.
  void add_head() {
    if (styles_.empty() && !style_place_) return;
    const std::string nonce = support::hash_bytes(out()).hex();
    std::string element = policy(nonce);
    if (!styles_.empty()) element += fmt::format("<style nonce=\"{}\">\n{}</style>\n", nonce, styles_);
    const std::size_t place = style_place_.value_or(0);
    out().insert(place, element);
    for (Document::Slot& slot : document_.slots_) {
      if (slot.at >= place) slot.at += element.size();
    }
  }

  std::string_view html_;
  std::string origin_;  // "https://example.org"
  std::string base_;    // "/" or "/klimat/"
  std::string page_;    // the page's path on the host
  Document& document_;
  std::size_t copied_ = 0;                  // so much of html_
  std::optional<std::size_t> style_place_;  // in what is made
  std::size_t heading_ = 0;                 // where the heading that was last begun has its text
  std::string styles_;
  Paths heads_;
};

Document::Document(std::string_view html, std::string_view address, std::string_view base_url) {
  DocumentMaker(html, address, base_url, *this).make();
}

std::string Document::html(const PageNumbers& numbers) const {
  std::string out;
  std::size_t copied = 0;
  for (const Slot& slot : slots_) {
    out.append(html_, copied, slot.at - copied);
    const auto number = numbers.find(slot.id);
    out += std::to_string(number == numbers.end() ? 0 : number->second);
    copied = slot.at;
  }
  return out.append(html_, copied);
}

Paths assets_of_stylesheet(std::string_view css, std::string_view path) {
  Paths found;
  const std::string from = "/" + std::string(path);
  for (std::size_t at = css.find("url("); at != std::string_view::npos; at = css.find("url(", at + 4)) {
    std::string_view address = css.substr(at + 4, css.find(')', at) - at - 4);
    address = support::trim(address);
    if (address.size() >= 2 && (address.front() == '"' || address.front() == '\''))
      address = address.substr(1, address.size() - 2);
    if (address.empty() || address.front() == '#' || !support::is_internal(address)) continue;
    const auto whole = support::resolve_path(from, address);
    std::string name = support::percent_decode(whole ? whole->substr(1) : "");
    if (!name.empty() && !climbs(name)) found.insert(std::move(name));
  }
  return found;
}

}  // namespace kontrakt::print
