// K0xx: usage and configuration. catalog.hpp says how to add a message.
#include <array>

#include "diagnostics/catalog.hpp"

namespace kontrakt::diagnostics {

std::span<const Entry> catalog_0xx() {
  static constexpr auto table = std::to_array<Entry>({
      {.code = "K001",
       .text = {"okänt kommando \"{value}\"", "unknown command \"{value}\""},
       .explain = {"Programmet har inget kommando med det namnet. `kontrakt --help` visar alla.",
                   "The program has no command of that name. `kontrakt --help` shows all."},
       .help = {"kommandon: {allowed} · menade du \"{nearest}\"?",
                "commands: {allowed} · did you mean \"{nearest}\"?"}},
      {.code = "K002",
       .text = {"okänd flagga \"{value}\"", "unknown flag \"{value}\""},
       .explain = {"Kommandot har ingen sådan flagga. `kontrakt KOMMANDO --help` visar flaggorna. Ett "
                   "argument som börjar med bindestreck skrivs efter `--`.",
                   "The command has no such flag. `kontrakt COMMAND --help` shows the flags. An argument "
                   "that begins with a hyphen is written after `--`."},
       .help = {"menade du {nearest}? · se {command}", "did you mean {nearest}? · see {command}"}},
      {.code = "K003",
       .text = {"{option} behöver ett värde", "{option} needs a value"},
       .explain = {"Flaggan ska följas av ett värde, som i `--output public`.",
                   "The flag must be followed by a value, as in `--output public`."},
       .help = {"se {command}", "see {command}"}},
      {.code = "K004",
       .text = {"ogiltigt värde \"{value}\" för {option}", "invalid value \"{value}\" for {option}"},
       .explain = {"Flaggan eller argumentet tar bara vissa värden; meddelandet säger vilka.",
                   "The flag or argument takes only certain values; the message says which."},
       .help = {"tillåtna: {allowed} · menade du \"{nearest}\"? · {hint}",
                "allowed: {allowed} · did you mean \"{nearest}\"? · {hint}"}},
      {.code = "K005",
       .text = {"\"{value}\" är ett argument för mycket", "\"{value}\" is one argument too many"},
       .explain = {"Kommandot tar inte så många argument. Har ett namn flera ord behöver det citattecken: "
                   "`kontrakt new municipality \"Upplands Väsby\"`.",
                   "The command does not take so many arguments. A name of several words needs quotes: "
                   "`kontrakt new municipality \"Upplands Väsby\"`."},
       .help =
           {"ett namn med mellanslag skrivs inom citattecken: \"{quoted}\" · i en annan mapp: kontrakt new "
            "portal --source {folder} · se {command}",
            "a name with spaces is written in quotes: \"{quoted}\" · in another folder: kontrakt new "
            "portal --source {folder} · see {command}"}},
      {.code = "K006",
       .text = {"argumentet {name} saknas", "the argument {name} is missing"},
       .explain =
           {"Kommandot behöver ett argument till. `kontrakt KOMMANDO --help` visar vilka, med ett exempel.",
            "The command needs one more argument. `kontrakt COMMAND --help` shows which, with an example."},
       .help = {"exempel: {example} · se {command}", "example: {example} · see {command}"}},
      {.code = "K008",
       .text = {"kommando saknas", "no command given"},
       .explain = {"Säg vad programmet ska göra, till exempel `kontrakt check`. `kontrakt --help` visar alla "
                   "kommandon.",
                   "Say what the program is to do, for example `kontrakt check`. `kontrakt --help` shows all "
                   "commands."},
       .help = {"kommandon: {allowed}", "commands: {allowed}"}},
      {.code = "K009",
       .text = {"det finns inget meddelande \"{value}\"", "there is no message \"{value}\""},
       .explain = {"Meddelandenas koder är K och tre siffror, som K104. `kontrakt explain --all` visar alla.",
                   "The codes of messages are K and three digits, such as K104. `kontrakt explain --all` "
                   "shows all."},
       .help = {"menade du {nearest}? · alla koder: kontrakt explain --all",
                "did you mean {nearest}? · all codes: kontrakt explain --all"}},
      {.code = "K010",
       .text = {"ingen portal här: varken {path} eller någon mapp ovanför har filen site.yml",
                "no portal here: neither {path} nor any folder above it has the file site.yml"},
       .explain =
           {"En portal är en mapp med filen site.yml. Programmet letar i mappen du står i och uppåt. Gå till "
            "portalens mapp, ge den med `--source MAPP`, eller börja en ny med `kontrakt new portal`.",
            "A portal is a folder with the file site.yml. The program looks in the folder you are in and "
            "above. Go to the portal's folder, give it with `--source FOLDER`, or begin a new one with "
            "`kontrakt new portal`."},
       .help =
           {"gå till portalens mapp eller ge den med --source MAPP · börja en ny portal: kontrakt new portal",
            "go to the portal's folder or give it with --source FOLDER · begin a new portal: kontrakt new "
            "portal"}},
      {.code = "K011",
       .text = {"mappen \"{path}\" har ingen site.yml", "the folder \"{path}\" has no site.yml"},
       .explain = {"`--source` ska vara portalens mapp, den som filen site.yml ligger i.",
                   "`--source` must be the portal's folder, the one with the file site.yml."},
       .help = {"börja en ny portal: kontrakt new portal --source {path}",
                "begin a new portal: kontrakt new portal --source {path}"}},
      {.code = "K012",
       .text = {"mappen \"{path}\" ({key}) finns inte", "the folder \"{path}\" ({key}) does not exist"},
       .explain = {"site.yml pekar ut en mapp som inte finns. Sökvägen räknas från mappen som site.yml "
                   "ligger i. Rätta den, eller skapa mappen.",
                   "site.yml names a folder that does not exist. The path starts at the folder of site.yml. "
                   "Correct it, or make the folder."},
       .help = {"rätta sökvägen, eller skapa mappen", "correct the path, or make the folder"}},
      {.code = "K013",
       .text = {"\"{path}\" ({key}) ligger utanför portalens mapp",
                "\"{path}\" ({key}) is outside the portal's folder"},
       .explain = {"Av säkerhetsskäl läser och skriver programmet bara i portalens mapp. Undantaget är "
                   "innehållsmapparna (content): en kommun kan ha sitt innehåll i en egen mapp bredvid. Ska "
                   "portalen byggas någon annanstans, ange det med `--output`.",
                   "For safety the program reads and writes only in the portal's folder. The exception is "
                   "the content roots (content): a municipality may keep its content in a folder of its own. "
                   "To build the portal elsewhere, say so with `--output`."}},
      {.code = "K014",
       .text = {"portalen kan inte byggas i \"{path}\": {reason}",
                "the portal cannot be built in \"{path}\": {reason}"},
       .explain = {"Mappen som portalen byggs i får inte vara, innehålla eller ligga i en mapp med innehåll, "
                   "mallar eller teman, och inte vara portalens egen mapp. Annars kunde bygget skriva över "
                   "det du har skrivit. Välj en egen mapp, till exempel public.",
                   "The folder that the portal is built in may not be, hold or lie in a folder of content, "
                   "templates or themes, nor be the portal's own folder. Otherwise the build could overwrite "
                   "what you have written. Choose a folder of its own, for example public."},
       .help = {"välj en egen mapp, till exempel public", "choose a folder of its own, for example public"}},
      {.code = "K015",
       .text = {"\"{path}\" ({key}) går genom en symbolisk länk",
                "\"{path}\" ({key}) goes through a symbolic link"},
       .explain =
           {"Av säkerhetsskäl följs inga symboliska länkar från site.yml. Skriv den riktiga mappens sökväg.",
            "For safety no symbolic links are followed from site.yml. Write the real folder's path."}},
      {.code = "K016",
       .text = {"det finns ingen kontroll \"{value}\"", "there is no check \"{value}\""},
       .explain =
           {"Under checks i site.yml står meddelandens koder, som K310. `kontrakt explain --all` visar alla.",
            "Under checks in site.yml stand the codes of messages, such as K310. `kontrakt explain --all` "
            "shows all."},
       .help = {"menade du \"{nearest}\"?", "did you mean \"{nearest}\"?"}},
      {.code = "K017",
       .text = {"{value} är ett fel och kan inte ändras", "{value} is an error and cannot be changed"},
       .explain = {"Bara varningar kan tystas (off) eller göras till fel (error). Ett fel betyder att sidan "
                   "skulle bli oriktig eller trasig, och måste rättas i innehållet.",
                   "Only warnings can be silenced (off) or made errors (error). An error means that a page "
                   "would be wrong or broken, and must be mended in the content."}},
      {.code = "K018",
       .text = {"basadressen \"{value}\" går inte att använda: {reason}",
                "the base address \"{value}\" cannot be used: {reason}"},
       .explain =
           {"Basadressen (base_url) är adressen som portalen publiceras på, med avslutande snedstreck: "
            "https://example.org/ eller https://example.org/klimat/. Sökvägen sätts före varje länk.",
            "The base address (base_url) is where the portal is published, with a slash at the end: "
            "https://example.org/ or https://example.org/klimat/. Its path is put before every link."}},
      {.code = "K019",
       .text = {"innehållsmapparna \"{path}\" och \"{other}\" överlappar",
                "the content roots \"{path}\" and \"{other}\" overlap"},
       .explain = {"Två innehållsmappar får inte vara samma mapp eller ligga i varandra; filerna skulle "
                   "läsas två gånger.",
                   "Two content roots may not be the same folder or lie in each other; their files would be "
                   "read twice."}},
      {.code = "K020",
       .text = {"\"{value}\" är inget datum", "\"{value}\" is not a date"},
       .explain = {"Datum skrivs ÅÅÅÅ-MM-DD, till exempel 2026-11-21, och dagen måste finnas.",
                   "Dates are written YYYY-MM-DD, for example 2026-11-21, and the day must exist."},
       .help = {"skriv så här: 2026-11-21", "write it like this: 2026-11-21"}},
      {.code = "K021",
       .text = {"SOURCE_DATE_EPOCH är \"{value}\" och ska vara ett heltal",
                "SOURCE_DATE_EPOCH is \"{value}\" and must be a whole number"},
       .explain = {"Miljövariabeln SOURCE_DATE_EPOCH är antalet sekunder sedan 1970 och bestämmer vilken dag "
                   "bygget räknar från. Ta bort den, eller ange dagen med `--as-of`.",
                   "The environment variable SOURCE_DATE_EPOCH is a number of seconds since 1970 and decides "
                   "the day the build counts from. Remove it, or give the day with `--as-of`."}},
      {.code = "K022",
       .text = {"{path} går inte att läsa: {reason}", "{path} cannot be read: {reason}"},
       .explain = {"Portalens inställningar eller en av programmets egna filer gick inte att läsa. "
                   "Kontrollera att filen finns, att du får läsa den och att den inte är en länk.",
                   "The portal's settings or one of the program's own files could not be read. See that the "
                   "file exists, that you may read it and that it is not a link."}},
      {.code = "K030",
       .text = {"{path} finns redan", "{path} exists already"},
       .explain = {"`kontrakt new` skriver aldrig över en fil. Öppna filen som finns, eller välj ett annat "
                   "namn. Inget har skrivits.",
                   "`kontrakt new` never overwrites a file. Open the one that exists, or choose another "
                   "name. Nothing has been written."},
       .help = {"öppna filen som finns, eller välj ett annat namn · inget har skrivits",
                "open the file that exists, or choose another name · nothing has been written"}},
      {.code = "K031",
       .text = {"ingen av Sveriges 290 kommuner heter \"{value}\"",
                "none of Sweden's 290 municipalities is called \"{value}\""},
       .explain = {"Namnet skrivs utan \"kommun\" eller \"stad\": Linköping, Upplands Väsby. En påhittad "
                   "kommun, för att visa eller pröva, skapas med `--example`.",
                   "The name is written without \"kommun\" or \"stad\": Linköping, Upplands Väsby. An "
                   "invented municipality, to show or try something, is made with `--example`."},
       .help = {"menade du \"{nearest}\"? · en påhittad kommun: lägg till --example",
                "did you mean \"{nearest}\"? · an invented municipality: add --example"}},
      {.code = "K032",
       .text = {"{what} \"{value}\" finns inte i portalen", "{what} \"{value}\" is not in the portal"},
       .explain = {"Kommandot behöver något som inte finns i innehållet ännu. Kontrollera stavningen med "
                   "`kontrakt list`, eller skapa det först.",
                   "The command needs something that is not in the content yet. Check the spelling with "
                   "`kontrakt list`, or make it first."},
       .help = {"finns: {allowed} · menade du \"{nearest}\"? · {hint}",
                "there are: {allowed} · did you mean \"{nearest}\"? · {hint}"}},
      {.code = "K033",
       .text = {"\"{value}\" går inte att göra ett filnamn av", "no file name can be made of \"{value}\""},
       .explain = {"Filnamn görs av bokstäverna a–z, siffror och bindestreck; å, ä och ö blir a och o. "
                   "Namnet behöver minst en bokstav eller siffra.",
                   "File names are made of the letters a–z, digits and hyphens; å, ä and ö become a and o. "
                   "The name needs at least one letter or digit."},
       .help = {"ge ett namn med minst en bokstav a–ö eller siffra",
                "give a name with at least one letter a–z or digit"}},
      {.code = "K034",
       .severity = Severity::warning,
       .text = {"en fil i portalen gick inte att läsa, så svaret kan vara ofullständigt",
                "a file of the portal could not be read, so the answer may be incomplete"},
       .explain = {"`kontrakt new` och `kontrakt list` läser först innehållet. Går en fil inte att läsa kan "
                   "de ge fel svar. Rätta felen som `kontrakt check` visar och försök igen.",
                   "`kontrakt new` and `kontrakt list` read the content first. If a file cannot be read they "
                   "may answer wrongly. Mend the errors that `kontrakt check` shows and try again."},
       .help = {"kör kontrakt check", "run kontrakt check"}},
      {.code = "K035",
       .text = {"{path} kan inte skrivas: {reason}", "{path} cannot be written: {reason}"},
       .explain =
           {"Filen gick inte att skriva. Kontrollera att du får skriva i mappen och att disken inte är full.",
            "The file could not be written. See that you may write in the folder and that the disk is not "
            "full."},
       .help = {"kontrollera mappens rättigheter och att disken har plats",
                "see to the folder's permissions and that the disk has room"}},
      {.code = "K036",
       .text = {"mallarna hittas inte", "the templates cannot be found"},
       .explain =
           {"Portalen behöver mallar. De letas i mappen som site.yml anger (templates), och annars bredvid "
            "programmet eller där det byggdes. Ange mappen med `--templates MAPP`.",
            "The portal needs templates. They are looked for in the folder that site.yml gives (templates), "
            "else beside the program or where it was built. Give the folder with `--templates FOLDER`."},
       .help = {"letade i: {allowed} · ange mappen: --templates MAPP",
                "looked in: {allowed} · give the folder: --templates FOLDER"}},
      {.code = "K037",
       .text = {"namnet är för långt: {count} tecken", "the name is too long: {count} characters"},
       .explain =
           {"Namnet skrivs i ett fält som har en längsta längd, och `kontrakt check` skulle inte godta "
            "filen. Ge ett kortare namn, och skriv det hela i beskrivningen om det behövs.",
            "The name goes into a field that has a greatest length, and `kontrakt check` would refuse the "
            "file. Give a shorter name, and write the whole in the description if needed."},
       .help = {"högst {limit} tecken", "at most {limit} characters"}},
      {.code = "K038",
       .severity = Severity::warning,
       .text = {"innehållet har {count} fel, så listan kan vara ofullständig eller säga fel",
                "the content has errors ({count}), so the list may be incomplete or wrong"},
       .explain =
           {"Listan räknas ut av allt innehåll. En uppföljning med fel kanske inte räknas, och då kan det "
            "stå att den saknas fast den är lämnad. Rätta felen innan du påminner någon.",
            "The list is computed from all the content. A report with an error may not count, and is then "
            "said to be missing though it was given. Mend the errors before you remind anybody."},
       .help = {"kör kontrakt check och rätta felen först", "run kontrakt check and mend the errors first"}},
      {.code = "K039",
       .text = {"listan behöver en dag att räkna från", "the list needs a day to count from"},
       .explain =
           {"Vad som ska lämnas eller har gått ut beror på vilken dag det är. Ange dagen med `--as-of`. "
            "Annars gäller `as_of` i site.yml eller det senaste datumet i innehållet, och här finns "
            "inget av dem.",
            "What is due or has passed depends on the day. Give it with `--as-of`. Otherwise `as_of` in "
            "site.yml or the newest date of the content counts, and here there is neither."},
       .help = {"ange dagen: --as-of 2026-11-21", "give the day: --as-of 2026-11-21"}},
      {.code = "K040",
       .text = {"ingen decemberträff hålls {year}", "no December meeting is held in {year}"},
       .explain =
           {"En publikation berättas på en decemberträff: en händelse av slaget decemberträff, eller för "
            "alla "
            "kommuner ett gemensamt undertecknande i december. Lägg in träffen som en händelse, eller rätta "
            "årtalet.",
            "A publication is told at a December meeting: an event of the kind decemberträff, or for all "
            "municipalities a common signing in December. Add the meeting as an event, or correct the year."},
       .help = {"år med träff: {allowed}", "years with a meeting: {allowed}"}},
      {.code = "K041",
       .text = {"träffen {year} är {date}, och i dag räknas som {day}",
                "the meeting of {year} is on {date}, and today counts as {day}"},
       .explain =
           {"En publikation innehåller allt till och med träffens dag. Vill du spara den i förväg anger du "
            "träffens dag med `--as-of`. Den syns ändå inte på portalen före den dagen. Det som läggs in "
            "efter "
            "att du har sparat kommer inte med: spara då om med `--replace`.",
            "A publication holds everything up to the day of the meeting. To keep it before, give the day of "
            "the meeting with `--as-of`. It is not seen on the portal before that day anyway. What is added "
            "after "
            "you have kept it is not in it: then keep it anew with `--replace`."},
       .help = {"spara i förväg: kontrakt publish-year {year} --as-of {date}",
                "keep it before: kontrakt publish-year {year} --as-of {date}"}},
      {.code = "K042",
       .text = {"det finns inget att berätta om {year}", "there is nothing to tell about {year}"},
       .explain =
           {"Ingen kommun har skrivit under, rapporterat eller har ett gällande lokalt klimatkontrakt under "
            "året före träffen. Kontrollera datumen signed och reported.",
            "No municipality has signed, reported or has a local climate contract in force in the year "
            "before the meeting. Look at the dates signed and reported."},
       .help = {"se vad som finns: kontrakt list local-contracts",
                "see what there is: kontrakt list local-contracts"}},
  });
  return table;
}

}  // namespace kontrakt::diagnostics
