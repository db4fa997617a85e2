// A table that readers sort, filter and take with them. The page, the CSV file and the JSON file are made
// from the same cells, so they cannot say different things.
#pragma once

#include <atomic>
#include <cstdint>
#include <forward_list>
#include <functional>
#include <memory>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/portal.hpp"
#include "support/arena.hpp"

namespace kontrakt::view {

struct TableColumn {
  enum class Kind : std::uint8_t { text, number, year, date };
  std::string id;         // its name in JSON: "malar"
  std::string label;      // its heading: "Målår"
  std::string unit = {};  // "tusen ton"; printed in the heading; empty when none
  Kind kind = Kind::text;
  bool filter = false;      // offered as a choice above the table, where there is a script
  std::string spoken = {};  // before a label that is only a number: "Åtagande"; read out, and in files
  std::string note = {};    // how it is computed, below the table; may be empty
};

// A text that outlives the tables: the program's, or the model's.
struct Lasting {
  std::string_view text;
};

// Its texts lie in the table (Cells), or outlive it: copying a cell copies no text. Kept
// small: a large portal's tables have hundreds of thousands, and most are a text and nothing more.
class TableCell {
 public:
  std::string_view text;  // as printed, also in CSV
  bool known = true;      // false: null in JSON, and printed quietly

  constexpr TableCell() = default;
  constexpr explicit TableCell(std::string_view printed) : text(printed) {}
  TableCell(std::string_view printed, double number) : text(printed), number_(number), has_number_(true) {}
  TableCell(std::string_view printed, support::Date day) : text(printed), day_(day.as_number()) {}

  // Rounded as it is printed; for sorting, CSV and JSON.
  std::optional<double> number() const { return has_number_ ? std::optional(number_) : std::nullopt; }
  // Of a day: files have it as 2025-12-05.
  bool is_date() const { return day_ != 0; }
  std::optional<support::Date> date() const {
    return is_date() ? std::optional(support::Date::from_number(day_)) : std::nullopt;
  }
  // Of the family of marks ("dash"): shown in the text's place; empty: none.
  std::string_view shape() const { return more_->shape; }
  // Where the text leads: "/kommuner/lund/", "https://…"; empty: nowhere. The anchor is on that page.
  std::string_view address() const { return more_->address; }
  std::string_view anchor() const { return more_->anchor; }
  // Words beside the text: "föreslaget", "omräknat". Files have them in brackets after a text, and not at all
  // after a number: what readers of files must know is a column of its own.
  std::span<const std::string_view> marks() const { return more_->marks; }

 private:
  friend class Cells;
  struct More {
    std::string_view shape;
    std::string_view address;
    std::string_view anchor;
    std::span<const std::string_view> marks;
  };
  static const More nothing_more;

  const More* more_ = &nothing_more;  // never null; cells may have one together
  double number_ = 0;
  int day_ = 0;  // support::Date::as_number(); 0: none
  bool has_number_ = false;
};

class Cells;

struct TableRow {
  TableRow() = default;
  // Its cells lie with the texts of the table.
  explicit TableRow(const Cells& table);

  std::pmr::vector<TableCell> cells;         // one for each column
  std::span<const model::Citation> sources;  // the model's, or kept by the table (Cells)
  bool example = false;
  std::string_view note = {};  // below the row; may be empty
};

// Gives memory of an arena to what thinks that it gives it back.
class ArenaMemory final : public std::pmr::memory_resource {
 public:
  explicit ArenaMemory(support::Arena& arena) : arena_(arena) {}

 private:
  void* do_allocate(std::size_t size, std::size_t alignment) override {
    return arena_.allocate(size, alignment);
  }
  void do_deallocate(void* /*at*/, std::size_t /*size*/, std::size_t /*alignment*/) override {}
  bool do_is_equal(const std::pmr::memory_resource& other) const noexcept override { return this == &other; }

  support::Arena& arena_;
};

// What a table's rows and cells point to.
struct TableMemory {
  support::Arena texts{2048};
  ArenaMemory cells{texts};
  std::forward_list<model::Citations> sources;
};

// A table that takes another's rows has its own rows to let go after that: the two change memories.
class TableMemoryOwner {
 public:
  TableMemoryOwner() = default;
  TableMemoryOwner(TableMemoryOwner&&) noexcept = default;
  TableMemoryOwner& operator=(TableMemoryOwner&& other) noexcept {
    std::swap(memory_, other.memory_);
    return *this;
  }
  ~TableMemoryOwner() = default;
  TableMemory& operator*() const { return *memory_; }

 private:
  std::unique_ptr<TableMemory> memory_ = std::make_unique<TableMemory>();
};

// How large the files of a table are, in bytes: told by whoever makes one, for the pages that say so.
struct FileSizes {
  std::atomic<std::size_t> csv = 0;  // 0: not made yet
  std::atomic<std::size_t> json = 0;
};

struct DataTable {
  std::string id;      // its anchor, and the name of its files: "mal" gives mal.csv and mal.json
  std::string folder;  // the address that its files stand below: "/jamfor/mal/2025/"
  std::string title;   // what one sees, with year and place: the caption
  std::string more;    // the rest of the caption; may be empty
  bool cites = true;   // false: the page has the rows' sources elsewhere, and only the files name them here
  bool cards = true;   // on narrow screens every row is a card; false: the table scrolls sideways
  std::vector<TableColumn> columns;  // the first is the row's heading
  TableMemoryOwner memory;
  std::vector<TableRow> rows;                  // in the order that is shown
  std::vector<TableRow> foot;                  // sums of the rows; not in the files, which hold the rows
  std::shared_ptr<FileSizes> file_sizes = {};  // null: the table's files are not planned

  std::string csv_address() const { return folder + id + ".csv"; }
  std::string json_address() const { return folder + id + ".json"; }
};

// Makes the cells of a table; all texts but lasting ones are copied into it. A handle: the table may be moved
// meanwhile, but must outlive the cells.
class Cells {
 public:
  explicit Cells(const DataTable& table) : memory_(*table.memory) {}

  TableCell text(std::string_view text) const;  // an empty one is unknown
  TableCell text(Lasting text) const;
  TableCell link(std::string_view text, std::string_view address, std::string_view anchor = {}) const;
  TableCell link(Lasting text, std::string_view address, std::string_view anchor = {}) const;
  // Rounded to so many decimals, halves away from zero, everywhere.
  TableCell number(double value, int decimals = 0) const;
  TableCell number(const std::optional<double>& value, int decimals = 0) const;
  // As many decimals as it has, at most so many.
  TableCell number_short(double value, int most_decimals = 6) const;
  TableCell count(std::size_t value) const;
  TableCell year(const std::optional<int>& year) const;
  TableCell date(const std::optional<support::Date>& date) const;
  // What is not known, with the words for why: "uppges inte", "inga åtgärder angivna ännu".
  TableCell unknown(std::string_view why = "uppges inte") const;
  // What there is nothing of, as opposed to what the document does not say: a dash, and the words spoken,
  // which live as long as the program.
  TableCell nothing(std::string_view spoken) const;
  TableCell text_or_nothing(std::string_view text, std::string_view spoken) const;
  TableCell text_or_nothing(Lasting text, std::string_view spoken) const;
  TableCell date_or_nothing(const std::optional<support::Date>& date, std::string_view spoken) const;

  // A quantity in several columns: its bound, its number and its unit.
  TableCell bound(const model::Quantity& quantity) const;
  // The number alone; in words what is no number: "10–15", "en tredjedel".
  TableCell value(const model::Quantity& quantity) const;
  // A share and a plain number have no unit.
  TableCell unit(const model::Quantity& quantity) const;

  void mark(TableCell& cell, std::string_view word) const;  // one more word beside the text
  void lead(TableCell& cell, std::string_view address, std::string_view anchor = {}) const;
  // To where another cell's text leads, but to a place of its own there.
  void lead_as(TableCell& cell, const TableCell& other, std::string_view anchor) const;
  // `shape` lives as long as the program.
  void shape(TableCell& cell, std::string_view shape) const;

  std::pmr::memory_resource* for_rows() const { return &memory_.cells; }
  // Copies that live as long as the table.
  std::string_view kept(std::string_view text) const { return memory_.texts.copy(text); }
  std::span<const model::Citation> kept(model::Citations sources) const {
    return memory_.sources.emplace_front(std::move(sources));
  }

 private:
  TableCell::More& more_of(TableCell& cell) const;

  TableMemory& memory_;
};

inline TableRow::TableRow(const Cells& table) : cells(table.for_rows()) {}

// RFC 4180, UTF-8, comma, CRLF; one line of headings ("Utsläpp (tusen ton)"); numbers with a point and
// without spaces. Last come the sources of each row and, when any row is example data, which rows are.
void append_csv(std::string& out, const DataTable& table);
std::string to_csv(const DataTable& table);

// {title, page, columns: [{id, label, unit, type}], rows: [{id: value}]}; what is not known is null. `page`
// is the absolute address of the folder.
void append_json(std::string& out, const DataTable& table, std::string_view page);
std::string to_json(const DataTable& table, std::string_view page);

// Roughly the bytes of HTML that a row takes, from those of its texts and addresses.
constexpr std::size_t row_size(std::size_t cells, std::size_t sources, std::size_t texts,
                               std::size_t addresses) {
  return 120 + 60 * cells + 120 * sources + texts + 2 * addresses;
}
// At most so many bytes have dates, counts and words of ours in a cell, and any number at all.
inline constexpr std::size_t most_words = 60;
inline constexpr std::size_t most_digits = 600;

// Which rows stand on one page: all of them, or as many as keep the page well under a megabyte. Rows whose
// first cell has the same text stay together where they fit. `most`: bytes of HTML, roughly; the page's frame
// and its other tables come to it.
struct TablePart {
  std::size_t first = 0;
  std::size_t end = 0;
};
inline constexpr std::size_t default_part_size = 450'000;
std::vector<TablePart> parts_of(const DataTable& table, std::size_t most = default_part_size);

// The same for a list of municipalities: all of Sweden's on one page, more on pages of about the same length.
inline constexpr std::size_t most_in_a_list = 300;
std::vector<TablePart> parts_of_list(std::size_t count, std::size_t most = most_in_a_list);

// One of the parts, counted from 0.
struct TableParts {
  std::size_t current = 0;
  std::vector<TablePart> all;

  const TablePart& here() const { return all[current]; }
  // What stands here of a list that was cut into these parts.
  template <class Thing>
  std::span<const Thing> of(const std::vector<Thing>& list) const {
    return std::span(list).subspan(here().first, here().end - here().first);
  }
};
// "/jamfor/mal/2025/" and then "/jamfor/mal/2025/sida-2/".
std::string part_address(const std::string& folder, std::size_t part);
std::string part_address(const DataTable& table, std::size_t part);

struct Context;
// Makes the same table every time it is asked: for the page, and for each file.
using TableMaker = std::function<DataTable(const Context&)>;

}  // namespace kontrakt::view
