// A page of a site, made ready to be printed far from it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kontrakt::print {

// Where the page's files will lie, seen from the document: "site/tema/css/print.css".
inline constexpr std::string_view assets_folder = "../site/";

// On which page of the PDF each id stands, from 1.
using PageNumbers = std::map<std::string, int, std::less<>>;

class Document {
 public:
  // html: a page of the site, valid HTML. address: where it stands, "/decembertraffen/2025/tryck/", without
  // the base path. base_url: of the site, absolute.
  //
  // What becomes of it:
  //  1. Scripts, base elements, meta elements that stand for HTTP headers and all <link> but stylesheets go.
  //  2. Stylesheets and pictures of the site are read from assets_folder; those of other sites go, so that
  //     printing asks nobody.
  //  3. A link to a place on the page itself stays "#place"; every other link becomes absolute.
  //  4. data-running-head="…" on <body> is printed at the top left of every page; on another element (with
  //     `page` free in the stylesheet) it makes the element begin on a new page and is printed at the top
  //     right of its pages.
  //  5. data-page-of="id" on an element without content gets the number of the page that the id stands on.
  //  6. The Content-Security-Policy of a page that has a stylesheet allows stylesheets, pictures and letters
  //  from files, and nothing else.
  Document(std::string_view html, std::string_view address, std::string_view base_url);

  // The document, with the numbers of the pages that it asks for; 0 for those that are not known yet.
  std::string html(const PageNumbers& numbers) const;

  // The ids whose pages data-page-of asks for.
  const std::set<std::string, std::less<>>& asked_for() const { return asked_for_; }

  // The words of its headings, in order.
  const std::vector<std::string>& headings() const { return headings_; }

  // The site's files that it needs, from the site's root: "tema/css/print.css".
  const std::set<std::string, std::less<>>& assets() const { return assets_; }

 private:
  struct Slot {
    std::size_t at = 0;  // in html_
    std::string id;
  };
  friend class DocumentMaker;
  std::string html_;
  std::vector<Slot> slots_;
  std::set<std::string, std::less<>> asked_for_;
  std::set<std::string, std::less<>> assets_;
  std::vector<std::string> headings_;
};

// The site's files that a stylesheet names with url(), as paths from the site's root; `path` is its own.
std::set<std::string, std::less<>> assets_of_stylesheet(std::string_view css, std::string_view path);

}  // namespace kontrakt::print
