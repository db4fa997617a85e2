// K5xx: templates and themes. catalog.hpp says how to add a message.
#include <array>

#include "diagnostics/catalog.hpp"

namespace kontrakt::diagnostics {

std::span<const Entry> catalog_5xx() {
  static constexpr auto table = std::to_array<Entry>({
      {.code = "K501",
       .text = {"mallen \"{name}\" finns inte", "there is no template \"{name}\""},
       .explain = {"Mallar söks först i temats mapp och sedan i templates/. Kontrollera namnet, med mappar "
                   "och filändelse, eller skapa filen.",
                   "Templates are looked for in the theme's folder first, then in templates/. Check the "
                   "name, with folders and extension, or create the file."},
       .help = {"menade du \"{nearest}\"?", "did you mean \"{nearest}\"?"}},
      {.code = "K502",
       .text = {"tecknet \"{value}\" kan inte stå i en mall-tagg",
                "the character \"{value}\" cannot stand in a template tag"},
       .explain = {"Mellan {{ }} och {% %} får bara namn, tal, texter inom citattecken och Jinjas tecken "
                   "stå. Ofta är det ett hårt mellanslag eller ett typografiskt citattecken: skriv det om "
                   "med vanligt mellanslag eller \".",
                   "Only names, numbers, quoted texts and Jinja's symbols may stand between {{ }} and {% %}. "
                   "Often it is a no-break space or a curly quotation mark: write a plain space or \"."}},
      {.code = "K503",
       .text = {"{what} avslutas aldrig; {end} saknas", "{what} is never closed; {end} is missing"},
       .explain = {"En tagg, kommentar, text eller raw-del som öppnas måste stängas i samma mall. Lägg till "
                   "det som saknas.",
                   "A tag, comment, text or raw part that is opened must be closed in the same template. Add "
                   "what is missing."}},
      {.code = "K504",
       .text = {"{found} väntades inte här, utan {expected}", "did not expect {found} here but {expected}"},
       .explain = {"Taggen följer inte mallspråkets grammatik (den del av Jinja2 som beskrivs i "
                   "docs/templates.md). Jämför med en liknande tagg i templates/.",
                   "The tag does not follow the grammar of the template language (the part of Jinja2 that "
                   "docs/templates.md describes). Compare with a similar tag in templates/."}},
      {.code = "K505",
       .text = {"okänd tagg \"{name}\"", "unknown tag \"{name}\""},
       .explain = {"Taggarna är for, if, block, extends, include, import, from, macro, call, filter, set, "
                   "with och raw.",
                   "The tags are for, if, block, extends, include, import, from, macro, call, filter, set, "
                   "with and raw."},
       .help = {"menade du \"{nearest}\"?", "did you mean \"{nearest}\"?"}},
      {.code = "K506",
       .text = {"\"{name}\" avslutas aldrig; \"{end}\" saknas",
                "\"{name}\" is never closed; \"{end}\" is missing"},
       .explain = {"Varje for, if, block, macro, call, filter, with och set utan = ska ha sin egen sluttagg. "
                   "Meddelandet pekar på den som öppnades; ofta saknas sluttaggen för något längre in.",
                   "Every for, if, block, macro, call, filter, with and set without = needs its own end tag. "
                   "The message points to the one that was opened; often the missing end belongs to "
                   "something further in."}},
      {.code = "K507",
       .text = {"\"{name}\" stänger ingenting här", "\"{name}\" closes nothing here"},
       .explain = {"En sluttagg, else eller elif står utan sin början, eller inuti något annat som först ska "
                   "stängas.",
                   "An end tag, else or elif stands without its beginning, or inside something else that "
                   "must be closed first."}},
      {.code = "K508",
       .text = {"okänt filter \"{name}\"", "unknown filter \"{name}\""},
       .explain = {"Filtren är en del av Jinja2:s; docs/templates.md räknar upp dem. \"safe\" finns inte: "
                   "HTML som ska skrivas ut som den är kommer alltid från generatorn.",
                   "The filters are a part of Jinja2's; docs/templates.md lists them. There is no \"safe\": "
                   "HTML that is printed as it is always comes from the generator."},
       .help = {"menade du \"{nearest}\"?", "did you mean \"{nearest}\"?"}},
      {.code = "K509",
       .text = {"okänt test \"{name}\" efter \"is\"", "unknown test \"{name}\" after \"is\""},
       .explain = {"Testen är en del av Jinja2:s, till exempel defined, none, odd och divisibleby; "
                   "docs/templates.md räknar upp dem.",
                   "The tests are a part of Jinja2's, for example defined, none, odd and divisibleby; "
                   "docs/templates.md lists them."},
       .help = {"menade du \"{nearest}\"?", "did you mean \"{nearest}\"?"}},
      {.code = "K510",
       .text = {"\"{name}\" tar inget argument {argument}", "\"{name}\" takes no argument {argument}"},
       .explain = {"Argument ges i ordning eller med namn, varje argument en gång. En siffra i meddelandet "
                   "betyder det så många:te argumentet.",
                   "Arguments are given in order or by name, each once. A number in the message means the "
                   "argument in that place."},
       .help = {"argumenten är: {known}", "the arguments are: {known}"}},
      {.code = "K511",
       .text = {"\"{name}\" behöver argumentet {argument}", "\"{name}\" needs the argument {argument}"},
       .explain =
           {"Filtret kan inte användas utan detta argument. Lägg till det inom parentes efter filtrets namn.",
            "The filter cannot be used without this argument. Add it in parentheses after the name of the "
            "filter."}},
      {.code = "K512",
       .text = {"testet \"{name}\" ska ha {count} argument", "the test \"{name}\" takes {count} arguments"},
       .explain =
           {"Till exempel: x is odd, x is divisibleby(3). Ge testet rätt antal argument.",
            "For example: x is odd, x is divisibleby(3). Give the test the right number of arguments."}},
      {.code = "K514",
       .text = {"mallen är för djupt nästlad här", "the template is nested too deeply here"},
       .explain = {"Taggar och uttryck får ligga högst 60 nivåer inuti varandra. Dela upp mallen i makron "
                   "eller delmallar.",
                   "Tags and expressions may lie at most 60 levels inside each other. Split the template "
                   "into macros or partial templates."}},
      {.code = "K515",
       .text = {"mallen \"{name}\" bygger på sig själv", "the template \"{name}\" extends itself"},
       .explain =
           {"Kedjan av extends går i ring. Ett temas mall får inte utvidga samma namn som den ersätter.",
            "The chain of extends goes in a circle. A theme's template must not extend the name that it "
            "replaces."}},
      {.code = "K516",
       .text = {"\"{value}\" är inte ett tal som mallen kan läsa",
                "\"{value}\" is not a number that the template can read"},
       .explain =
           {"Tal skrivs med siffror och punkt: 12, 0.5, 1e3. Namn får inte börja med en siffra.",
            "Numbers are written with digits and a point: 12, 0.5, 1e3. Names cannot begin with a digit."}},
      {.code = "K517",
       .text = {"{what} ingår inte i mallspråket här", "{what} is not part of the template language here"},
       .explain = {"Mallspråket är en del av Jinja2. Det här finns i Jinja2 men inte här; docs/templates.md "
                   "säger vad som finns och vad man gör i stället.",
                   "The template language is a part of Jinja2. This exists in Jinja2 but not here; "
                   "docs/templates.md says what there is and what to do instead."}},
      {.code = "K518",
       .text = {"\"{name}\" kan inte användas som namn här", "\"{name}\" cannot be used as a name here"},
       .explain = {"Namnet är ett ord i mallspråket, används redan i samma lista, eller kan inte importeras "
                   "(namn som börjar med _). Välj ett annat namn.",
                   "The name is a word of the template language, is already used in the same list, or cannot "
                   "be imported (names that begin with _). Choose another name."}},
      {.code = "K519",
       .text = {"\".{name}\" är i Jinja2 en metod, inte ett fält",
                "\".{name}\" is a method in Jinja2, not a field"},
       .explain = {"Varje objekt har metoderna items(), keys(), values() och get(). Ett fält med ett sådant "
                   "namn läses med hakparentes.",
                   "Every object has the methods items(), keys(), values() and get(). A field of such a name "
                   "is read with brackets."},
       .help = {"skriv [\"{name}\"] för fältet eller .{name}() för metoden",
                "write [\"{name}\"] for the field or .{name}() for the method"}},
      {.code = "K520",
       .text = {"blocket \"{name}\" finns redan i mallen",
                "the block \"{name}\" already exists in this template"},
       .explain = {"Ett block får stå en gång per mall. Ska texten upprepas, skriv self.namn().",
                   "A block stands once per template. To repeat its text write self.name()."}},
      {.code = "K521",
       .text = {"extends får bara stå ytterst i mallen", "extends may only stand outermost in a template"},
       .explain =
           {"Vilken mall som utvidgas bestäms av filen, inte av villkor. Flytta extends till första raden.",
            "Which template is extended is decided by the file, not by conditions. Move extends to the first "
            "line."}},
      {.code = "K522",
       .text = {"mallen har redan ett extends", "the template already has an extends"},
       .explain = {"En mall utvidgar högst en annan mall. Ta bort det ena.",
                   "A template extends at most one other template. Remove one of them."}},
      {.code = "K523",
       .text = {"den här taggen gör inget utanför ett block när mallen utvidgar en annan",
                "this tag does nothing outside a block in a template that extends another"},
       .explain =
           {"En mall med extends skriver bara ut det som står i dess block. Flytta in taggen i ett block.",
            "A template with extends prints only what stands in its blocks. Move the tag into a block."}},
      {.code = "K524",
       .text = {"mallen \"{template}\" har inget makro eller namn \"{name}\"",
                "the template \"{template}\" has no macro or name \"{name}\""},
       .explain = {"Det som importeras ska vara ett makro eller en variabel ytterst i den andra mallen.",
                   "What is imported must be a macro or a variable outermost in the other template."},
       .help = {"menade du \"{nearest}\"?", "did you mean \"{nearest}\"?"}},
      {.code = "K530",
       .text = {"\"{name}\" finns inte", "\"{name}\" does not exist"},
       .explain = {"Det som skrivs ut, loopas över eller räknas med måste finnas i sidans data. Kan det "
                   "saknas, pröva med if eller is defined, eller ge ett värde med |default(\"…\").",
                   "What is printed, looped over or calculated with must exist in the page's data. If it may "
                   "be missing, ask with if or is defined, or give a value with |default(\"…\")."},
       .help = {"menade du \"{nearest}\"?", "did you mean \"{nearest}\"?"},
       .related = {"anropad härifrån", "called from here"}},
      {.code = "K531",
       .text = {"\"{name}\" kan inte läsas: ett led på vägen finns inte",
                "\"{name}\" cannot be read: a step on the way does not exist"},
       .explain = {"Ett fält läses ur något som saknas. Pröva först om det yttre finns: if a and a.b.",
                   "A field is read from something that is missing. Ask first whether the outer one exists: "
                   "if a and a.b."},
       .related = {"anropad härifrån", "called from here"}},
      {.code = "K532",
       .text = {"\"{name}\" är tomt (none) och kan inte skrivas ut",
                "\"{name}\" is empty (none) and cannot be printed"},
       .explain = {"Jinja2 skulle skriva ordet \"None\" på sidan. Skriv vad som ska stå i stället: "
                   "|default(\"okänt\", true), eller en if-sats.",
                   "Jinja2 would print the word \"None\" on the page. Say what should stand there instead: "
                   "|default(\"unknown\", true), or an if."},
       .related = {"anropad härifrån", "called from here"}},
      {.code = "K533",
       .text = {"\"{name}\" är {kind} och kan inte skrivas ut", "\"{name}\" is {kind} and cannot be printed"},
       .explain = {"Skriv ut ett fält av objektet, loopa över listan, eller foga ihop den med |join(\", \").",
                   "Print a field of the object, loop over the list, or put it together with |join(\", \")."},
       .related = {"anropad härifrån", "called from here"}},
      {.code = "K534",
       .text = {"division med noll, eller ett antal som är noll eller negativt",
                "division by zero, or a count that is zero or negative"},
       .explain = {"Pröva värdet innan det delas med: if n. range, batch, slice och [::n] behöver ett tal "
                   "som inte är noll.",
                   "Ask about the value before dividing by it: if n. range, batch, slice and [::n] need a "
                   "number that is not zero."},
       .related = {"anropad härifrån", "called from here"}},
      {.code = "K535",
       .text = {"\"{name}\" behöver {expected} men fick {kind}",
                "\"{name}\" needs {expected} but got {kind}"},
       .explain =
           {"Filtret eller räkneoperationen passar inte till värdet. Kontrollera fältets typ i sidans data.",
            "The filter or operator does not fit the value. Check the type of the field in the page's data."},
       .related = {"anropad härifrån", "called from here"}},
      {.code = "K536",
       .text = {"\"{name}\" är {kind} och kan inte anropas", "\"{name}\" is {kind} and cannot be called"},
       .explain =
           {"Bara makron, range och metoderna items(), keys(), values(), get() och loop.cycle() kan anropas.",
            "Only macros, range and the methods items(), keys(), values(), get() and loop.cycle() can be "
            "called."},
       .related = {"anropad härifrån", "called from here"}},
      {.code = "K537",
       .text = {"\"{name}\" tar högst {count} argument", "\"{name}\" takes at most {count} arguments"},
       .explain = {"Anropet ger fler argument än makrot eller metoden har parametrar.",
                   "The call gives more arguments than the macro or method has parameters."},
       .related = {"anropad härifrån", "called from here"}},
      {.code = "K538",
       .text = {"{expected} namn kan inte delas på {count} värden",
                "{expected} names cannot share {count} values"},
       .explain = {"for a, b in … behöver par i listan. Loopar du över ett objekt, skriv .items().",
                   "for a, b in … needs pairs in the list. To loop over an object write .items()."},
       .related = {"anropad härifrån", "called from here"}},
      {.code = "K539",
       .text = {"makron, delmallar eller block anropar varandra för djupt",
                "macros, partial templates or blocks call each other too deeply"},
       .explain = {"Troligen anropar ett makro eller en include sig själv utan slut. Lägg till ett villkor "
                   "som avslutar.",
                   "Probably a macro or include calls itself without end. Add a condition that stops it."},
       .related = {"anropad härifrån", "called from here"}},
      {.code = "K540",
       .text = {"sidan behöver fler än {limit} steg i loopar, makron och filter",
                "the page needs more than {limit} steps in loops, macros and filters"},
       .explain =
           {"Loopar i loopar över stora listor växer snabbt. Dela upp sidan eller låt generatorn räkna ut "
            "det.",
            "Loops in loops over large lists grow fast. Split the page or let the generator compute it."},
       .related = {"anropad härifrån", "called from here"}},
      {.code = "K541",
       .text = {"sidan eller en text i den blir större än {limit} byte",
                "the page or a text in it becomes larger than {limit} bytes"},
       .explain = {"Gränsen skyddar mot mallar som växer utan slut. Dela upp sidan.",
                   "The limit protects against templates that grow without end. Split the page."},
       .related = {"anropad härifrån", "called from here"}},
      {.code = "K542",
       .text = {"{left} och {right} kan inte jämföras i storlek", "{left} and {right} cannot be ordered"},
       .explain = {"<, > och sortering fungerar mellan tal, mellan texter och mellan listor av sådana.",
                   "<, > and sorting work between numbers, between texts and between lists of such."},
       .related = {"anropad härifrån", "called from here"}},
      {.code = "K543",
       .text = {"resultatet kan bara loopas över; skriv |list efter filtret",
                "the result can only be looped over; write |list after the filter"},
       .explain = {"I Jinja2 kan det som map, select, reject, batch, unique, reverse och items ger bara gås "
                   "igenom en gång, och är alltid sant i en if-sats. Med |list blir det en vanlig lista.",
                   "In Jinja2 what map, select, reject, batch, unique, reverse and items give can be gone "
                   "through only once, and is always true in an if. With |list it becomes an ordinary list."},
       .related = {"anropad härifrån", "called from here"}},
      {.code = "K544",
       .text = {"talet blir för stort för att räkna med", "the number becomes too large to calculate with"},
       .explain = {"Heltal har 64 bitar. Räkna med decimaltal (1.0) eller låt generatorn räkna.",
                   "Whole numbers have 64 bits. Use decimals (1.0) or let the generator compute it."},
       .related = {"anropad härifrån", "called from here"}},
      {.code = "K545",
       .text = {"det finns inget block \"{name}\" att hämta här",
                "there is no block \"{name}\" to take from here"},
       .explain = {"super() hämtar samma block ur mallen som utvidgas, self.namn() ett block i den här "
                   "sidan. Blocket finns inte där, eller super() står utanför ett block.",
                   "super() takes the same block of the extended template, self.name() a block of this page. "
                   "The block is not there, or super() stands outside a block."},
       .related = {"anropad härifrån", "called from here"}},
      {.code = "K546",
       .text = {"makrot \"{name}\" använder inte caller() och kan inte anropas med call",
                "the macro \"{name}\" does not use caller() and cannot be called with call"},
       .explain = {"Texten i call-blocket skulle försvinna. Skriv {{ caller() }} i makrot eller anropa det "
                   "utan call.",
                   "The text of the call block would be lost. Write {{ caller() }} in the macro or call it "
                   "without call."},
       .related = {"anropad härifrån", "called from here"}},
      {.code = "K547",
       .text = {"\"{name}\" tar inget argument {argument}, eller har redan fått det",
                "\"{name}\" takes no argument {argument}, or was already given it"},
       .explain = {"Argument ges i ordning eller med namn, varje argument en gång.",
                   "Arguments are given in order or by name, each once."},
       .related = {"anropad härifrån", "called from here"}},
      {.code = "K570",
       .text =
           {"{count} av {total} sidor kunde inte göras, först {address} ({subject}) med mallen {template}",
            "{count} of {total} pages could not be made, first {address} ({subject}) by the template "
            "{template}"},
       .explain =
           {"En mall gick inte att köra med sidans uppgifter. Meddelandet före säger vad som var fel och var "
            "i mallen. En sida utelämnas aldrig i tysthet: portalen byggs inte förrän alla sidor kan göras.",
            "A template could not be run with the page's data. The message before it says what was wrong and "
            "where in the template. No page is left out silently: the portal is not built until all pages "
            "can be made."}},
      {.code = "K571",
       .text = {"temat \"{name}\" som det här bygger på finns inte",
                "the theme \"{name}\" that this one builds on does not exist"},
       .explain = {"\"extends\" i theme.json är namnet på en mapp bredvid temats egen, eller ett av "
                   "programmets egna teman. Rätta namnet, eller lägg temat i mappen.",
                   "\"extends\" in theme.json is the name of a folder beside the theme's own, or one of the "
                   "program's own themes. Correct the name, or put the theme in the folder."}},
      {.code = "K572",
       .text = {"temat bygger på \"{name}\" i en ring", "the theme builds on \"{name}\" in a circle"},
       .explain = {"Ett tema kan bygga på ett annat, som bygger på ett tredje, men inte på sig självt. Ta "
                   "bort \"extends\" i något av dem.",
                   "A theme may build on another that builds on a third, but not on itself. Remove "
                   "\"extends\" in one of them."}},
      {.code = "K573",
       .text = {"färgen {text} mot {ground} ger kontrasten {ratio}:1",
                "the colour {text} on {ground} has a contrast of {ratio}:1"},
       .explain = {"Text måste gå att läsa också för den som ser dåligt: kontrasten ska vara minst 4,5:1 "
                   "(WCAG 2.2 AA), för ramen runt det markerade minst 3:1. Välj en mörkare färg på ljus "
                   "grund, eller en ljusare på mörk.",
                   "Text must be readable also for people who see badly: the contrast must be at least 4.5:1 "
                   "(WCAG 2.2 AA), for the frame around what has focus at least 3:1. Choose a darker colour "
                   "on light ground, or a lighter one on dark."},
       .help = {"minst {least}:1 behövs", "at least {least}:1 is needed"}},
      {.code = "K580",
       .text = {"bilden kan inte ritas: {reason}", "the picture cannot be drawn: {reason}"},
       .explain = {"Delningsbilder görs av mallen share.svg, som ska bli en hel SVG-bild. Texter får bara "
                   "stå i <text> utan "
                   "andra element, med x, y och font-size (docs/templates.md). Rätta mallen, eller sätt "
                   "share_images: false i "
                   "site.yml så länge.",
                   "Share pictures are made by the template share.svg, which must give a whole SVG picture. "
                   "Words may only "
                   "stand in <text> without other elements, with x, y and font-size (docs/templates.md). "
                   "Correct the "
                   "template, or set share_images: false in site.yml for now."}},
  });
  return table;
}

}  // namespace kontrakt::diagnostics
