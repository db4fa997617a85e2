// Municipality codes that fit the name, and organisation numbers with a right check digit.
#include <map>

#include "support/nearest.hpp"
#include "support/text.hpp"
#include "validate/municipality_codes.hpp"
#include "validate/rules.hpp"

namespace kontrakt::validate {
namespace {

void check_code(const model::Municipality& m, diagnostics::Diagnostics& diagnostics) {
  if (m.name.empty()) return;  // which has been told, and decides all of this
  diagnostics::Location at = m.code_at;
  if (m.code.empty()) {
    const MunicipalityCode* by_name = find_municipality_by_name(m.name);
    diagnostics::Arguments arguments{{"name", m.name}};
    if (by_name != nullptr) arguments.emplace_back("code", std::string(by_name->code));
    diagnostics.add("K303", at, std::move(arguments));
    return;
  }
  const MunicipalityCode* by_code = find_municipality_by_code(m.code);
  const MunicipalityCode* by_name = find_municipality_by_name(m.name);
  diagnostics::Arguments arguments{{"code", m.code}, {"name", m.name}};
  if (by_name != nullptr) arguments.emplace_back("right", std::string(by_name->code));
  if (by_code == nullptr) {
    diagnostics.add("K301", at, std::move(arguments));
  } else if (by_code->name != m.name) {
    arguments.emplace_back("other", std::string(by_code->name));
    diagnostics.add("K302", at, std::move(arguments));
  } else if (m.county.empty()) {
    diagnostics.add("K319", m.county_at, {{"name", m.name}, {"county", std::string(by_code->county)}});
  } else if (by_code->county != m.county) {
    diagnostics.add("K304", m.county_at,
                    {{"county", m.county}, {"name", m.name}, {"right", std::string(by_code->county)}});
  }
}

}  // namespace

bool is_organisation_number(std::string_view text) {
  int sum = 0;
  int digits = 0;
  if (text.size() == 11 && text[6] != '-') return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (i == 6 && c == '-') continue;
    if (!support::is_ascii_digit(c)) return false;
    int d = c - '0';
    if (digits % 2 == 0) d = d * 2 > 9 ? d * 2 - 9 : d * 2;
    sum += d;
    ++digits;
  }
  return digits == 10 && sum % 10 == 0;
}

void check_codes(const model::Portal& portal, diagnostics::Diagnostics& diagnostics) {
  std::map<std::string_view, const model::Municipality*> codes;
  for (const model::Municipality& m : portal.municipalities) {
    if (m.example) {
      if (!m.code.empty())
        diagnostics.add("K305", m.code_at, {{"name", m.name}, {"what", "@a_municipality_code"}});
      if (!m.county.empty()) diagnostics.add("K305", m.county_at, {{"name", m.name}, {"what", "@a_county"}});
      continue;
    }
    check_code(m, diagnostics);
    if (m.code.empty()) continue;
    auto [first, is_new] = codes.emplace(m.code, &m);
    if (!is_new) {
      diagnostics.add("K203", m.code_at, {{"what", "@municipality_code"}, {"value", m.code}},
                      {first->second->code_at});
    }
  }
  std::map<std::string_view, const model::Organisation*> numbers;
  for (const model::Organisation& o : portal.organisations) {
    if (o.names_seat != o.seat_text.empty()) diagnostics.add("K307", o.at, {{"name", o.name}});
    if (o.number.empty()) continue;
    if (!is_organisation_number(o.number)) {
      diagnostics.add("K306", o.number_at, {{"number", o.number}});
      continue;
    }
    auto [first, is_new] = numbers.emplace(o.number, &o);
    if (!is_new) {
      diagnostics.add("K203", o.number_at, {{"what", "@organisation_number"}, {"value", o.number}},
                      {first->second->number_at});
    }
  }
}

}  // namespace kontrakt::validate
