#include "cli/command_table.hpp"

#include <algorithm>
#include <array>

namespace kontrakt::cli {

std::span<const Flag> common_flags() {
  static constexpr auto table = std::to_array<Flag>({
      {.names = "-s,--source",
       .value = {"MAPP", "FOLDER"},
       .text = {"portalens mapp, den med site.yml (annars letas den här och uppåt)",
                "the portal's folder, the one with site.yml (else looked for here and above)"},
       .text_option = &Options::source},
      {.names = "--format",
       .value = {"FORM", "FORM"},
       .text = {"text, json eller github; list tar text, json eller csv",
                "text, json or github; list takes text, json or csv"},
       .text_option = &Options::format},
      {.names = "--lang",
       .value = {"SPRÅK", "LANGUAGE"},
       .text = {"meddelandenas språk: sv eller en", "the language of messages: sv or en"},
       .text_option = &Options::lang},
      {.names = "--jobs",
       .value = {"ANTAL", "NUMBER"},
       .text = {"så många trådar används (annars som datorn har)",
                "so many threads are used (else as the machine has)"},
       .text_option = &Options::jobs},
      {.names = "-q,--quiet",
       .text = {"bara meddelanden, ingen sammanfattning", "messages only, no summary"},
       .switch_option = &Options::quiet},
      {.names = "-h,--help", .text = {"den här hjälpen", "this help"}, .switch_option = &Options::help},
      {.names = "--version",
       .text = {"programmets version", "the program's version"},
       .switch_option = &Options::version},
  });
  return table;
}

std::span<const Flag> special_flags() {
  static constexpr auto table = std::to_array<Flag>({
      {.names = "-o,--output",
       .value = {"MAPP", "FOLDER"},
       .text = {"bygg i den här mappen i stället för site.yml:s output",
                "build here instead of in site.yml's output"},
       .text_option = &Options::output},
      {.names = "-b,--base-url",
       .value = {"ADRESS", "ADDRESS"},
       .text = {"adressen som portalen publiceras på, i stället för site.yml:s base_url",
                "the address the portal is published at, instead of site.yml's base_url"},
       .text_option = &Options::base_url},
      {.names = "--as-of",
       .value = {"DATUM", "DATE"},
       .text = {"dagen som räknas som i dag: 2026-11-21", "the day that counts as today: 2026-11-21"},
       .text_option = &Options::as_of},
      {.names = "--templates",
       .value = {"MAPP", "FOLDER"},
       .text = {"mallar härifrån i stället för site.yml:s templates",
                "templates from here instead of site.yml's"},
       .text_option = &Options::templates},
      {.names = "--in-place",
       .text =
           {"skriv fil för fil i utdatamappen i stället för att byta hela mappen (för en monterad mapp)",
            "write file by file in the output folder instead of swapping it whole (for a mounted folder)"},
       .switch_option = &Options::in_place},
      {.names = "--pdf",
       .text = {"gör PDF av det som ska tryckas, med Chromium om det finns",
                "make PDFs of what is to be printed, with Chromium if there is one"},
       .switch_option = &Options::pdf},
      {.names = "--fresh",
       .text = {"gör alla sidor på nytt, också de som är gjorda av samma sak som sist",
                "make all pages anew, also those that are made of the same as last time"},
       .switch_option = &Options::fresh},
      {.names = "--profile",
       .text = {"berätta vart tiden tog vägen, steg för steg", "tell where the time went, stage by stage"},
       .switch_option = &Options::profile},
      {.names = "--strict",
       .text = {"varningar räknas som fel", "warnings count as errors"},
       .switch_option = &Options::strict},
      {.names = "--replace",
       .text = {"skriv över det som redan är sparat", "write over what is kept already"},
       .switch_option = &Options::replace},
      {.names = "--example",
       .text = {"en påhittad kommun eller omgång, märkt som exempeldata",
                "an invented municipality or edition, marked as example data"},
       .switch_option = &Options::example},
      {.names = "--joint",
       .value = {"NUMMER", "NUMBER"},
       .text = {"det gemensamma åtagande som kommunen tar upp (annars ett eget)",
                "the joint commitment that the municipality takes up (else one of its own)"},
       .text_option = &Options::joint},
      {.names = "--all",
       .text = {"alla, inte bara ett", "all, not just one"},
       .switch_option = &Options::all},
  });
  return table;
}

const std::vector<Command>& commands() {
  static const std::vector<Command> table = {
      {.name = "build",
       .arguments = {"", ""},
       .summary = {"kontrollera innehållet och bygg portalen", "check the content and build the portal"},
       .more = {"Har innehållet fel skrivs ingenting, och den förra portalen ligger kvar.",
                "If the content has errors nothing is written, and the last portal stays."},
       .flags = {"--output", "--base-url", "--as-of", "--templates", "--pdf", "--in-place", "--fresh",
                 "--profile", "--strict"},
       .examples = {"kontrakt build", "kontrakt build --pdf",
                    "kontrakt build --output /srv/klimat --base-url https://klimat.example.org/"}},
      {.name = "check",
       .arguments = {"", ""},
       .summary = {"kontrollera innehållet utan att skriva något",
                   "check the content without writing anything"},
       .more = {"Visar alla fel och varningar på en gång, med fil och rad.",
                "Shows all errors and warnings at once, with file and line."},
       .flags = {"--output", "--base-url", "--as-of", "--templates", "--profile", "--strict"},
       .examples = {"kontrakt check", "kontrakt check --strict --format json"}},
      {.name = "new",
       .arguments = {"SORT …", "KIND …"},
       .summary = {"gör nya filer att fylla i", "make new files to fill in"},
       .more = {"Sorter:\n"
                "  portal                              en ny portal i den här mappen\n"
                "  edition ÅR [--example]              en omgång, med avsnitten i 2025/26 att rätta\n"
                "  municipality NAMN [--example]       en kommun\n"
                "  contract KOMMUN ÅR                  kommunens kontrakt i en omgång\n"
                "  commitment KOMMUN ÅR ID [--joint N] ett åtagande i kontraktet\n"
                "  local-contract KOMMUN ORGANISATION  ett lokalt klimatkontrakt\n"
                "  follow-up KOMMUN ÅR [ORGANISATION]  uppföljning av ett år\n"
                "  analysis ÅR                         en analys av en omgångs kontrakt\n"
                "  initiative NAMN [--example]         ett nätverk, en fond, en överenskommelse\n"
                "  statistics NAMN [--example]         en tabell över kommunernas utsläpp\n"
                "  event DATUM TITEL                   en händelse\n"
                "Filerna går igenom kontrakt check som de är. Det som ska fyllas i är märkt \"Fyll i\". "
                "Ingen fil skrivs över.",
                "Kinds:\n"
                "  portal                              a new portal in this folder\n"
                "  edition YEAR [--example]            an edition, with the sections of 2025/26 to correct\n"
                "  municipality NAME [--example]       a municipality\n"
                "  contract MUNICIPALITY YEAR          its contract in an edition\n"
                "  commitment MUNICIPALITY YEAR ID [--joint N]\n"
                "                                      a commitment in the contract\n"
                "  local-contract MUNICIPALITY ORGANISATION\n"
                "                                      a local climate contract\n"
                "  follow-up MUNICIPALITY YEAR [ORGANISATION]\n"
                "                                      the follow-up of a year\n"
                "  analysis YEAR                       an analysis of an edition's contracts\n"
                "  initiative NAME [--example]         a network, a fund, an agreement\n"
                "  statistics NAME [--example]         a table of the municipalities' emissions\n"
                "  event DATE TITLE                    an event\n"
                "The files pass kontrakt check as they are. What is to be filled in is marked \"Fyll i\". "
                "No file is overwritten."},
       .flags = {"--example", "--joint"},
       .examples = {"kontrakt new portal", "kontrakt new edition 2025",
                    "kontrakt new municipality \"Upplands Väsby\"", "kontrakt new contract linkoping 2025",
                    "kontrakt new commitment linkoping 2025 klimatdata --joint 6",
                    "kontrakt new local-contract kristianstad \"Bageriet AB\"",
                    "kontrakt new event 2026-12-10 Decemberträffen"},
       .most_arguments = 4},
      {.name = "list",
       .arguments = {"VAD", "WHAT"},
       .summary = {"visa vad portalen innehåller, eller vad som återstår att göra, som en tabell",
                   "show what the portal holds, or what remains to be done, as a table"},
       .more = {"Vad portalen innehåller: VAD är municipalities, contracts, commitments, targets, documents, "
                "organisations, initiatives, analyses, recommendations, local-contracts, statistics, "
                "sources, pages eller kinds.\n"
                "Vad som återstår att göra:\n"
                "  due         rapporter som ska lämnas eller saknas, och vem man påminner\n"
                "  expired     mål, åtaganden, kontrakt och händelser vars tid har gått ut\n"
                "  unsourced   uppgifter utan källa\n"
                "  unreviewed  kontrakt och kommuner att granska mot källan, eller granska om\n"
                "De räknas från dagen i --as-of, annars som build gör: SOURCE_DATE_EPOCH, site.yml eller det "
                "senaste datumet i innehållet. Inget skrivs eller ändras.",
                "What the portal holds: WHAT is municipalities, contracts, commitments, targets, documents, "
                "organisations, initiatives, analyses, recommendations, local-contracts, statistics, "
                "sources, pages or kinds.\n"
                "What remains to be done:\n"
                "  due         reports that are due or missing, and whom to remind\n"
                "  expired     targets, commitments, contracts and events whose time has passed\n"
                "  unsourced   facts without a source\n"
                "  unreviewed  contracts and municipalities to review, or to review again\n"
                "They count from the day in --as-of, else as build does: SOURCE_DATE_EPOCH, site.yml or the "
                "newest date of the content. Nothing is written or changed."},
       .flags = {"--as-of"},
       .examples = {"kontrakt list contracts", "kontrakt list targets --format csv",
                    "kontrakt list due --as-of 2026-03-01"},
       .most_arguments = 1},
      {.name = "publish-year",
       .arguments = {"ÅR", "YEAR"},
       .summary = {"spara årets decemberpublikation som den är, så att den inte ändras",
                   "keep the year's December publication as it is, so that it does not change"},
       .more =
           {"Skriver en fil för varje kommun i content/events/ÅR/: nya undertecknare, rapporter, åtgärder "
            "och kommunens egna ord, som de är nu. Sidorna under /decembertraffen/ÅR/ görs sedan av "
            "filerna, vad som än läggs till eller rättas i innehållet. Det som redan är sparat ligger "
            "kvar. En publikation syns på portalen först på träffens dag, så den kan sparas i förväg: "
            "ange träffens dag med --as-of.",
            "Writes a file for each municipality into content/events/YEAR/: new signatories, reports, "
            "actions and the municipality's own words, as they are now. The pages below "
            "/decembertraffen/YEAR/ are then made from the files, whatever is added or mended in the "
            "content. What is kept already stays. A publication is seen on the portal only from the day "
            "of the meeting, so it can be kept before: give the day of the meeting with --as-of."},
       .flags = {"--as-of", "--replace", "--strict"},
       .examples = {"kontrakt publish-year 2025", "kontrakt publish-year 2026 --as-of 2026-12-10"},
       .most_arguments = 1},
      {.name = "schema",
       .arguments = {"SORT", "KIND"},
       .summary = {"visa vilka fält en sorts fil har, som JSON Schema",
                   "show the fields of a kind of file, as JSON Schema"},
       .more = {"Sorterna visas av kontrakt list kinds. Med --all MAPP skrivs alla till en mapp, där en "
                "redigerare kan "
                "använda dem.",
                "The kinds are shown by kontrakt list kinds. With --all FOLDER all are written to a folder, "
                "for an editor "
                "to use."},
       .flags = {"--all"},
       .examples = {"kontrakt schema contract", "kontrakt schema --all schemas"},
       .most_arguments = 1},
      {.name = "explain",
       .arguments = {"KOD", "CODE"},
       .summary = {"förklara ett meddelande", "explain a message"},
       .more = {"Koden står i meddelandet: fel K104. Med --all visas alla koder.",
                "The code stands in the message: error K104. With --all all codes are shown."},
       .flags = {"--all"},
       .examples = {"kontrakt explain K104", "kontrakt explain --all"},
       .most_arguments = 1},
  };
  return table;
}

const Command* find_command(std::string_view name) {
  const auto found = std::ranges::find(commands(), name, &Command::name);
  return found == commands().end() ? nullptr : &*found;
}

std::string_view long_name(const Flag& flag) {
  return flag.names.substr(flag.names.find("--"));
}

const Flag* find_special_flag(std::string_view name) {
  const auto found = std::ranges::find(special_flags(), name, long_name);
  return found == special_flags().end() ? nullptr : &*found;
}

}  // namespace kontrakt::cli
