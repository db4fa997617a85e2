// K1xx: syntax and schema. catalog.hpp says how to add a message.
#include <array>

#include "diagnostics/catalog.hpp"

namespace kontrakt::diagnostics {

std::span<const Entry> catalog_1xx() {
  static constexpr auto table = std::to_array<Entry>({
      {.code = "K101",
       .text = {"filen är inte sparad som UTF-8", "the file is not saved as UTF-8"},
       .explain =
           {"Alla filer ska vara text i teckenkodningen UTF-8, annars går å, ä och ö sönder. Öppna filen i "
            "redigeraren, välj \"Spara som\" och teckenkodningen UTF-8, och rätta tecknen som blev fel.",
            "Every file must be text in UTF-8, otherwise å, ä and ö break. Open the file in the editor, "
            "choose \"Save as\" with the encoding UTF-8, and mend the characters that went wrong."}},
      {.code = "K102",
       .text = {"\"{key}\" ska vara {expected}, inte {found}", "\"{key}\" must be {expected}, not {found}"},
       .explain =
           {"Fältet har fel sorts värde. Texter står inom citattecken (\"2030\"), tal utan (2030), listor "
            "inom [ ] och objekt inom { }. `kontrakt schema` visar vilken sort varje fält har.",
            "The field has the wrong kind of value. Texts stand in quotes (\"2030\"), numbers without "
            "(2030), lists in [ ] and objects in { }. `kontrakt schema` shows the kind of each field."},
       .help = {"skriv {suggestion}", "write {suggestion}"}},
      {.code = "K103",
       .text = {"okänt fält \"{key}\"", "unknown field \"{key}\""},
       .explain = {"Fältet finns inte i den här sortens dokument. Oftast är det felstavat, eller står på fel "
                   "nivå. Rätta namnet eller ta bort fältet; `kontrakt schema` visar alla fält.",
                   "This kind of document has no such field. Mostly it is misspelt, or stands on the wrong "
                   "level. Correct the name or remove the field; `kontrakt schema` shows all fields."},
       .help = {"tillåtna: {allowed} · menade du \"{nearest}\"?",
                "allowed: {allowed} · did you mean \"{nearest}\"?"}},
      {.code = "K104",
       .text = {"{what} \"{value}\"{for}", "{what} \"{value}\"{for}"},
       .explain = {"Fältet tar bara vissa värden, skrivna precis som de står i meddelandets lista. Välj ett "
                   "av dem. Saknas ett värde som behövs måste först schemat utökas.",
                   "The field takes only certain values, spelt exactly as in the list of the message. Choose "
                   "one of them. If a value is missing, the schema must be extended first."},
       .help = {"tillåtna: {allowed} · menade du \"{nearest}\"?",
                "allowed: {allowed} · did you mean \"{nearest}\"?"}},
      {.code = "K105",
       .text = {"fältet \"{key}\" saknas", "the field \"{key}\" is missing"},
       .explain = {"Fältet måste finnas i den här sortens dokument. Lägg till det; `kontrakt schema` säger "
                   "vad det betyder. Är värdet okänt finns oftast ett sätt att skriva just det.",
                   "This kind of document must have the field. Add it; `kontrakt schema` says what it means. "
                   "If the value is unknown there is mostly a way to say just that."},
       .help = {"{about}", "{about}"}},
      {.code = "K106",
       .text = {"\"{key}\" har inget värde", "\"{key}\" has no value"},
       .explain = {"Fältet är tomt (null). Fyll i värdet, eller ta bort fältet om det inte behövs: ett fält "
                   "som saknas visas som okänt på sidan.",
                   "The field is empty (null). Fill the value in, or remove the field if it is not needed: a "
                   "missing field is shown as unknown on the page."},
       .help = {"väntade {expected}", "expected {expected}"}},
      {.code = "K107",
       .text = {"ogiltigt värde \"{value}\"{for}", "invalid value \"{value}\"{for}"},
       .explain = {"Värdet har inte den form som fältet kräver. Meddelandet säger vilken; `kontrakt schema` "
                   "visar den exakta regeln.",
                   "The value does not have the form that the field demands. The message says which; "
                   "`kontrakt schema` shows the exact rule."},
       .help = {"{what}", "{what}"}},
      {.code = "K108",
       .text = {"\"{key}\" är för kort: {found} tecken, minst {least}",
                "\"{key}\" is too short: {found} characters, at least {least}"},
       .explain = {"Texten är tom eller kortare än vad fältet kräver. Fyll i den, eller ta bort fältet.",
                   "The text is empty or shorter than the field demands. Fill it in, or remove the field."}},
      {.code = "K109",
       .text = {"\"{key}\" är för lång: {found} tecken, högst {most}",
                "\"{key}\" is too long: {found} characters, at most {most}"},
       .explain =
           {"Texten får inte plats där den ska visas. Korta den; längre text hör hemma i Markdown-filen.",
            "The text does not fit where it is shown. Shorten it; longer text belongs in the Markdown "
            "file."}},
      {.code = "K110",
       .text = {"\"{key}\" är {value}, men får vara minst {least}",
                "\"{key}\" is {value}, but may be no less than {least}"},
       .explain = {"Talet är mindre än vad som kan stämma. Kontrollera det mot källan.",
                   "The number is less than can be right. Check it against the source."}},
      {.code = "K111",
       .text = {"\"{key}\" är {value}, men får vara högst {most}",
                "\"{key}\" is {value}, but may be no more than {most}"},
       .explain = {"Talet är större än vad som kan stämma. Kontrollera det mot källan.",
                   "The number is greater than can be right. Check it against the source."}},
      {.code = "K112",
       .text = {"\"{value}\" är inget datum", "\"{value}\" is not a date"},
       .explain = {"Datum skrivs år-månad-dag med fyra, två och två siffror, till exempel 2025-12-05, och "
                   "dagen måste finnas i almanackan.",
                   "Dates are written year-month-day with four, two and two digits, for example 2025-12-05, "
                   "and the day must exist in the calendar."},
       .help = {"skriv år-månad-dag, till exempel {example}", "write year-month-day, for example {example}"}},
      {.code = "K113",
       .text = {"\"{value}\" är ingen webbadress", "\"{value}\" is not a web address"},
       .explain = {"Adressen ska börja med https://, http:// eller mailto: och får inte ha mellanslag. "
                   "Kopiera den hel från webbläsarens adressfält.",
                   "The address must begin with https://, http:// or mailto: and must not have spaces. Copy "
                   "it whole from the browser's address bar."},
       .help = {"menade du \"{nearest}\"?", "did you mean \"{nearest}\"?"}},
      {.code = "K114",
       .text = {"\"{value}\" är ingen e-postadress", "\"{value}\" is not an e-mail address"},
       .explain = {"En e-postadress skrivs namn@exempel.se, utan mellanslag och utan \"mailto:\".",
                   "An e-mail address is written name@example.se, without spaces and without \"mailto:\"."}},
      {.code = "K115",
       .text = {"\"{key}\" har {found} poster, minst {least} behövs",
                "\"{key}\" has {found} items, at least {least} are needed"},
       .explain = {"Listan är för kort. Lägg till det som fattas, eller ta bort fältet om det får saknas.",
                   "The list is too short. Add what is missing, or remove the field if it may be absent."}},
      {.code = "K116",
       .text = {"\"{key}\" har {found} poster, högst {most} får plats",
                "\"{key}\" has {found} items, at most {most} fit"},
       .explain = {"Listan är för lång. Ta bort poster, eller dela upp dem på flera dokument.",
                   "The list is too long. Remove items, or divide them among several documents."}},
      {.code = "K117",
       .text = {"samma post två gånger i \"{key}\"", "the same item twice in \"{key}\""},
       .explain = {"Varje post får stå en gång i listan. Ta bort den ena.",
                   "Each item may stand once in the list. Remove one of them."}},
      {.code = "K118",
       .text = {"\"{key}\" måste vara {expected}", "\"{key}\" must be {expected}"},
       .explain = {"Fältet har bara ett tillåtet värde. Skriv det som meddelandet säger.",
                   "The field has a single allowed value. Write what the message says."}},
      {.code = "K119",
       .severity = Severity::warning,
       .text = {"fältet \"{key}\" är på väg bort", "the field \"{key}\" is on its way out"},
       .explain = {"Fältet fungerar än, men tas bort i en senare version. `kontrakt schema` säger vad som "
                   "ersätter det.",
                   "The field still works, but will be removed in a later version. `kontrakt schema` says "
                   "what replaces it."},
       .help = {"{instead}", "{instead}"}},
      {.code = "K120",
       .text = {"fältet \"{key}\" står två gånger", "the field \"{key}\" stands twice"},
       .explain = {"Ett fält får bara stå en gång i samma objekt; annars är det oklart vilket värde som "
                   "gäller. Ta bort det ena, eller byt namn på det.",
                   "A field may stand only once in the same object; otherwise it is unclear which value "
                   "counts. Remove one of them, or rename it."}},
      {.code = "K121",
       .text = {"för många nivåer inuti varandra (högst {most})",
                "too many levels inside one another (at most {most})"},
       .explain =
           {"Inget dokument behöver så många listor och objekt i varandra. Troligen fattas slutparenteser.",
            "No document needs so many lists and objects inside one another. Closing brackets are probably "
            "missing."}},
      {.code = "K122",
       .text = {"talet {value} är för stort", "the number {value} is too large"},
       .explain = {"Talet kan inte läsas utan att siffror går förlorade. Är det ett nummer som ingen räknar "
                   "med (organisationsnummer, telefon) ska det stå inom citattecken.",
                   "The number cannot be read without losing digits. If it is a number that nobody "
                   "calculates with (organisation number, telephone) it should stand in quotes."}},
      {.code = "K123",
       .text = {"fler än {most} fel i filen; resten visas inte",
                "more than {most} errors in the file; the rest is not shown"},
       .explain = {"Så många fel beror oftast på ett enda misstag, till exempel fel sorts fil. Rätta de "
                   "första och kontrollera igen.",
                   "So many errors mostly come from a single mistake, for example the wrong kind of file. "
                   "Correct the first ones and check again."}},
      {.code = "K124",
       .text = {"precis ett av fälten {allowed} ska finnas, här finns {found}",
                "exactly one of the fields {allowed} must be given, here there are {found}"},
       .explain = {"Fälten utesluter varandra, och ett av dem behövs. Behåll det som stämmer.",
                   "The fields exclude one another, and one of them is needed. Keep the one that is right."}},
      {.code = "K130",
       .text = {"kommatecken efter sista värdet", "comma after the last value"},
       .explain =
           {"I JSON står kommatecken mellan värden, inte efter det sista. Ta bort kommatecknet före } eller "
            "].",
            "In JSON a comma stands between values, not after the last. Remove the comma before } or ]."},
       .help = {"ta bort kommatecknet", "remove the comma"}},
      {.code = "K131",
       .text = {"kommatecken saknas före detta", "comma missing before this"},
       .explain = {"I JSON skiljs värden i en lista och fält i ett objekt åt med kommatecken. Sätt ett efter "
                   "värdet före.",
                   "In JSON the values of a list and the fields of an object are separated by commas. Put "
                   "one after the value before."}},
      {.code = "K132",
       .text = {"kolon saknas efter fältnamnet \"{key}\"", "colon missing after the field name \"{key}\""},
       .explain = {"I JSON skrivs ett fält \"namn\": värde, med kolon emellan.",
                   "In JSON a field is written \"name\": value, with a colon between."}},
      {.code = "K133",
       .text = {"kommentarer går inte att skriva i JSON", "comments cannot be written in JSON"},
       .explain = {"JSON har inga kommentarer. Ta bort raden, eller använd fältet \"note\" där det finns.",
                   "JSON has no comments. Remove the line, or use the field \"note\" where there is one."}},
      {.code = "K134",
       .text = {"fältnamnet saknar citattecken", "the field name has no quotes"},
       .explain = {"I JSON står fältnamn inom raka citattecken: \"title\": …",
                   "In JSON field names stand in straight quotes: \"title\": …"},
       .help = {"skriv \"{key}\"", "write \"{key}\""}},
      {.code = "K135",
       .text = {"fel sorts citattecken", "the wrong kind of quotes"},
       .explain = {"I JSON används det raka dubbla citattecknet (\"). Ordbehandlare byter det ofta mot "
                   "typografiska citattecken; skriv om dem.",
                   "JSON uses the straight double quote (\"). Word processors often replace it with "
                   "typographic quotes; retype them."},
       .help = {"skriv raka dubbla citattecken (\")", "write straight double quotes (\")"}},
      {.code = "K136",
       .text = {"texten saknar avslutande citattecken", "the text has no closing quote"},
       .explain = {"En text börjar här men tar aldrig slut på raden. Sätt ett citattecken där texten slutar. "
                   "En radbrytning inne i en JSON-text skrivs \\n.",
                   "A text begins here but does not end on its line. Put a quote where the text ends. A line "
                   "break inside a JSON text is written \\n."}},
      {.code = "K137",
       .text = {"otillåtet tecken i texten", "a character that is not allowed in the text"},
       .explain = {"Tabbar och andra styrtecken får inte stå direkt i en JSON-text. Skriv \\t för en tabb, "
                   "eller ta bort tecknet.",
                   "Tabs and other control characters may not stand in a JSON text. Write \\t for a tab, or "
                   "remove the character."}},
      {.code = "K138",
       .text = {"okänt omvänt snedstreck {found} i texten", "unknown backslash {found} in the text"},
       .explain = {"Efter ett omvänt snedstreck i en JSON-text får stå \" \\ / b f n r t eller u och fyra "
                   "hexsiffror. Ett omvänt snedstreck som ska synas skrivs dubbelt: \\\\.",
                   "After a backslash in a JSON text may stand \" \\ / b f n r t or u and four hex digits. A "
                   "backslash that is to be seen is written twice: \\\\."}},
      {.code = "K139",
       .text = {"{found} går inte att läsa som tal", "{found} cannot be read as a number"},
       .explain = {"Tal i JSON skrivs med punkt som decimaltecken (12.5), utan inledande nolla eller plus "
                   "och utan mellanslag. Nummer som 0180 är text och står inom citattecken: \"0180\".",
                   "Numbers in JSON are written with a decimal point (12.5), without leading zero or plus "
                   "and without spaces. Codes such as 0180 are text and stand in quotes: \"0180\"."},
       .help = {"skriv {suggestion}", "write {suggestion}"}},
      {.code = "K140",
       .text = {"\"{found}\" är inget värde i JSON", "\"{found}\" is not a value in JSON"},
       .explain = {"Ett värde är en text inom citattecken, ett tal, true, false, null, en lista [ ] eller "
                   "ett objekt { }. Ord utan citattecken går inte att läsa.",
                   "A value is a text in quotes, a number, true, false, null, a list [ ] or an object { }. "
                   "Words without quotes cannot be read."},
       .help = {"skriv {suggestion}", "write {suggestion}"}},
      {.code = "K141",
       .text = {"filen slutar mitt i: {found} stängs aldrig",
                "the file ends midway: {found} is never closed"},
       .explain =
           {"En klammer { eller [ saknar sin motsvarighet } eller ]. Lägg till den där objektet eller listan "
            "slutar.",
            "A bracket { or [ lacks its counterpart } or ]. Add it where the object or the list ends."}},
      {.code = "K142",
       .text = {"text efter dokumentets slut", "text after the end of the document"},
       .explain = {"En JSON-fil innehåller ett enda värde. Ta bort det som står efter den sista klammern, "
                   "eller flytta in det.",
                   "A JSON file holds a single value. Remove what stands after the last bracket, or move it "
                   "inside."}},
      {.code = "K143",
       .text = {"filen är tom", "the file is empty"},
       .explain =
           {"Filen saknar innehåll. En JSON-fil har minst { }, en CSV-fil minst en rad med kolumnernas namn, "
            "och "
            "site.yml minst title, base_url och content (`kontrakt new portal` i en tom mapp gör en sådan). "
            "Fyll i filen eller ta bort den.",
            "The file has no content. A JSON file has at least { }, a CSV file at least a line with the "
            "names of "
            "its columns, and site.yml at least title, base_url and content (`kontrakt new portal` in an "
            "empty folder makes one). Fill it in or remove it."}},
      {.code = "K144",
       .text = {"oväntat {found}", "unexpected {found}"},
       .explain = {"Tecknet får inte stå här. Kontrollera kommatecken, kolon och klamrar strax före.",
                   "The character may not stand here. Check commas, colons and brackets just before."}},
      {.code = "K145",
       .text = {"{found} stänger fel klammer", "{found} closes the wrong bracket"},
       .explain = {"Det som öppnas med { stängs med }, och [ med ]. Kontrollera att varje klammer har sin "
                   "motsvarighet.",
                   "What is opened with { is closed with }, and [ with ]. Check that each bracket has its "
                   "counterpart."},
       .related = {"öppnas här", "opened here"}},
      {.code = "K150",
       .text = {"tabb i indraget", "tab in the indentation"},
       .explain =
           {"I YAML dras rader in med mellanslag, aldrig med tabb. Byt tabben mot två mellanslag.",
            "In YAML lines are indented with spaces, never with tabs. Replace the tab with two spaces."},
       .help = {"byt tabben mot två mellanslag", "replace the tab with two spaces"}},
      {.code = "K151",
       .text = {"texten saknar avslutande citattecken", "the text has no closing quote"},
       .explain = {"En text börjar med citattecken här, men det avslutande saknas. Sätt det där texten "
                   "slutar. En apostrof inne i '…' skrivs dubbelt.",
                   "A text begins with a quote here, but the closing one is missing. Put it where the text "
                   "ends. An apostrophe inside '…' is written twice."}},
      {.code = "K152",
       .text = {"kolon mitt i ett värde", "colon inside a value"},
       .explain =
           {"Kolon följt av mellanslag skiljer i YAML fältnamn från värde. Ska kolonet synas i texten måste "
            "hela texten stå inom citattecken. Felet kan också vara ett indrag som inte stämmer.",
            "A colon followed by a space separates field name from value in YAML. If the colon belongs to "
            "the text, the whole text must stand in quotes. The fault may also be an indentation that does "
            "not fit."},
       .help = {"sätt citattecken runt texten", "put quotes around the text"}},
      {.code = "K153",
       .text = {"värdet kan inte börja med {found}", "the value cannot begin with {found}"},
       .explain = {"Tecknet betyder något särskilt i YAML. Ska det synas i texten måste texten stå inom "
                   "citattecken.",
                   "The character has a special meaning in YAML. If it belongs to the text, the text must "
                   "stand in quotes."},
       .help = {"sätt citattecken runt texten", "put quotes around the text"}},
      {.code = "K154",
       .text = {"raden passar inte med raderna ovanför", "the line does not fit the lines above"},
       .explain = {"Indraget stämmer inte: fält i samma objekt, och poster i samma lista, ska börja i samma "
                   "kolumn. Det kan också fattas ett kolon efter fältnamnet.",
                   "The indentation does not fit: fields of one object, and items of one list, must begin in "
                   "the same column. A colon after the field name may also be missing."}},
      {.code = "K155",
       .text = {"kolon saknas efter fältnamnet", "colon missing after the field name"},
       .explain = {"I YAML skrivs ett fält namn: värde, med kolon och mellanslag emellan.",
                   "In YAML a field is written name: value, with a colon and a space between."}},
      {.code = "K156",
       .text = {"listan eller objektet stängs aldrig", "the list or object is never closed"},
       .explain =
           {"En klammer [ eller { saknar sin motsvarighet ] eller }, eller ett kommatecken fattas mellan två "
            "värden.",
            "A bracket [ or { lacks its counterpart ] or }, or a comma is missing between two values."}},
      {.code = "K157",
       .text = {"{found} får inte användas", "{found} may not be used"},
       .explain = {"Ankare (&namn), hänvisningar (*namn) och typmärken (!typ) i YAML används inte här. Skriv "
                   "ut värdet, eller sätt citattecken runt en text som börjar med något av tecknen & * !.",
                   "Anchors (&name), aliases (*name) and tags (!type) of YAML are not used here. Write the "
                   "value out, or put quotes around a text that begins with & * or !."},
       .help = {"skriv ut värdet, eller sätt citattecken runt texten",
                "write the value out, or put quotes around the text"}},
      {.code = "K158",
       .text = {"mer än ett YAML-dokument i samma fil", "more than one YAML document in the same file"},
       .explain =
           {"En rad med bara --- börjar ett nytt dokument, men här får det bara finnas ett. Ta bort raden.",
            "A line with only --- begins a new document, but there may only be one here. Remove the line."}},
      {.code = "K159",
       .text = {"fältnamnet måste vara ett enkelt ord", "the field name must be a plain word"},
       .explain = {"Framför kolonet ska stå ett fältnamn, inte en lista, ett objekt eller ingenting.",
                   "Before the colon there must be a field name, not a list, an object or nothing."}},
      {.code = "K160",
       .text = {"går inte att läsa som YAML", "cannot be read as YAML"},
       .explain = {"Texten följer inte YAML:s regler här. Kontrollera indrag, citattecken och kolon på raden "
                   "och raden före.",
                   "The text does not follow the rules of YAML here. Check indentation, quotes and colons on "
                   "the line and the line before."},
       .help = {"läsaren säger: {reason}", "the reader says: {reason}"}},
      {.code = "K161",
       .text = {"okänt omvänt snedstreck i texten", "unknown backslash in the text"},
       .explain = {"Inom \"…\" betyder omvänt snedstreck något särskilt. Skriv det dubbelt (\\\\), eller "
                   "använd '…'.",
                   "Inside \"…\" a backslash has a special meaning. Write it twice (\\\\), or use '…'."}},
      {.code = "K162",
       .text = {"otillåtet tecken", "a character that is not allowed"},
       .explain = {"Styrtecken får inte stå i texten. Ta bort tecknet; det kan vara osynligt i redigeraren.",
                   "Control characters may not stand in the text. Remove the character; the editor may not "
                   "show it."}},
      {.code = "K163",
       .text = {"text efter det avslutande citattecknet", "text after the closing quote"},
       .explain = {"Texten inom citattecken är slut, men raden fortsätter. Ska ett citattecken synas i "
                   "texten skrivs det dubbelt inom '…' ('it''s') eller med omvänt snedstreck inom \"…\".",
                   "The text in quotes has ended, but the line goes on. If a quote belongs to the text, "
                   "write it twice inside '…' ('it''s') or with a backslash inside \"…\"."}},
      {.code = "K170",
       .text = {"filhuvudet som börjar här tar aldrig slut", "the front matter that begins here never ends"},
       .explain = {"En Markdown-fil börjar med ett huvud mellan två rader med bara ---. Den andra raden "
                   "saknas. Sätt den där fälten slutar och texten börjar.",
                   "A Markdown file begins with a head between two lines with only ---. The second line is "
                   "missing. Put it where the fields end and the text begins."},
       .help = {"sätt en rad med --- efter sista fältet", "put a line with --- after the last field"}},
      {.code = "K171",
       .text = {"filhuvudet ska bestå av fält", "the front matter must consist of fields"},
       .explain = {"Mellan raderna med --- ska det stå fält som title: Om portalen, inte en lista eller en "
                   "lös text.",
                   "Between the lines with --- there must be fields such as title: About, not a list or a "
                   "loose text."}},
      {.code = "K173",
       .text = {"dokumentet ska vara ett objekt", "the document must be an object"},
       .explain = {"Filen ska börja med { och sluta med }, med fälten däremellan.",
                   "The file must begin with { and end with }, with the fields between."}},
      {.code = "K174",
       .text = {"texten saknar avslutande citattecken", "the text has no closing quote"},
       .explain =
           {"En cell i CSV-filen börjar med citattecken här, men inget citattecken avslutar den. Sätt det "
            "där texten slutar. Ett citattecken som ska synas i texten skrivs dubbelt: \"\".",
            "A cell of the CSV file begins with a quote here, but no quote ends it. Put it where the text "
            "ends. A quote that is to be seen in the text is written twice: \"\"."}},
      {.code = "K175",
       .text = {"citattecken mitt i en cell", "a quote inside a cell"},
       .explain =
           {"I CSV står citattecken runt hela cellen eller inte alls: \"Malmö, stad\". Ett citattecken som "
            "ska synas i texten skrivs dubbelt, och då står hela cellen inom citattecken.",
            "In CSV quotes stand around the whole cell or not at all: \"Malmö, city\". A quote that is to "
            "be seen in the text is written twice, and the whole cell then stands in quotes; correct the "
            "cell."}},
      {.code = "K176",
       .text = {"kolumnerna skiljs åt med {found}, inte med kommatecken",
                "the columns are separated by {found}, not by commas"},
       .explain =
           {"Kalkylprogram med svenska inställningar sparar ofta CSV med semikolon och decimalkomma. Spara "
            "om filen med kommatecken mellan kolumnerna och punkt som decimaltecken (i LibreOffice: \"Spara "
            "som\", \"Redigera filterinställningar\").",
            "Spreadsheets with Swedish settings often save CSV with semicolons and decimal commas. Save the "
            "file again with commas between the columns and decimal points (in LibreOffice: \"Save as\", "
            "\"Edit filter settings\")."},
       .help = {"spara filen med kommatecken och decimalpunkt",
                "save the file with commas and decimal points"}},
      {.code = "K180",
       .text = {"filen passar ingenstans i innehållet", "the file fits nowhere in the content"},
       .explain = {"Varje sorts dokument har sin plats, till exempel "
                   "municipalities/KOMMUN/contracts/ÅR/contract.json. Flytta filen eller rätta mappens eller "
                   "filens namn. Bilder hör hemma i en mapp som heter media.",
                   "Each kind of document has its place, for example "
                   "municipalities/NAME/contracts/YEAR/contract.json. Move the file or correct the name of "
                   "the folder or the file. Pictures belong in a folder called media."},
       .help = {"närmaste plats: {nearest}", "nearest place: {nearest}"}},
      {.code = "K181",
       .severity = Severity::warning,
       .text = {"filen används inte", "the file is not used"},
       .explain = {"Filen är varken dokument eller bild i en mapp som heter media, så den kommer inte med på "
                   "webbplatsen. Flytta den till en sådan mapp, eller ta bort den.",
                   "The file is neither a document nor a picture in a folder called media, so it does not "
                   "get into the site. Move it to such a folder, or remove it."},
       .help = {"närmaste plats: {nearest}", "nearest place: {nearest}"}},
      {.code = "K182",
       .text = {"\"{name}\" går inte att använda i en adress", "\"{name}\" cannot be used in an address"},
       .explain = {"Namn på mappar och filer blir adresser på webben. Använd bara små bokstäver a–z, siffror "
                   "och bindestreck: växjö skrivs vaxjo.",
                   "Names of folders and files become addresses on the web. Use only small letters a–z, "
                   "digits and hyphens: växjö is written vaxjo."},
       .help = {"döp om till \"{suggestion}\"", "rename to \"{suggestion}\""}},
      {.code = "K183",
       .text = {"\"{name}\" är inget år", "\"{name}\" is not a year"},
       .explain = {"Mappen eller filen ska heta som ett år med fyra siffror, till exempel 2025. Omgången "
                   "2025/26 har mappen 2025.",
                   "The folder or file must be named as a year with four digits, for example 2025. The round "
                   "2025/26 has the folder 2025."},
       .help = {"döp om till \"{suggestion}\"", "rename to \"{suggestion}\""}},
      {.code = "K184",
       .text = {"samma dokument finns på två ställen", "the same document exists in two places"},
       .explain = {"Två innehållsmappar har var sin fil för samma dokument, och det är oklart vilken som "
                   "gäller. Ta bort den ena.",
                   "Two content roots each have a file for the same document, and it is unclear which "
                   "counts. Remove one of them."},
       .related = {"finns också här", "also here"}},
      {.code = "K185",
       .text = {"symboliska länkar följs inte", "symbolic links are not followed"},
       .explain = {"Av säkerhetsskäl läses bara riktiga filer och mappar i innehållsmappen, aldrig länkar "
                   "som kan leda ut ur den. Kopiera in filen, eller lägg till en innehållsmapp i site.yml.",
                   "For safety only real files and folders in the content root are read, never links that "
                   "may lead out of it. Copy the file in, or add a content root in site.yml."}},
      {.code = "K186",
       .text = {"filen är större än {most}", "the file is larger than {most}"},
       .explain = {"Så stora filer skrivs inte för hand; troligen har fel fil hamnat här. Dela upp "
                   "innehållet eller ta bort filen.",
                   "Such large files are not written by hand; probably the wrong file got here. Divide the "
                   "content or remove the file."}},
      {.code = "K187",
       .text = {"filen går inte att läsa: {reason}", "the file cannot be read: {reason}"},
       .explain =
           {"Operativsystemet vägrade läsa filen. Kontrollera filens rättigheter och att disken fungerar.",
            "The operating system refused to read the file. Check the file's permissions and that the disk "
            "works."}},
      {.code = "K188",
       .text = {"innehållsmappen \"{path}\" går inte att läsa: {reason}",
                "the content root \"{path}\" cannot be read: {reason}"},
       .explain = {"Mappen nämns i site.yml under content men finns inte eller får inte läsas. Rätta "
                   "sökvägen eller skapa mappen.",
                   "The folder is named in site.yml under content but does not exist or may not be read. "
                   "Correct the path or create the folder."}},
      {.code = "K189",
       .text = {"översättningen har inget original", "the translation has no original"},
       .explain = {"En översättning (contract.en.md) står bredvid sitt original (contract.md eller "
                   "contract.json). Lägg till originalet eller ta bort översättningen.",
                   "A translation (contract.en.md) stands beside its original (contract.md or "
                   "contract.json). Add the original or remove the translation."}},
      {.code = "K190",
       .severity = Severity::warning,
       .text = {"översättningen visas inte ännu", "the translation is not shown yet"},
       .explain =
           {"Portalen visar bara originalet ännu, och fälten i en översättning (contract.en.md) kontrolleras "
            "inte. Filen kan ligga kvar till dess att portalen får fler språk. Tysta varningen i site.yml: "
            "under checks, K190: off.",
            "The portal shows only the original yet, and the fields of a translation (contract.en.md) are "
            "not checked. The file may stay until the portal has more languages. Silence the warning in "
            "site.yml: under checks, K190: off."},
       .help = {"den kan ligga kvar · tysta varningen i site.yml: K190: off under checks",
                "it may stay · silence the warning in site.yml: K190: off under checks"}},
      {.code = "K191",
       .text = {"tabellen saknar {name} bredvid sig", "the table has no {name} beside it"},
       .explain =
           {"En tabell med tal säger inte vad talen är. Lägg en JSON-fil med samma namn bredvid, med titel, "
            "enhet, metod och källa. Utan den visas inget ur tabellen.",
            "A table of numbers does not say what they are. Add a JSON file of the same name beside it, "
            "with title, unit, method and source. Without it nothing of the table is shown."},
       .help = {"gör en mall med: kontrakt new statistics", "make one with: kontrakt new statistics"}},
      {.code = "K192",
       .text = {"statistiken saknar {name} bredvid sig", "the statistics have no {name} beside them"},
       .explain =
           {"JSON-filen säger vad talen är, och talen står i en CSV-fil med samma namn. Lägg till den, eller "
            "ta bort JSON-filen.",
            "The JSON file says what the numbers are, and the numbers stand in a CSV file of the same name. "
            "Add it, or remove the JSON file."}},
      {.code = "K193",
       .text = {"raden har {found} celler, men rubrikraden har {expected}",
                "the row has {found} cells, but the header has {expected}"},
       .explain =
           {"Varje rad har lika många celler som den första raden har kolumner. Ett decimalkomma, eller ett "
            "kommatecken i en text utan citattecken, delar cellen i två. Rätta raden.",
            "Every row has as many cells as the first line has columns. A decimal comma, or a comma in a "
            "text without quotes, splits the cell in two. Correct the row."},
       .help = {"skriv decimaltal med punkt: {decimal}", "write decimals with a point: {decimal}"}},
      {.code = "K194",
       .text = {"okänd kolumn \"{column}\"", "unknown column \"{column}\""},
       .explain =
           {"Tabellens första rad ger kolumnernas namn, och portalen läser bara vissa. Rätta namnet, eller "
            "ta bort kolumnen.",
            "The first line of the table names its columns, and the portal reads only some. Correct the "
            "name, or remove the column."},
       .help = {"tillåtna: {allowed} · menade du \"{nearest}\"?",
                "allowed: {allowed} · did you mean \"{nearest}\"?"}},
      {.code = "K195",
       .text = {"kolumnen {column} saknas", "the column {column} is missing"},
       .explain =
           {"Varje rad ska säga vilken kommun, vilket år och hur mycket. Lägg till kolumnen, med namnet i "
            "första raden.",
            "Each row must say which municipality, which year and how much. Add the column, with its name "
            "in the first line."}},
      {.code = "K196",
       .text = {"kolumnerna \"{first}\" och \"{column}\" säger samma sak",
                "the columns \"{first}\" and \"{column}\" say the same thing"},
       .explain =
           {"En tabell anger kommunen på ett sätt (code eller municipality) och mängden på ett "
            "(tonnes_co2e eller value), annars kan de två motsäga varandra. Ta bort den ena kolumnen.",
            "A table gives the municipality in one way (code or municipality) and the amount in one "
            "(tonnes_co2e or value), or the two could contradict one another. Remove one of the columns."}},
      {.code = "K197",
       .text = {"\"{value}\" är inget tal", "\"{value}\" is not a number"},
       .explain =
           {"Tal skrivs med siffror och punkt som decimaltecken, utan mellanslag och enhet: 117520.1. Ett "
            "okänt värde lämnas tomt; det blir en lucka i serien, aldrig noll.",
            "Numbers are written with digits and a decimal point, without spaces and units: 117520.1. An "
            "unknown value is left empty; it becomes a gap in the series, never zero. Correct the cell."},
       .help = {"skriv {suggestion}", "write {suggestion}"}},
      {.code = "K198",
       .text = {"\"{value}\" är inget år", "\"{value}\" is not a year"},
       .explain =
           {"Året skrivs med fyra siffror, från 1900 till 2100. En rad gäller ett år; en period får en rad "
            "för varje år, eller ingen.",
            "The year is written with four digits, from 1900 to 2100. A row is about one year; write a "
            "period as one row for each year, or leave it out."}},
      {.code = "K199",
       .text = {"cellen i kolumnen \"{column}\" är tom", "the cell in the column \"{column}\" is empty"},
       .explain =
           {"Utan kommun och år vet portalen inte vad talet gäller. Fyll i cellen, eller ta bort raden.",
            "Without municipality and year the portal does not know what the number is about. Fill the cell "
            "in, or remove the row."}},
  });
  return table;
}

}  // namespace kontrakt::diagnostics
