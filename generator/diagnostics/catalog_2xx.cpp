// K2xx: references and identities. catalog.hpp says how to add a message.
#include "diagnostics/catalog.hpp"

namespace kontrakt::diagnostics {
namespace {

constexpr Entry entries_2xx[] = {
    {.code = "K201",
     .text = {"{what} \"{value}\" finns inte", "there is no {what} \"{value}\""},
     .explain =
         {"Filen hänvisar till något med ett namn som ingen fil har. Namnet är filens eller mappens namn "
          "utan ändelse (\"energimyndigheten\" för programme/parties/energimyndigheten.json) eller det id "
          "som står i filen. Rätta namnet, eller lägg till filen som saknas.",
          "The file refers to something by a name that no file has. The name is that of the file or folder "
          "without its ending (\"energimyndigheten\" for programme/parties/energimyndigheten.json) or the id "
          "given in the file. Correct the name, or add the missing file."},
     .help = {"menade du \"{nearest}\"?", "did you mean \"{nearest}\"?"}},
    {.code = "K202",
     .text = {"källan säger inte vilket dokument den avser",
              "the source does not say which document it means"},
     .explain =
         {"Skriv \"document\" med källans id (filnamnet i content/sources utan .json). Bara i ett kontrakts "
          "och en analys egna filer får det utelämnas; då gäller deras source_document.",
          "Give \"document\" with the source's id (the file name in content/sources without .json). Only in "
          "the files of a contract or an analysis may it be left out; then their source_document is meant."},
     .help = {"skriv \"document\": \"…\"", "add \"document\": \"…\""}},
    {.code = "K203",
     .text = {"{what} \"{value}\" finns redan", "{what} \"{value}\" exists already"},
     .explain = {"Två saker har samma namn, och då vet portalen inte vilken som avses. Ge den ena ett annat "
                 "namn eller ta bort den om den är en kopia.",
                 "Two things have the same name, so the portal cannot tell which is meant. Give one of them "
                 "another name, or remove it if it is a copy."}},
    {.code = "K204",
     .text = {"åtagandet hör till ett kontrakt som inte finns: {municipality} {year}",
              "the commitment belongs to a contract that does not exist: {municipality} {year}"},
     .explain =
         {"Ett åtagande ligger i mappen contracts/ÅR/commitments och behöver contracts/ÅR/contract.json "
          "bredvid den mappen. Lägg till contract.json eller flytta åtagandet till rätt år.",
          "A commitment lies in contracts/YEAR/commitments and needs contracts/YEAR/contract.json beside "
          "that folder. Add contract.json, or move the commitment to the right year."},
     .help = {"skapa det med: kontrakt new contract {municipality} {year}",
              "create it with: kontrakt new contract {municipality} {year}"}},
    {.code = "K205",
     .text = {"omgången {edition} har inget gemensamt åtagande {number}",
              "the edition {edition} has no joint commitment {number}"},
     .explain = {"Fältet joint är numret på ett gemensamt åtagande i samma omgång: en fil i "
                 "programme/editions/ÅR/commitments. Rätta numret, lägg till det gemensamma åtagandet, eller "
                 "skriv level: eget och ta bort joint om kommunen åtar sig detta på egen hand.",
                 "The field joint is the number of a joint commitment of the same edition: a file in "
                 "programme/editions/YEAR/commitments. Correct the number, add the joint commitment, or "
                 "write level: eget and remove joint if the municipality does this on its own."}},
    {.code = "K206",
     .text = {"{municipality} har inget kontrakt för {year}", "{municipality} has no contract for {year}"},
     .explain = {"En uppföljning gäller ett kontrakt: fältet contract är kontraktets år, det som mappen "
                 "under contracts heter.",
                 "A follow-up is about a contract: the field contract is the contract's year, the name of "
                 "its folder under contracts."}},
    {.code = "K207",
     .text = {"rapporten hör till ett lokalt klimatkontrakt som inte finns: {value}",
              "the report belongs to a local climate contract that does not exist: {value}"},
     .explain = {"Rapporten i local/follow-up/ÅR har samma filnamn som kontraktet i local/contracts. Rätta "
                 "filnamnet, eller lägg till kontraktet.",
                 "The report in local/follow-up/YEAR has the same file name as the contract in "
                 "local/contracts. Correct the file name, or add the contract."},
     .help = {"menade du \"{nearest}\"?", "did you mean \"{nearest}\"?"}},
    {.code = "K208",
     .text = {"kommunen \"{municipality}\" saknar municipality.json",
              "the municipality \"{municipality}\" has no municipality.json"},
     .explain = {"Allt om en kommun ligger i mappen municipalities/KOMMUN, och där måste municipality.json "
                 "finnas med kommunens namn. Är mappens namn felstavat, byt namn på den.",
                 "All about a municipality lies in the folder municipalities/MUNICIPALITY, which must have a "
                 "municipality.json with its name. If the folder's name is misspelt, rename it."},
     .help = {"skapa den med: kontrakt new municipality {municipality}",
              "create it with: kontrakt new municipality {municipality}"}},
    {.code = "K209",
     .text = {"{what} \"{value}\" står i en fil som heter \"{name}\"",
              "{what} \"{value}\" stands in a file called \"{name}\""},
     .explain =
         {"Filen heter efter det som står i den, så att man hittar rätt fil: commitments/5.md för "
          "gemensamt åtagande 5, sections/joint-undertaking.md för avsnittet joint_undertaking. Rätta "
          "fältet eller byt namn på filen.",
          "The file is named after what is in it, so that one finds the right file: commitments/5.md for "
          "joint commitment 5, sections/joint-undertaking.md for the section joint_undertaking. Correct "
          "the field or rename the file."}},
    {.code = "K210",
     .text = {"målet \"{value}\" är delmål till sig självt: {way}",
              "the target \"{value}\" is a part of itself: {way}"},
     .explain =
         {"Fältet parent pekar på det mål som målet är en del av. Följer man det från mål till mål får "
          "man inte komma tillbaka. Ta bort parent på det mål som är huvudmålet.",
          "The field parent names the target that a target is part of. Following it from target to "
          "target must not come back. Remove parent from the main target."}},
    {.code = "K211",
     .text = {"den tidigare adressen \"{address}\" går inte att använda",
              "the former address \"{address}\" cannot be used"},
     .explain = {"En tidigare adress är en sida i portalen, från första snedstrecket till det sista, utan "
                 "webbplatsens namn, frågetecken eller ankare: \"/kommuner/gamla-namnet/\". Från en adress "
                 "som slutar på .html går det också att leda vidare.",
                 "A former address is a page of this portal, from its first slash to its last, without the "
                 "site's name, question mark or anchor: \"/kommuner/old-name/\". An address that ends with "
                 ".html can lead on, too. Correct the address."},
     .help = {"skriv till exempel \"/kommuner/gamla-namnet/\"", "write for example \"/kommuner/old-name/\""}},
    {.code = "K212",
     .text = {"tabellen hör till en analys som inte finns: {year}",
              "the table belongs to an analysis that does not exist: {year}"},
     .explain =
         {"En tabell ligger i mappen programme/analyses/ÅR/tables och behöver programme/analyses/ÅR/"
          "analysis.json bredvid den mappen. Lägg till analysis.json, eller flytta tabellen till rätt år.",
          "A table lies in programme/analyses/YEAR/tables and needs programme/analyses/YEAR/analysis.json "
          "beside that folder. Add analysis.json, or move the table to the right year."}},
    {.code = "K213",
     .text = {"omgången {year} motsvarar sig själv", "the edition {year} is its own counterpart"},
     .explain = {"En rad i crosswalk säger vilka avsnitt i en annan omgång som handlar om samma sak. Rätta "
                 "fältet edition, eller ta bort raden.",
                 "An entry of crosswalk says which sections of another edition are about the same. Correct "
                 "the field edition, or remove the entry."}},
};

}  // namespace

std::span<const Entry> catalog_2xx() {
  return entries_2xx;
}

}  // namespace kontrakt::diagnostics
