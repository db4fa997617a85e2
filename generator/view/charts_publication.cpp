// The December publication as charts. Like its pages they say what model::Publication says, and nothing else.
#include "support/numbers.hpp"
#include "view/publication_pages.hpp"

namespace kontrakt::view {
namespace {

std::string contracts_text(std::size_t count, std::string_view words) {
  return support::format_integer(static_cast<std::int64_t>(count)) + std::string(support::no_break_space) +
         std::string(words);
}

chart::Series signed_series(const std::map<int, std::size_t>& counts) {
  chart::Series series;
  series.label = "Undertecknade när året var slut";
  series.short_label = contracts_text(counts.rbegin()->second, "gällande kontrakt");
  for (const auto& [year, count] : counts) series.points.push_back({year, static_cast<double>(count)});
  series.marker = chart::Marker::dot;
  series.tone = chart::Tone::deep;
  return series;
}

Chart signed_chart(int year, const std::map<int, std::size_t>& counts, bool examples) {
  const std::string number = std::to_string(year);
  Chart out;
  chart::LineChart& lines = out.lines;
  lines.id = examples ? "lokala-kontrakt-exempel" : "lokala-kontrakt";
  lines.title = "Lokala klimatkontrakt efter året de skrevs under";
  if (examples) lines.title += ", exempeldata";
  lines.unit = "lokala klimatkontrakt";
  lines.description =
      "Linjediagram över de lokala klimatkontrakt som gällde vid decemberträffen " + number +
      ": hur många av dem som var undertecknade när varje år var slut. Talen står i tabellen intill.";
  lines.whole = true;
  lines.series = {signed_series(counts)};
  ChartText& text = out.text;
  text.summary = contracts_text(counts.rbegin()->second, "lokala klimatkontrakt") +
                 " gällde vid decemberträffen " + number +
                 ". Linjen visar hur många av dem som var undertecknade när varje år var slut, och " +
                 number + " på träffens dag.";
  text.remarks = {"Kontrakt som hade upphört före träffen är inte med."};
  text.folder = publication_address(year);
  text.example = examples;
  return out;
}

}  // namespace

std::optional<Chart> publication_chart(const compare::PublicationYear& year, bool examples) {
  const std::map<int, std::size_t> counts = compare::signed_by_year(year, examples);
  if (counts.empty() || counts.begin()->second == counts.rbegin()->second) return std::nullopt;
  return signed_chart(year.year, counts, examples);
}

std::vector<DataTable> publication_chart_tables(const Context& context, int year) {
  std::vector<DataTable> tables;
  for (const bool examples : {false, true}) {
    if (const auto chart = publication_chart(*context.publications.of(year), examples))
      tables.push_back(chart_table(*chart));
  }
  return tables;
}

}  // namespace kontrakt::view
