// Targets as yearly rates: which a chart can draw, and which of them share a line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/portal.hpp"
#include "view/data_table.hpp"

namespace kontrakt::view {

// A target of kind "takt", as its line is drawn. `problem`: why none is, in words for its row.
struct Rate {
  const model::Contract* contract = nullptr;
  const model::Target* target = nullptr;
  double low = 0;              // per cent a year; the two ends of a span, or the same number
  double high = 0;             // not below `low`
  int start = 0;               // the year whose emissions are 100
  bool start_assumed = false;  // the target names no base year
  std::optional<int> end;      // the target year
  std::string problem;

  bool drawn() const { return problem.empty(); }
  double middle() const { return (low + high) / 2; }
  bool proposed() const;
  bool example() const;
};

// What may stand in one chart: rates for the same area, and consumption apart from all else.
struct RateGroup {
  std::string geography;
  bool consumption = false;
  std::vector<Rate> rates;  // municipalities in Swedish order
};

// Whether any contract of the portal has a target as a yearly rate.
bool has_rates(const model::Portal& portal);
bool has_rates(const model::Edition& edition);

// Where the page of rates has the edition's: "omgang-2025".
std::string rates_anchor(const model::Edition& edition);

// The rates of an edition's contracts. Empty without any.
std::vector<RateGroup> rate_groups(const model::Edition& edition);

// Rates with the same span, start and end, all adopted or all proposed, of real municipalities or of
// examples: one line in a chart.
struct RateLine {
  std::vector<const Rate*> rates;  // never empty
  const Rate& look() const { return *rates.front(); }
};
// The lines in the order of their first rates. More than `most` of them would be a tangle: then only the
// slowest and the fastest. Rates that cannot be drawn are left out.
std::vector<RateLine> rate_lines(const std::vector<const Rate*>& rates, std::size_t most);

// "Järfälla", "Järfälla och Uppsala", "5 kommuner"; examples and proposals say that they are.
std::string municipalities_text(const RateLine& line);
// "minst 10", "10–15", without the unit.
std::string rate_text(const Rate& rate);
// "10–15", "12,5": the numbers only.
std::string span_text(double low, double high);

// 100 in the start year, less `per_cent` every year since: what is left in `year`.
double rate_index(double per_cent, int start, int year);

// A rate and the same municipality's way below zero after it.
struct Positive {
  const Rate* rate = nullptr;
  const model::Target* target = nullptr;  // climate positive, or more than 100 per cent less
  int from = 0;                           // where the rate ends
  int year = 0;                           // where the straight line from there leads
  double index = 0;                       // and to what: 0 for climate positive
};

// The ways below zero of the rates' contracts, and in words what could not be drawn.
struct Positives {
  std::vector<Positive> ways;
  std::vector<std::string> remarks;
};
Positives positives(const std::vector<Rate>& rates);

// pages_rates.cpp: all rates of the edition's contracts, and the numbers of each chart.
DataTable rate_table(const model::Edition& edition);
std::vector<DataTable> rate_chart_tables(const model::Edition& edition);

}  // namespace kontrakt::view
