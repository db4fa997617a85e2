// K3xx: domain rules. catalog.hpp says how to add a message.
#include "diagnostics/catalog.hpp"

namespace kontrakt::diagnostics {
namespace {

constexpr Entry entries_3xx[] = {
    {.code = "K301",
     .text = {"kommunkoden \"{code}\" finns inte", "there is no municipality code \"{code}\""},
     .explain = {"Kommunkoden är SCB:s fyra siffror, skrivna som text: \"0180\". Portalen har en tabell över "
                 "de 290 kommunerna.",
                 "The municipality code is Statistics Sweden's four digits, written as text: \"0180\". The "
                 "portal has a table of the 290 municipalities."},
     .help = {"{name} har kod \"{right}\"", "{name} has the code \"{right}\""}},
    {.code = "K302",
     .text = {"kommunkoden \"{code}\" är {other}, inte {name}",
              "the municipality code \"{code}\" is {other}, not {name}"},
     .explain =
         {"Kod och namn måste höra ihop, annars hamnar siffror hos fel kommun. Rätta den av dem som är fel.",
          "Code and name must belong together, or figures end up with the wrong municipality. Correct the "
          "one that is wrong."},
     .help = {"{name} har kod \"{right}\"", "{name} has the code \"{right}\""}},
    {.code = "K303",
     .text = {"{name} saknar kommunkod", "{name} has no municipality code"},
     .explain = {"Varje verklig kommun har fältet code. Är kommunen påhittad, skriv \"example\": true; då "
                 "ska den inte ha någon kod.",
                 "Every real municipality has the field code. If the municipality is invented, write "
                 "\"example\": true; then it must not have a code."},
     .help = {"skriv \"code\": \"{code}\"", "add \"code\": \"{code}\""}},
    {.code = "K304",
     .text = {"{name} ligger inte i {county}", "{name} is not in {county}"},
     .explain =
         {"Länet måste stämma med kommunkoden. Rätta det, eller koden om det är den som är fel.",
          "The county must fit the municipality code. Correct it, or the code if that is what is wrong."},
     .help = {"skriv \"{right}\"", "write \"{right}\""}},
    {.code = "K305",
     .text = {"exempelkommunen {name} har {what}", "the example municipality {name} has {what}"},
     .explain =
         {"En påhittad kommun får inte bära en verklig kommuns kod eller läggas i ett verkligt län. Ta "
          "bort fältet, eller ta bort \"example\": true om kommunen är verklig.",
          "An invented municipality must not carry a real one's code or be put in a real county. Remove "
          "the field, or remove \"example\": true if the municipality is real."}},
    {.code = "K306",
     .text = {"organisationsnumret \"{number}\" har fel kontrollsiffra",
              "the organisation number \"{number}\" has a wrong check digit"},
     .explain = {"Sista siffran i ett organisationsnummer räknas fram ur de nio första. Den stämmer inte "
                 "här, så någon siffra är felskriven. Jämför med bolagets eget papper.",
                 "The last digit of an organisation number is computed from the first nine. It does not "
                 "agree, so some digit is wrong. Compare with the organisation's own papers."}},
    {.code = "K307",
     .text = {"organisationen \"{name}\" ska ha precis ett av municipality och seat",
              "the organisation \"{name}\" needs exactly one of municipality and seat"},
     .explain =
         {"Var organisationen har sitt säte skrivs antingen som en kommun i portalen (municipality) "
          "eller som text när kommunen inte finns i den (seat). Lägg till det som saknas eller ta bort "
          "det ena.",
          "Where the organisation is seated is written either as a municipality of the portal "
          "(municipality) or as text when the municipality is not in it (seat). Add what is missing or "
          "remove one of them."}},
    {.code = "K308",
     .severity = Severity::warning,
     .text = {"exempelorganisationen \"{name}\" har sitt säte i en verklig kommun: {municipality}",
              "the example organisation \"{name}\" is seated in a real municipality: {municipality}"},
     .explain =
         {"En läsare kan tro att organisationen finns. Låt den höra till en exempelkommun, eller skriv "
          "sätet som text (seat).",
          "A reader may believe that the organisation exists. Let it belong to an example municipality, "
          "or write the seat as text (seat)."}},
    {.code = "K310",
     .text = {"målåret {target} kommer inte efter basåret {base}",
              "the target year {target} is not after the base year {base}"},
     .explain =
         {"Basåret är året man jämför med och målåret året då målet ska vara nått. Rätta det år som är fel.",
          "The base year is what is compared with, the target year is when the target is to be reached. "
          "Correct the year that is wrong."}},
    {.code = "K311",
     .text = {"{what} {date} är före {than} {other}", "{what} {date} is before {than} {other}"},
     .explain = {"Datumen kan inte stämma i den ordningen. Rätta det som är fel.",
                 "The dates cannot be right in this order. Correct the wrong one."}},
    {.code = "K312",
     .text = {"undertecknat {date}, men omgången är {year}", "signed {date}, but the edition is {year}"},
     .explain = {"Ett kontrakt undertecknas under omgångens första år eller senast året efter. Mappens namn "
                 "är omgångens första år. Rätta datumet eller flytta mappen.",
                 "A contract is signed in the first year of its edition or the year after. The folder's name "
                 "is the first year of the edition. Correct the date or move the folder."}},
    {.code = "K313",
     .text = {"rapporten gäller {year}, men kontraktet undertecknades {date}",
              "the report is for {year}, but the contract was signed {date}"},
     .explain = {"Man kan inte rapportera för ett år före undertecknandet. Rätta mappens år eller "
                 "kontraktets datum.",
                 "One cannot report for a year before the signing. Correct the folder's year or the "
                 "contract's date."}},
    {.code = "K314",
     .text = {"rapporten gäller {year}, men kontraktet upphörde {date}",
              "the report is for {year}, but the contract ended {date}"},
     .explain = {"Efter att ett kontrakt upphört finns inget att rapportera. Rätta mappens år eller "
                 "kontraktets datum.",
                 "After a contract has ended there is nothing to report. Correct the folder's year or the "
                 "contract's date."}},
    {.code = "K315",
     .text = {"rapporterat {date}, före året {year} som rapporten gäller",
              "reported {date}, before the year {year} that the report is for"},
     .explain =
         {"En rapport lämnas under eller efter det år den gäller. Rätta datumet eller filens år.",
          "A report is given during or after the year it is for. Correct the date or the file's year."}},
    {.code = "K316",
     .text = {"uppföljningen gäller {year}, men kontraktet är från {contract}",
              "the follow-up is for {year}, but the contract is of {contract}"},
     .explain = {"Ett kontrakt kan inte följas upp för ett år före sin egen omgång. Rätta contract eller "
                 "filens namn.",
                 "A contract cannot be followed up for a year before its own edition. Correct contract or "
                 "the file's name."}},
    {.code = "K317",
     .text = {"datumet {date} är inte filnamnets {name}", "the date {date} is not the file name's {name}"},
     .explain = {"En händelses fil heter efter sitt datum: events/2026-12-03-decembertraff.md. Ändra datumet "
                 "eller byt namn på filen.",
                 "An event's file is named after its date: events/2026-12-03-decembertraff.md. Change the "
                 "date or rename the file."}},
    {.code = "K318",
     .severity = Severity::warning,
     .text = {"källan \"{title}\" har både date och year", "the source \"{title}\" has both date and year"},
     .explain = {"Dokumentets datum skrivs i date när dagen är känd, annars bara året i year. Ta bort year.",
                 "The document's date goes into date when the day is known, else only the year into year. "
                 "Remove year."}},
    {.code = "K319",
     .text = {"{name} saknar län", "{name} has no county"},
     .explain = {"Varje verklig kommun har fältet county, så att den kan hittas länsvis. Lägg till det.",
                 "Every real municipality has the field county, so that it can be found by county. Add it."},
     .help = {"skriv \"county\": \"{county}\"", "add \"county\": \"{county}\""}},
    {.code = "K320",
     .text = {"omgången {edition} har inget kommunavsnitt med nyckeln \"{key}\"",
              "the edition {edition} has no municipal section with the key \"{key}\""},
     .explain = {"Nyckeln i {#nyckel} knyter avsnittet till omgångens schema (edition.json), så att samma "
                 "avsnitt kan läsas bredvid varandra i olika kommuner och år.",
                 "The key in {#key} ties the section to the edition's scheme (edition.json), so that the "
                 "same section can be read side by side across municipalities and years."},
     .help = {"tillåtna: {known} · menade du \"{nearest}\"?",
              "allowed: {known} · did you mean \"{nearest}\"?"}},
    {.code = "K321",
     .text = {"kontraktet saknar avsnittet {number} {title}",
              "the contract lacks the section {number} {title}"},
     .explain =
         {"Skriv avsnittet i contract.md med rubriken \"## … {#nyckel}\". Finns det inte i kontraktet, säg "
          "det i contract.json: \"sections\": {\"nyckel\": {\"status\": \"beskrivs inte i kontraktet\"}}. "
          "Ett avsnitt får aldrig bara fattas, för då tror läsaren att det inte finns.",
          "Write the section in contract.md with the heading \"## … {#key}\". If the contract does not have "
          "it, say so in contract.json: \"sections\": {\"key\": {\"status\": \"beskrivs inte i "
          "kontraktet\"}}. A section is never just left out, or readers believe that it does not exist."},
     .help = {"skriv \"{heading}\" i contract.md, eller säg i contract.json att avsnittet saknas",
              "write \"{heading}\" in contract.md, or say in contract.json that the section is missing"}},
    {.code = "K322",
     .text = {"rubriken \"{title}\" saknar avsnittsnyckel", "the heading \"{title}\" has no section key"},
     .explain = {"Varje rubrik på andra nivån i contract.md hör till ett avsnitt i omgångens schema och har "
                 "dess nyckel sist: \"## Klimatmål 2030 {#targets}\".",
                 "Every second-level heading in contract.md belongs to a section of the edition's scheme and "
                 "ends with its key: \"## Klimatmål 2030 {#targets}\"."},
     .help = {"skriv {form} sist i rubriken; nycklar: {known}",
              "write {form} at the end of the heading; keys: {known}"}},
    {.code = "K323",
     .text = {"avsnittet \"{key}\" ({title}) skrivs inte i contract.md",
              "the section \"{key}\" ({title}) is not written in contract.md"},
     .explain = {"Gemensam text står en gång, hos omgången. Parter, underskrifter och dokument kommer ur "
                 "contract.json. Flytta texten dit den hör.",
                 "Shared text is kept once, with the edition. Parties, signatures and documents come from "
                 "contract.json. Move the text to where it belongs."}},
    {.code = "K324",
     .text = {"avsnittet \"{key}\" sägs saknas men finns i contract.md",
              "the section \"{key}\" is said to be missing but stands in contract.md"},
     .explain =
         {"Ta bort raden ur \"sections\" i contract.json, eller ta bort avsnittet ur contract.md.",
          "Remove the entry from \"sections\" in contract.json, or remove the section from contract.md."},
     .related = {"avsnittet", "the section"}},
    {.code = "K330",
     .severity = Severity::warning,
     .text = {"{what} \"{name}\" saknar källa", "{what} \"{name}\" has no source"},
     .explain = {"Portalens löfte är en källa på varje uppgift. Skriv \"source\" med dokument och ställe. "
                 "Utan källa visas uppgiften märkt \"källa saknas\". Ett lokalt kontrakt, en uppföljning och "
                 "ett lokalt program får den överst i filen, och då gäller den allt i filen som inte har en "
                 "egen. En lista med flera poster utan källa får ett enda meddelande.",
                 "The portal promises a source for every fact. Add \"source\" with document and place. "
                 "Without one the fact is shown marked \"källa saknas\". A local contract, a follow-up and a "
                 "local programme have it at the top of the file, and it counts for all in the file that has "
                 "none of its own. A list with several entries without a source gets one message."},
     .help = {"skriv {entry}", "add {entry}"}},
    {.code = "K331",
     .severity = Severity::warning,
     .text = {"\"{title}\" har samma adress som \"{other}\"",
              "\"{title}\" has the same address as \"{other}\""},
     .explain = {"Två dokument med samma adress är oftast ett klippfel. Står det så i källan, skriv en "
                 "\"note\" på det ena dokumentet som säger det; då visas båda med anmärkningen.",
                 "Two documents with one address are mostly a slip. If the source has it so, add a \"note\" "
                 "to one of the documents that says it; then both are shown with the remark."}},
    {.code = "K332",
     .text = {"\"{name}\" har både value och value_text", "\"{name}\" has both value and value_text"},
     .explain = {"Ett tal skrivs i value, ett värde i ord (\"en tredjedel\") i value_text. Ta bort det ena.",
                 "A number goes into value, a value in words (\"en tredjedel\") into value_text. Remove one "
                 "of them."}},
    {.code = "K333",
     .text = {"\"{name}\" har både year och period", "\"{name}\" has both year and period"},
     .explain = {"En siffra gäller ett år eller en period. Ta bort det fält som är fel.",
                 "A figure is for a year or for a period. Remove the field that is wrong."}},
    {.code = "K334",
     .text = {"målet \"{name}\" behöver rätt ifyllt fält \"{field}\"",
              "the target \"{name}\" needs the field \"{field}\" filled in rightly"},
     .explain = {"Ett målord behöver goal_word. Ett mål med värde behöver unit. En stadsdels mål har "
                 "district med stadsdelens namn, och bara det.",
                 "A goal word needs goal_word. A target with a value needs unit. A district's target, and no "
                 "other, has district with its name."}},
    {.code = "K335",
     .text = {"minskningen i målet \"{name}\" är utanför 0–{most} procent",
              "the reduction in the target \"{name}\" is outside 0–{most} per cent"},
     .explain = {"En minskning skrivs som ett positivt tal: 85 för \"minska med 85 procent\". Mer än 100 "
                 "betyder klimatpositivt. En takt är högst 100 procent per år.",
                 "A reduction is written as a positive number: 85 for \"reduce by 85 per cent\". Correct the "
                 "value; more than 100 means climate positive. A yearly rate is at most 100."}},
    {.code = "K336",
     .text = {"målet \"{name}\" är föreslaget men har ett antagandeår",
              "the target \"{name}\" is proposed but has a year of adoption"},
     .explain = {"Föreslagna och antagna mål får aldrig blandas ihop. Är målet antaget, skriv \"status\": "
                 "\"antaget\"; annars ta bort adopted.",
                 "Proposed and adopted targets must never be confused. If it is adopted, write \"status\": "
                 "\"antaget\"; otherwise remove adopted."}},
    {.code = "K337",
     .text = {"siffran \"{name}\" har inget värde", "the figure \"{name}\" has no value"},
     .explain = {"Skriv talet i value eller värdet i ord i value_text (\"en tredjedel\"). Anger dokumentet "
                 "inget värde är det ingen siffra: ta bort den, eller skriv det som en anteckning i notes.",
                 "Write the number in value, or the value in words in value_text (\"en tredjedel\"). If the "
                 "document gives no value it is no figure: remove it, or write it as a remark in notes."}},
    {.code = "K338",
     .severity = Severity::warning,
     .text = {"målet \"{name}\" är av slaget {kind} men har inget värde",
              "the target \"{name}\" is of the kind {kind} but has no value"},
     .explain =
         {"Ett mål av slagen minskning, andel, nivå och takt är ett tal: skriv value och unit. Säger "
          "dokumentet inget tal är målet ett målord eller en riktning; ändra då kind.",
          "A target of the kinds minskning, andel, nivå and takt is a number: add value and unit. If the "
          "document gives no number the target is a goal word or a direction; change kind then."}},
    {.code = "K339",
     .text = {"siffran \"{name}\" saknar enhet", "the figure \"{name}\" has no unit"},
     .explain =
         {"Ett tal utan enhet går inte att förstå. Skriv unit, eller kind: \"annat\" om talet inte har "
          "någon.",
          "A number without a unit cannot be understood. Add unit, or kind: \"annat\" if the number has "
          "none."}},
    {.code = "K340",
     .severity = Severity::warning,
     .text = {"åtagandet \"{id}\" från {year} finns inte längre och inget skäl är angivet",
              "the commitment \"{id}\" of {year} is no longer there and no reason is given"},
     .explain = {"Ett åtagande har samma filnamn år efter år. Har det bytt namn, ge filen sitt gamla namn "
                 "igen. Har det utgått, skriv det med skäl i contract.json: \"dropped\": [{\"commitment\": "
                 "\"id\", \"reason\": \"…\"}].",
                 "A commitment has the same file name year after year. If it was renamed, give the file its "
                 "old name again. If it was dropped, say so with a reason in contract.json: \"dropped\": "
                 "[{\"commitment\": \"id\", \"reason\": \"…\"}]."},
     .help = {"skriv {entry} under \"dropped\"", "add {entry} under \"dropped\""}},
    {.code = "K341",
     .text = {"åtagandet \"{id}\" sägs ha utgått men finns kvar i kontraktet",
              "the commitment \"{id}\" is said to be dropped but is still in the contract"},
     .explain = {"Ta bort raden ur \"dropped\", eller ta bort åtagandets fil.",
                 "Remove the entry from \"dropped\", or remove the commitment's file."}},
    {.code = "K342",
     .text = {"åtagandet \"{id}\" sägs ha utgått men fanns inte i föregående kontrakt",
              "the commitment \"{id}\" is said to be dropped but was not in the previous contract"},
     .explain = {"\"dropped\" räknar upp åtaganden ur kommunens föregående kontrakt. Rätta id:t eller ta "
                 "bort raden.",
                 "\"dropped\" lists commitments of the municipality's previous contract. Correct the id or "
                 "remove the entry."},
     .help = {"menade du \"{nearest}\"?", "did you mean \"{nearest}\"?"}},
    {.code = "K343",
     .text = {"kontraktet {year} har inget åtagande \"{id}\"",
              "the contract of {year} has no commitment \"{id}\""},
     .explain = {"Uppföljningen räknar upp åtaganden i det kontrakt som fältet contract pekar ut. Id:t är "
                 "åtagandets filnamn utan .md. Rätta det, eller rätta contract.",
                 "The follow-up lists commitments of the contract that the field contract names. The id is "
                 "the commitment's file name without .md. Correct it, or correct contract."},
     .help = {"menade du \"{nearest}\"?", "did you mean \"{nearest}\"?"}},
    {.code = "K344",
     .text = {"åtagandet \"{id}\" är eget men har ett gemensamt nummer",
              "the commitment \"{id}\" is own but has a joint number"},
     .explain = {"Ett eget åtagande (level: eget) hör inte till något gemensamt. Ta bort joint, eller skriv "
                 "level: bas eller prioriterat.",
                 "An own commitment (level: eget) belongs to no joint one. Remove joint, or write level: bas "
                 "or prioriterat."}},
    {.code = "K345",
     .text = {"åtagandet \"{id}\" säger inte vilket gemensamt åtagande det hör till",
              "the commitment \"{id}\" does not say which joint commitment it belongs to"},
     .explain = {"Bas och prioriterat gäller gemensamma åtaganden: skriv joint med numret. Är det kommunens "
                 "eget, skriv level: eget.",
                 "Bas and prioriterat are for joint commitments: add joint with the number. If it is the "
                 "municipality's own, write level: eget."},
     .help = {"skriv joint: och numret, eller level: eget", "add joint: and the number, or level: eget"}},
    {.code = "K346",
     .text = {"två åtaganden i kontraktet hör till gemensamt åtagande {number}",
              "two commitments of the contract belong to joint commitment {number}"},
     .explain = {"En kommun tar upp ett gemensamt åtagande en gång i varje kontrakt, med alla åtgärder "
                 "samlade. Slå ihop filerna eller rätta numret.",
                 "A municipality takes up a joint commitment once in each contract, with all its actions "
                 "together. Merge the files or correct the number."}},
    {.code = "K347",
     .severity = Severity::warning,
     .text = {"åtagandet \"{id}\" är {level}, men gemensamt åtagande {number} är {joint}",
              "the commitment \"{id}\" is {level}, but joint commitment {number} is {joint}"},
     .explain =
         {"Om ett gemensamt åtagande är ett basåtagande eller ett prioriterat bestäms i omgången, lika för "
          "alla kommuner. Rätta level här eller i omgångens fil.",
          "Whether a joint commitment is a base or a prioritised one is decided in the edition, for all "
          "municipalities alike. Correct level here or in the edition's file."}},
    {.code = "K348",
     .text = {"raden för åtagandet \"{id}\" har bara det ena av value och unit",
              "the entry for the commitment \"{id}\" has only one of value and unit"},
     .explain =
         {"Ett utfall är ett tal med enhet. Lägg till det som saknas, eller skriv utfallet i ord i note.",
          "An outcome is a number with a unit. Add what is missing, or write the outcome in words in "
          "note."}},
    {.code = "K349",
     .text = {"åtagandet \"{id}\" är ej bedömt men sägs vara {progress}",
              "the commitment \"{id}\" is not assessed but said to be {progress}"},
     .explain = {"Det som inte är bedömt har inget läge: det räknas varken som klart eller missat. Ta bort "
                 "progress, eller skriv status \"rapporterat\".",
                 "What is not assessed has no progress: it counts neither as done nor as failed. Remove "
                 "progress, or write the status \"rapporterat\"."}},
    {.code = "K350",
     .text = {"underskrifterna sägs stå i dokumentet men inga är angivna",
              "the signatures are said to be in the document but none are given"},
     .explain = {"Skriv dem under \"signatories\", eller sätt status till \"saknas i underlaget\".",
                 "List them under \"signatories\", or set the status to \"saknas i underlaget\"."}},
    {.code = "K351",
     .text = {"undertecknare är angivna fast underskrifterna sägs saknas i underlaget",
              "signatories are given although the signatures are said to be missing"},
     .explain = {"Namn får bara stå om dokumentet har dem. Har det dem, sätt status till \"i dokumentet\"; "
                 "annars ta bort \"signatories\".",
                 "Names may stand only if the document has them. If it does, set the status to \"i "
                 "dokumentet\"; otherwise remove \"signatories\"."}},
    {.code = "K352",
     .text = {"undertecknaren \"{title}\" ska ha precis ett av municipality, party och organisation_name",
              "the signatory \"{title}\" needs exactly one of municipality, party and organisation_name"},
     .explain = {"Den som undertecknar gör det för en organisation: en kommun, en part i programmet eller "
                 "någon annan som skrivs med namn. Lägg till eller ta bort så att precis en står där.",
                 "Whoever signs does so for one organisation: a municipality, a party of the programme or "
                 "another given by name. Add or remove so that exactly one is given."}},
    {.code = "K353",
     .text = {"exempeldata får inte ha personnamn: \"{name}\"",
              "example data must not name persons: \"{name}\""},
     .explain = {"I exempeldata undertecknar roller, så att ingen påhittad person tas för verklig. Ta bort "
                 "name och behåll title.",
                 "In example data roles sign, so that no invented person is taken for a real one. Remove "
                 "name and keep title."}},
    {.code = "K354",
     .text = {"undertecknaren \"{title}\" saknar namn", "the signatory \"{title}\" has no name"},
     .explain =
         {"Ange namnet som det står i dokumentet. Bara exempeldata har roller utan namn.",
          "Give the name as the document has it. Only example data has roles without names; add name."}},
    {.code = "K359",
     .text = {"kommunens text {text} på färgen {ground} ger kontrasten {ratio}:1",
              "the municipality's text {text} on the colour {ground} has a contrast of {ratio}:1"},
     .explain =
         {"Färgerna i theme är grunden i kommunens delningsbilder och texten ovanpå. Kontrasten ska vara "
          "minst "
          "4,5:1 (WCAG 2.2 AA). Välj en mörkare accent, eller ange on_accent (utan den är texten vit).",
          "The colours in theme are the ground of the municipality's share pictures and the text on it. The "
          "contrast must be at least 4.5:1 (WCAG 2.2 AA). Choose a darker accent, or give on_accent (without "
          "it the text is white)."},
     .help = {"minst 4,5:1 behövs", "at least 4.5:1 is needed"}},
    {.code = "K360",
     .text = {"rapportplikten \"vart n:te år\" och fältet every hör ihop",
              "the duty \"vart n:te år\" and the field every belong together"},
     .explain =
         {"Skriv every: 2 för vartannat år. Andra slags plikt har inte every; ta i så fall bort det.",
          "Write every: 2 for every other year. Other kinds of duty do not have every; remove it then."}},
    {.code = "K361",
     .text = {"{municipality} har lokala klimatkontrakt men inget local/programme.json",
              "{municipality} has local climate contracts but no local/programme.json"},
     .explain = {"Reglerna för de lokala klimatkontrakten (förutsättningar, gemensam utgångspunkt, "
                 "rapportplikt) står en gång, i local/programme.json. Lägg till den filen.",
                 "The rules of the local climate contracts (prerequisites, common ground, duty to report) "
                 "are written once, in local/programme.json. Add that file."}},
    {.code = "K362",
     .text = {"rapportplikten \"{kind}\" behöver rätt ifyllt fält \"{field}\"",
              "the duty \"{kind}\" needs the field \"{field}\" filled in rightly"},
     .explain =
         {"\"vart n:te år\" har from (första året) och \"period\" har from och to. I due står sista "
          "dagen att rapportera, året efter, som \"03-31\". 29 februari finns inte varje år; skriv "
          "02-28.",
          "\"vart n:te år\" has from (the first year) and \"period\" has from and to. In due stands the "
          "last day to report, in the year after, as \"03-31\". 29 February is not in every year; write "
          "02-28."}},
    {.code = "K363",
     .text = {"rapporten saknar datum eller vem som rapporterade",
              "the report lacks its date or who reported"},
     .explain =
         {"En rapport med status \"rapporterat\" har reported (datum) och reporter (roll). Har ingen rapport "
          "lämnats, ta bort filen; portalen räknar själv ut att den saknas.",
          "A report with the status \"rapporterat\" has reported (a date) and reporter (a role): add them. "
          "If no report was given, remove the file; the portal works out by itself that it is missing."}},
    {.code = "K364",
     .text = {"rapporten har inga åtgärder", "the report has no actions"},
     .explain = {"En rapport med status \"rapporterat\" har minst en åtgärd. Har inget ändrats, skriv status "
                 "\"oförändrat bekräftat\".",
                 "A report with the status \"rapporterat\" has at least one action. If nothing has changed, "
                 "write the status \"oförändrat bekräftat\"."}},
    {.code = "K365",
     .severity = Severity::warning,
     .text = {"rapporten har ingen åtgärd som minskar utsläpp direkt, som {municipality} kräver",
              "the report has no action that reduces emissions directly, which {municipality} requires"},
     .explain =
         {"Programmet säger att minst en åtgärd varje år ska minska utsläppen direkt "
          "(requires_direct_reduction). Skriv direct_reduction: true på den som gör det. Finns ingen, "
          "låt varningen stå: det är vad rapporten säger.",
          "The programme says that at least one action each year reduces emissions directly "
          "(requires_direct_reduction). Write direct_reduction: true on the one that does. If there is "
          "none, leave the warning: that is what the report says."}},
    {.code = "K366",
     .text = {"gemensamt åtagande {number} har varianter fast inget dokument formulerar det",
              "joint commitment {number} has variants although no document words it"},
     .explain =
         {"worded: false betyder att inget underlag har åtagandets text; då finns inget att avvika från. "
          "Ta bort variants, eller skriv worded: true.",
          "worded: false means that no document at hand has the commitment's text; then there is nothing "
          "to differ from. Remove variants, or write worded: true."}},
    {.code = "K367",
     .text = {"ingen rapportplikt, men fält om när rapporten ska lämnas",
              "no duty to report, but fields about when the report is due"},
     .explain =
         {"Med \"kind\": \"ingen\" står bara note och source. Ta bort de andra fälten, eller rätta kind.",
          "With \"kind\": \"ingen\" only note and source stand. Remove the other fields, or correct "
          "kind."}},
    {.code = "K368",
     .text = {"rapportplikten slutar {to}, före första året {from}",
              "the duty ends {to}, before its first year {from}"},
     .explain = {"from är det första året som plikten gäller och to det sista. Rätta det år som är fel.",
                 "from is the first year of the duty and to the last. Correct the year that is wrong."}},
    {.code = "K369",
     .severity = Severity::warning,
     .text = {"\"{title}\" har contract_year men är av slaget {kind}",
              "\"{title}\" has contract_year but is of the kind {kind}"},
     .explain =
         {"contract_year säger att dokumentet är en tidigare version av samma kontrakt. Skriv kind: "
          "\"kontrakt\", eller ta bort contract_year och skriv year.",
          "contract_year says that the document is an earlier version of the same contract. Write kind: "
          "\"kontrakt\", or remove contract_year and write year."}},
    {.code = "K370",
     .text = {"\"{name}\" säger att {field} är underförstått, men fältet är tomt",
              "\"{name}\" says that {field} is inferred, but the field is empty"},
     .explain =
         {"inferred räknar upp ifyllda fält som dokumentet inte skriver ut men som framgår av det. Fyll i "
          "fältet, eller ta bort namnet ur inferred.",
          "inferred lists fields that are filled in although the document only implies them. Fill the "
          "field in, or remove its name from inferred."}},
    {.code = "K371",
     .text = {"{municipality} är en verklig kommun men stöder sig på exempelkällan \"{source}\"",
              "{municipality} is a real municipality but rests on the example source \"{source}\""},
     .explain = {"Verkliga kommuner får bara ha det som verkliga dokument säger. Byt källa, eller ta bort "
                 "uppgiften.",
                 "Real municipalities carry only what real documents say. Name another source, or remove the "
                 "fact."}},
    {.code = "K372",
     .severity = Severity::warning,
     .text = {"exempelinitiativet \"{name}\" hör till en verklig kommun: {municipality}",
              "the example initiative \"{name}\" belongs to a real municipality: {municipality}"},
     .explain =
         {"En läsare kan tro att initiativet finns. Låt det höra till en exempelkommun, eller skriv platsen "
          "som text (place).",
          "A reader may believe that the initiative exists. Let it belong to an example municipality, or "
          "write the place as text (place)."}},
    {.code = "K373",
     .severity = Severity::warning,
     .text = {"cellen innehåller \"{mark}\", som teckenförklaringen inte har",
              "the cell has \"{mark}\", which the legend does not have"},
     .explain =
         {"Tabellen räknar märkena i varje kolumn. Ett märke som är skrivet på ett annat sätt räknas för "
          "sig. "
          "Rätta cellen, eller lägg till märket i legend.",
          "The table counts the marks of each column. A mark in another spelling is counted by itself. "
          "Correct the cell, or add the mark to legend."},
     .help = {"menade du \"{nearest}\"?", "did you mean \"{nearest}\"?"}},
    {.code = "K374",
     .text = {"två rapportplikter gäller för samma år, {year}",
              "two duties to report hold for the same year, {year}"},
     .explain =
         {"När regeln har ändrats står varje regel i listan med sina år: to i den gamla och from i den nya. "
          "Rätta åren så att inget år har två.",
          "When the rule has changed, each rule stands in the list with its years: to in the old one and "
          "from in "
          "the new. Correct the years so that no year has two."}},
    {.code = "K375",
     .text = {"publikationen slutar {date}, men ligger i mappen {year}",
              "the publication ends on {date}, but stands in the folder {year}"},
     .explain = {"Filerna som sparar en decemberpublikation ligger i en mapp med träffens år: "
                 "events/2025/lund.json slutar under 2025. Rätta to eller flytta filen.",
                 "The files that keep a December publication stand in a folder with the year of the meeting: "
                 "events/2025/lund.json ends in 2025. Correct to, or move the file."}},
    {.code = "K380",
     .text = {"spannet i \"{name}\" går inte uppåt", "the span in \"{name}\" does not run upwards"},
     .explain = {"Ett spann har två tal: value är det lägre och value_to det högre. Byt plats på dem, eller "
                 "skriv ett enda tal i value.",
                 "A span has two numbers: value is the lower one and value_to the higher one. Let them "
                 "change places, or write a single number in value."}},
    {.code = "K381",
     .text = {"cellen på raden \"{goal}\" står under {year}, men tabellen har ingen sådan kolumn",
              "the cell in the row \"{goal}\" stands under {year}, but the table has no such column"},
     .explain = {"years räknar upp tabellens kolumner, och en cells year är en av dem. Rätta året, eller "
                 "lägg till kolumnen. Målets eget år står i kontraktet, inte här.",
                 "years lists the table's columns, and the year of a cell is one of them. Correct the year, "
                 "or add the column. The target's own year is in the contract, not here."}},
    {.code = "K390",
     .text = {"ingen kommun har koden \"{code}\"", "no municipality has the code \"{code}\""},
     .explain =
         {"Kolumnen code har SCB:s kommunkod med fyra siffror. Kalkylprogram tar ofta bort nollan först: "
          "0114 blir 114. Läns- och rikssiffror hör inte hemma i tabellen; ta bort de raderna.",
          "The column code holds Statistics Sweden's municipality code of four digits. Spreadsheets often "
          "drop the leading zero: 0114 becomes 114. Totals of counties and of the country do not belong in "
          "the table; remove those rows."},
     .help = {"skriv {suggestion} ({name})", "write {suggestion} ({name})"}},
    {.code = "K391",
     .text = {"{code} är {right}, inte {name}", "{code} is {right}, not {name}"},
     .explain =
         {"Namnet i raden stämmer inte med dess kommun, så talet kan höra till en annan. Jämför med källan "
          "och rätta det som är fel.",
          "The name in the row does not fit its municipality, so the number may be another's. Compare with "
          "the source and correct what is wrong."}},
    {.code = "K392",
     .text = {"{municipality} har redan ett tal för {year}",
              "{municipality} has a number for {year} already"},
     .explain =
         {"En kommun har ett tal för varje år i en tabell. Ta bort den ena raden; två sätt att räkna blir "
          "två tabeller.",
          "A municipality has one number for each year in a table. Remove one of the rows; two ways of "
          "counting are two tables."}},
    {.code = "K393",
     .text = {"kolumnen tonnes_co2e är i ton, men unit säger {unit}",
              "the column tonnes_co2e is in tonnes, but unit says {unit}"},
     .explain =
         {"Enheten får inte vara oklar: fel enhet gör alla tal tusen gånger fel. Skriv \"unit\": \"ton\", "
          "eller kalla kolumnen value.",
          "The unit must not be in doubt: a wrong one makes all numbers a thousand times wrong. Write "
          "\"unit\": \"ton\", or call the column value."}},
};

}  // namespace

std::span<const Entry> catalog_3xx() {
  return entries_3xx;
}

}  // namespace kontrakt::diagnostics
