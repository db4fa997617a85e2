// The year between two December meetings: what is told at a meeting is what is new since the one before.
//
// Sources: the local climate contracts of Kristianstad, "Lokala klimatkontrakt som plattform" (a meeting each
// December that honours all who have signed) and "Uppföljning" (the municipality sums up each year); the
// contracts 2025/26 (signed at an event in December). None says where a year begins, or whose meeting counts.
// These rules are ours:
//
//  1. A meeting is an event of kind "decemberträff" that was not cancelled; for all municipalities also a
//     signing in December of no municipality, in a year without such a meeting for all.
//  2. A municipality's year ends on the day of its own meeting, else of the one for all, else of the last
//  that
//     anybody held that calendar year; for real municipalities an invented one never counts. Of two in a
//     calendar year the last counts.
//  3. It begins the day after the one before, if that was in one of the two calendar years before (so that a
//     year without a meeting is told at the next); else a year before it. So nothing with a day is told
//     twice.
//  4. A report counts on the day it was given, whichever year it is about; without a day, in the year that it
//     is about; not while it is not assessed. A contract counts on the day it was signed; without one, on the
//     day its edition was. The municipality's own words are those of the year that most reports are about.
//  5. Before the day of the meeting nothing is told (embargo).
//  6. A year that is kept in files is told by them alone: later content changes nothing in it. Only who has
//     its own meeting after the day that they were kept is computed until it is kept too. The next year
//     begins where a kept one ended.
//  7. A local contract's commitments are counted as on the day of the meeting. Of one that has been revised
//     since, the content does not tell how many there were: the number is unknown, unless the year was kept
//     before that.
//  8. An invented organisation with a real municipality is told nowhere: it belongs to neither kind.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "compare/effects.hpp"
#include "model/portal.hpp"

namespace kontrakt::compare {

using support::Date;

// Days from the first to the last, both counted.
struct MeetingYear {
  const model::Event* meeting = nullptr;  // null where only others met
  Date from;
  Date to;

  bool holds(Date day) const { return !(day < from) && !(to < day); }
};

// The meetings of a portal, by year and municipality.
class Meetings {
 public:
  explicit Meetings(const model::Portal& portal);

  // Calendar years with any meeting, in order.
  const std::set<int>& years() const { return years_; }
  // None where no meeting of that year is the municipality's to count.
  std::optional<MeetingYear> year_of(const model::Municipality& municipality, int year) const;

 private:
  struct Held {
    const model::Event* meeting = nullptr;  // null where only others met
    Date day;
  };
  std::optional<Held> held(const model::Municipality& municipality, int year) const;
  // The last day that was told of: of what is kept, else of the meeting.
  std::optional<Date> end_of(const model::Municipality& municipality, int year) const;
  static void keep_last(std::map<int, const model::Event*>& events, const model::Event& event);

  std::set<int> years_;
  std::map<const model::Municipality*, std::map<int, const model::Event*>> own_;
  std::map<int, const model::Event*> for_all_;
  std::map<int, const model::Event*> signings_;            // for all
  std::map<int, const model::Event*> last_;                // of anybody
  std::map<int, const model::Event*> last_real_;           // of anybody real
  std::map<std::pair<std::string_view, int>, Date> kept_;  // last days, by municipality's id and year
};

// What a municipality's year was, from the content as known at `as_of`.
model::Publication compute_publication(const model::Municipality& municipality, const MeetingYear& days,
                                       int year, Date as_of);

// The title of a category of the municipality's local programme; empty when there is none.
std::string_view category_title(const model::Municipality& municipality, std::string_view id);

// Whether there is anything to tell: a signature, a report, or somebody to thank.
bool tells_anything(const model::Publication& publication);

// The publications of one calendar year, in Swedish order of names.
struct PublicationYear {
  int year = 0;
  std::vector<model::Publication> all;
};

// Computed, whether or not the year is kept in files: what `kontrakt publish-year` would keep. Only meetings
// until `as_of`.
std::vector<model::Publication> compute_year(const model::Portal& portal, const Meetings& meetings, int year,
                                             Date as_of);

// What the portal tells, the newest year first: each year from its files if there are any, else computed.
// Years with nothing to tell are left out.
std::vector<PublicationYear> publication_years(const model::Portal& portal, Date as_of);

// The sums of one publication or several. Real ones and examples never make one sum.
struct PublicationTotals {
  std::size_t contracts = 0;   // municipalities' own, signed
  std::size_t follow_ups = 0;  // of those, given
  std::size_t signed_local = 0;
  std::size_t in_force = 0;   // local contracts, at the meeting
  std::size_t reporters = 0;  // local contracts with a report
  EffectTotals effects;       // of the reports' actions

  void add(const PublicationTotals& other);
};

PublicationTotals totals_of(const model::Publication& publication);
// The local contracts that were in force at the meetings, real ones or those of examples: how many of them
// had been signed when each year ended, from the first year that any was until the meetings' (when they were
// held). Empty when there are none.
std::map<int, std::size_t> signed_by_year(const PublicationYear& year, bool examples);
// Signed in the year, not before it.
bool is_new(const model::PublishedParty& party, const model::Publication& publication);

}  // namespace kontrakt::compare
