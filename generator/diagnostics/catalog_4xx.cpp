// K4xx: Markdown, links and accessibility. catalog.hpp says how to add a message.
#include <array>

#include "diagnostics/catalog.hpp"

namespace kontrakt::diagnostics {

std::span<const Entry> catalog_4xx() {
  static constexpr auto table = std::to_array<Entry>({
      {.code = "K401",
       .text = {"texten är {size} KiB; högst {limit} KiB går att läsa",
                "the text is {size} KiB; at most {limit} KiB can be read"},
       .explain = {"En enda Markdown-text får inte vara större än 2048 KiB. Dela upp den på flera filer "
                   "eller avsnitt, eller lägg långa bilagor som dokument att ladda ner.",
                   "One Markdown text may not be larger than 2048 KiB. Split it into several files or "
                   "sections, or offer long annexes as documents to download."}},
      {.code = "K402",
       .text = {"listor, citat eller betoningar ligger för djupt i varandra",
                "lists, quotes or emphasis are nested too deep"},
       .explain = {"Listor och citat får börja högst 100 tecken in på raden, och betoningar får ligga högst "
                   "100 i varandra. Förenkla texten: dela listan, eller gör en underrubrik av en nivå.",
                   "Lists and quotes may begin at most 100 columns into the line, and emphasis may be nested "
                   "at most 100 times. Simplify: split the list, or make a level a subheading."}},
      {.code = "K403",
       .text = {"tabellerna i texten får fler än {limit} celler",
                "the tables of this text get more than {limit} cells"},
       .explain = {"Korta rader fylls ut till tabellens hela bredd, så att en liten fil kan ge en mycket "
                   "stor sida. Dela tabellen, eller lägg uppgifterna i en datafil som sidan länkar till. En "
                   "tom rad avslutar en tabell.",
                   "Short rows are filled up to the width of the table, so that a small file can give a huge "
                   "page. Split the table, or put the figures into a data file that the page links to. An "
                   "empty line ends a table."}},
      {.code = "K404",
       .text = {"texten kräver för mycket minne för att läsas", "the text needs too much memory to be read"},
       .explain = {"Något i texten växer när den läses, till exempel en mycket lång länkadress som används "
                   "tusentals gånger. Dela texten, eller skriv länkarna direkt där de används.",
                   "Something in the text grows when it is read, such as one very long link address used "
                   "thousands of times. Split the text, or write the links where they are used."}},
      {.code = "K410",
       .text = {"rubriken har nivå 1 (#), men sidan har redan sin huvudrubrik",
                "the heading has level 1 (#), but the page already has its main heading"},
       .explain = {"Sidans huvudrubrik kommer från fältet för titel eller namn. Börja texten med två "
                   "nummertecken: ## Rubrik.",
                   "The main heading of the page comes from its title or name field. Begin with two number "
                   "signs: ## Heading."}},
      {.code = "K411",
       .text = {"rubriken hoppar från nivå {previous} till {level}; väntat är högst {expected}",
                "the heading goes from level {previous} to {level}; expected is at most {expected}"},
       .explain = {"Den som lyssnar på sidan navigerar med rubrikernas nivåer och tror att något saknas när "
                   "en nivå hoppas över. Ta bort nummertecken (#) tills rubriken är högst en nivå djupare än "
                   "den förra; den första rubriken i en text skrivs med ##.",
                   "People who listen to the page navigate by heading levels and believe that something is "
                   "missing when one is skipped. Remove number signs until the heading is at most one level "
                   "deeper than the one before; the first heading of a text is written with ##."}},
      {.code = "K412",
       .text = {"rubriken saknar text", "the heading has no text"},
       .explain = {"En tom rubrik syns i innehållsförteckningen och läses upp som ingenting. Skriv rubrikens "
                   "text, eller ta bort raden.",
                   "An empty heading shows in the table of contents and is read out as nothing. Write its "
                   "text, or remove the line."}},
      {.code = "K413",
       .text = {"rubriken står i en lista eller ett citat", "the heading stands inside a list or a quote"},
       .explain = {"Rubriker delar in hela sidan och kan inte ligga i en lista eller ett citat. Flytta ut "
                   "rubriken, eller skriv orden med fet stil i stället.",
                   "Headings divide the whole page and cannot lie in a list or a quote. Move the heading "
                   "out, or write the words in bold."}},
      {.code = "K414",
       .text = {"rubriken har nivå {level}; här går högst nivå {deepest}",
                "the heading has level {level}; the deepest here is {deepest}"},
       .explain = {"Texten visas under andra rubriker på sidan, och HTML har sex nivåer. Skriv rubriken en "
                   "nivå högre, eller gör den till fet text.",
                   "The text is shown under other headings of the page, and HTML has six levels. Raise the "
                   "heading, or make it bold text."}},
      {.code = "K415",
       .text = {"rubrikens nyckel är inte avslutad eller står inte sist",
                "the heading's key is not closed or not last"},
       .explain = {"En nyckel skrivs sist på rubrikens rad och slutar med en klammer: ## Mål {#mal}. Ska "
                   "tecknen {# synas i rubriken skrivs \\{#.",
                   "A key is written last on the heading's line and ends with a brace: ## Targets "
                   "{#targets}. To show the characters {# in a heading write \\{#."}},
      {.code = "K416",
       .text = {"nyckeln \"{key}\" får bara ha a–z, 0–9 och bindestreck eller understreck mellan dem",
                "the key \"{key}\" may only have a–z, 0–9 and hyphens or underscores between them"},
       .explain = {"Nyckeln blir en del av sidans adress och ska kunna skrivas av var som helst. Använd små "
                   "bokstäver utan å, ä och ö.",
                   "The key becomes part of the page's address and must be easy to copy anywhere. Use "
                   "lower-case letters without marks."},
       .help = {"menade du \"{suggestion}\"?", "did you mean \"{suggestion}\"?"}},
      {.code = "K417",
       .text = {"nyckeln \"{key}\" finns redan i texten", "the key \"{key}\" is already used in this text"},
       .explain = {"Två rubriker med samma nyckel kan inte skiljas åt, varken av länkar eller av jämförelsen "
                   "mellan kontrakt. Ge den ena en annan nyckel, eller slå ihop avsnitten.",
                   "Two headings with the same key cannot be told apart, neither by links nor by the "
                   "comparison of contracts. Give one of them another key, or join the sections."}},
      {.code = "K420",
       .text = {"HTML i texten visas inte: {html}", "HTML in the text is not shown: {html}"},
       .explain = {"Texter skrivs i Markdown utan HTML, så att sidorna blir säkra och tillgängliga. Skriv "
                   "det i Markdown i stället (**fet**, *kursiv*, listor, tabeller). Ska ett mindre än-tecken "
                   "synas skrivs \\<. Kommentarer <!-- --> tas bort.",
                   "Texts are written in Markdown without HTML, so that pages stay safe and accessible. "
                   "Write it in Markdown (**bold**, *italic*, lists, tables). To show a less-than sign write "
                   "\\<. Remove comments <!-- -->."}},
      {.code = "K430",
       .text = {"adressen börjar med \"{scheme}:\", som inte får användas",
                "the address begins with \"{scheme}:\", which may not be used"},
       .explain =
           {"Länkar får börja med https:, http:, mailto: eller tel:, eller med / för en sida i portalen.",
            "Links may begin with https:, http:, mailto: or tel:, or with / for a page of this portal."}},
      {.code = "K431",
       .text = {"adressen \"{address}\" är varken en fullständig adress eller en sida i portalen",
                "the address \"{address}\" is neither a complete address nor a page of this portal"},
       .explain = {"Samma text kan visas på flera sidor, därför går det inte att skriva adresser som utgår "
                   "från sidan (../lund/ eller fil.md). Skriv sidans adress från början: /kommuner/lund/. "
                   "Andra webbplatser skrivs med https:// först.",
                   "The same text may be shown on several pages, so addresses relative to the page (../lund/ "
                   "or file.md) have no meaning. Write the page's address from the start: /kommuner/lund/. "
                   "Other sites begin with https://."}},
      {.code = "K432",
       .text = {"länken saknar adress", "the link has no address"},
       .explain = {"Skriv adressen mellan parenteserna: [text](/adress/). Finns det ingen adress än, skriv "
                   "texten utan länk.",
                   "Write the address between the parentheses: [text](/address/). If there is none yet, "
                   "write the text without a link."}},
      {.code = "K433",
       .severity = Severity::warning,
       .text = {"adressen innehåller tecknet \"{character}\", som inte får stå i en adress",
                "the address holds the character \"{character}\", which no address may hold"},
       .explain =
           {"Adressen skrivs ut precis som den står. Byt tecknet mot sin kod: mellanslag är %20, ett ensamt "
            "procenttecken är %25. Kopiera helst adressen ur webbläsarens adressfält.",
            "The address is written out exactly as it stands. Replace the character by its code: a blank is "
            "%20, a lone percent sign %25. Best copy the address from the browser's address bar."}},
      {.code = "K434",
       .text = {"bilden ligger på en annan plats än i portalen", "the image is not in this portal"},
       .explain =
           {"Portalen hämtar inget från andra webbplatser, så att ingen besökare följs och sidan inte går "
            "sönder när bilden flyttas. Lägg bilden bland projektets filer och skriv dess adress från /.",
            "The portal fetches nothing from other sites, so that no visitor is tracked and no page breaks "
            "when the image moves. Put the image among the project's files and write its address from /."}},
      {.code = "K435",
       .severity = Severity::warning,
       .text = {"det här ser ut som en länk men blir vanlig text",
                "this looks like a link but becomes plain text"},
       .explain = {"En länk skrivs [text](adress) utan mellanslag i adressen. Har adressen mellanslag skrivs "
                   "%20 i stället. Ska tecknen synas skrivs \\[ och \\].",
                   "A link is written [text](address) without blanks in the address; write %20 for them. To "
                   "show the characters write \\[ and \\]."}},
      {.code = "K436",
       .severity = Severity::warning,
       .text = {"adressen {address} står i texten utan att vara en länk",
                "the address {address} stands in the text without being a link"},
       .explain = {"Skriv en länk med ett namn som säger vart den leder: [Lunds klimatmål](https://…). En "
                   "lång adress läses upp tecken för tecken.",
                   "Write a link with a name that says where it leads: [Lund's climate targets](https://…). "
                   "A long address is read out letter by letter."}},
      {.code = "K440",
       .text = {"bilden saknar textbeskrivning", "the image has no text alternative"},
       .explain =
           {"Den som inte ser bilden behöver veta vad den visar. Skriv det mellan hakparenteserna: ![Elbuss "
            "vid stationen](/bilder/buss.jpg). En bild som inte säger något kan tas bort.",
            "People who do not see the image need to know what it shows. Write it between the brackets: "
            "![Electric bus at the station](/bilder/buss.jpg). An image that says nothing can be removed."}},
      {.code = "K441",
       .severity = Severity::warning,
       .text = {"länktexten \"{text}\" säger inte vart länken leder",
                "the link text \"{text}\" does not tell where the link leads"},
       .explain = {"Många hoppar från länk till länk och hör bara länkens egen text. Låt den namnge målet: "
                   "[Lunds klimatmål](/…) i stället för [här](/…).",
                   "Many people jump from link to link and hear only its own text. Let it name the target: "
                   "[Lund's climate targets](/…) rather than [here](/…)."}},
      {.code = "K442",
       .text = {"länken saknar text", "the link has no text"},
       .explain = {"En länk utan text syns inte och kan inte läsas upp. Skriv texten mellan hakparenteserna: "
                   "[text](/adress/).",
                   "A link without text cannot be seen or read out. Write the text between the brackets: "
                   "[text](/address/)."}},
      {.code = "K443",
       .severity = Severity::warning,
       .text = {"länktexten är en adress: {text}", "the link text is an address: {text}"},
       .explain = {"En adress läses upp tecken för tecken och säger sällan vad som finns där. Skriv ett "
                   "namn: [Naturvårdsverkets vägledning](https://…).",
                   "An address is read out letter by letter and seldom tells what is there. Write a name: "
                   "[Guidance by the agency](https://…)."}},
      {.code = "K450",
       .text = {"en cell i tabellens rubrikrad saknar text", "a cell of the table's header row has no text"},
       .explain = {"Skärmläsare läser kolumnens rubrik före varje värde. Fyll i alla celler i första raden, "
                   "också den första (\"Kommun\", \"År\").",
                   "Screen readers say the column's header before each value. Fill in every cell of the "
                   "first row, the first one too (\"Municipality\", \"Year\")."}},
      {.code = "K451",
       .severity = Severity::warning,
       .text = {"tabellen saknar namn", "the table has no caption"},
       .explain = {"Skriv en rad som börjar med \"Tabell:\" i stycket närmast före tabellen: Tabell: Utsläpp "
                   "per år i Lund. Den visas som tabellens rubrik.",
                   "Write a paragraph that begins with \"Tabell:\" right before the table: Tabell: Emissions "
                   "per year in Lund. It is shown as the caption."}},
      {.code = "K460",
       .text = {"källhänvisningen {text} går inte att läsa", "the citation {text} cannot be read"},
       .explain = {"En källhänvisning skrivs [@dokument] eller [@dokument, avsnitt 5.1]; flera skiljs med "
                   "semikolon: [@a, s. 3; @b]. Dokumentets id har bara a–z, 0–9 och bindestreck. Ska tecknen "
                   "[@ synas skrivs \\[@.",
                   "A citation is written [@document] or [@document, section 5.1]; several are separated by "
                   "semicolons: [@a, p. 3; @b]. A document's id has only a–z, 0–9 and hyphens. To show the "
                   "characters [@ write \\[@."}},
      {.code = "K461",
       .text = {"källhänvisningen {text} står i en rubrik", "the citation {text} stands in a heading"},
       .explain = {"Rubriken används också i innehållsförteckningar och länkar. Flytta hänvisningen till "
                   "texten under rubriken.",
                   "The heading is also used in tables of contents and links. Move the citation to the text "
                   "below it."}},
      {.code = "K462",
       .text = {"källhänvisningen {text} står inne i en länk", "the citation {text} stands inside a link"},
       .explain = {"Hänvisningen blir själv en länk till källan, och en länk kan inte ligga i en annan. "
                   "Flytta den till efter länken.",
                   "The citation becomes a link to its source, and a link cannot lie in another. Move it "
                   "after the link."}},
      {.code = "K470",
       .text = {"adressen {address} är upptagen", "the address {address} is taken"},
       .explain =
           {"Två sidor kan inte ha samma adress. Sidor i pages/ får inte heta som portalens egna "
            "(kommuner, ataganden, ordlista …), och en tidigare adress (aliases) får inte vara någon "
            "annan sidas. Byt namn på filen eller ta bort den tidigare adressen.",
            "Two pages cannot have the same address. Pages in pages/ may not be named like the portal's "
            "own (kommuner, ataganden, ordlista …), and a former address (aliases) may not be another "
            "page's. Rename the file or remove the former address."},
       .related = {"den som har adressen", "what has the address"}},
      {.code = "K471",
       .text = {"det finns ingen sida på {address}", "there is no page at {address}"},
       .explain =
           {"Länken går till en adress som ingen sida i portalen har. Adresser inom portalen börjar och "
            "slutar med snedstreck: /kommuner/linkoping/. Rätta adressen, eller ta bort länken om sidan "
            "inte finns än.",
            "The link leads to an address that no page of the portal has. Addresses within the portal "
            "begin and end with a slash: /kommuner/linkoping/. Correct the address, or remove the link "
            "if the page is not there yet."},
       .help = {"menade du {nearest}?", "did you mean {nearest}?"}},
      {.code = "K472",
       .text = {"sidan {address} har inget ställe som heter \"{anchor}\"",
                "the page {address} has no place called \"{anchor}\""},
       .explain =
           {"Det som står efter # i en adress är ett ställe på sidan: en rubriks nyckel ({#mal}) eller "
            "namnet som portalen ger den. Öppna sidan, gå till stället och kopiera adressen därifrån.",
            "What follows # in an address is a place on the page: a heading's key ({#mal}) or the name "
            "that the portal gives it. Open the page, go to the place and copy the address from there."},
       .help = {"menade du #{nearest}?", "did you mean #{nearest}?"}},
  });
  return table;
}

}  // namespace kontrakt::diagnostics
