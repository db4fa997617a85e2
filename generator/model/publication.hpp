// What a municipality's year was, as it is told at its December meeting: signatures, reports and actions
// since the meeting before. Computed from the content (compare/publication), or read from a file that keeps
// it as it was told. So names and texts are copies, and what they are about is named by its id: it may have
// changed since, or be gone.
//
// Source: the local climate contracts of Kristianstad, "Lokala klimatkontrakt som plattform" and
// "Uppföljning".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/local.hpp"

namespace kontrakt::model {

// The municipality's own contract, signed in the year.
struct PublishedContract {
  int year = 0;  // of its edition
  std::string title;
  std::optional<Date> signed_on;  // none: no document at hand says which day
  Citations sources;
};

// A follow-up of the municipality's contract, given in the year.
struct PublishedFollowUp {
  int year = 0;  // that it is about
  std::optional<Date> reported;
  std::string reporter;
  std::size_t commitments = 0;
  std::size_t answered = 0;  // of those: reported, or confirmed unchanged
  Citations sources;
};

// A local contract: signed in the year, or in force at the meeting.
struct PublishedParty {
  std::string contract;  // id
  std::string organisation;
  std::string sector;
  Date signed_on;
  bool in_force = true;                    // at the meeting
  std::optional<std::size_t> commitments;  // at the meeting; none: the contract has changed since
  Citations sources;
};

// A report of a local contract, given in the year, about whichever year.
struct PublishedReport {
  std::string contract;  // id
  std::string organisation;
  int year = 0;  // that it is about
  std::optional<Date> reported;
  std::vector<LocalAction> actions;  // `category` is its title; `commitment` is left out
  std::string document_title;        // of the organisation's own sustainability report; empty when none
  std::string document_url;
  Citations sources;
};

// Of one municipality and one year. Lists are in the order they are shown.
struct Publication {
  std::string municipality;  // id
  std::string name;
  bool example = false;
  int year = 0;  // that the meeting was in
  Date from;     // the day after the meeting before
  Date to;       // the day of the meeting
  Location to_at;
  // The municipality's own meeting, or that of all; without an event where only others met.
  std::string event;  // id
  std::string event_title;
  std::string event_place;

  std::vector<PublishedContract> contracts;
  std::vector<PublishedFollowUp> follow_ups;
  std::vector<PublishedParty> parties;
  std::vector<PublishedReport> reports;
  Text text;  // the municipality's own words about its local contracts

  std::optional<Date> kept;  // the as-of date of the day it was put in a file; none: computed, and may change
  Common common;
};

}  // namespace kontrakt::model
