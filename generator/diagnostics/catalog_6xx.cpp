// K6xx: output. catalog.hpp says how to add a message.
#include <array>

#include "diagnostics/catalog.hpp"

namespace kontrakt::diagnostics {

std::span<const Entry> catalog_6xx() {
  static constexpr auto table = std::to_array<Entry>({
      {.code = "K601",
       .text = {"sidan \"{path}\" kan inte skrivas: {why}", "the page \"{path}\" cannot be written: {why}"},
       .explain =
           {"Sidans adress blir en fil i utdatamappen, och den här går inte att använda som filnamn. Byt "
            "namn på det som adressen är gjord av, oftast en mapp, en fil eller en nyckel i innehållet.",
            "The address of the page becomes a file in the output folder, and this one cannot be a file "
            "name. Rename what the address is made of, mostly a folder, a file or a key in the content."}},
      {.code = "K602",
       .text = {"två filer har samma adress: \"{path}\"", "two files have the same address: \"{path}\""},
       .explain = {"Bara en av dem skulle komma med på webbplatsen. Byt namn på den ena: det är oftast två "
                   "dokument, eller en bild och en sida, med samma namn.",
                   "Only one of them would get into the site. Rename one: mostly it is two documents, or a "
                   "picture and a page, with the same name."}},
      {.code = "K603",
       .text = {"\"{path}\" är både en fil och mappen för \"{other}\"",
                "\"{path}\" is both a file and the folder of \"{other}\""},
       .explain = {"En fil och en mapp kan inte heta likadant på samma plats. Byt namn på den ena.",
                   "A file and a folder cannot have the same name in the same place. Rename one of them."},
       .related = {"den andra", "the other"}},
      {.code = "K604",
       .text = {"\"{path}\" och \"{other}\" skiljer sig bara i stora och små bokstäver",
                "\"{path}\" and \"{other}\" differ only in upper and lower case"},
       .explain = {"På Windows och macOS skulle den ena skriva över den andra. Byt namn på den ena.",
                   "On Windows and macOS one would overwrite the other. Rename one of them."},
       .related = {"den andra", "the other"}},
      {.code = "K605",
       .text = {"\"{path}\" och \"{other}\" skiljer sig bara i hur bokstäverna är lagrade",
                "\"{path}\" and \"{other}\" differ only in how their letters are stored"},
       .explain =
           {"En bokstav som å kan lagras som ett tecken eller som a följt av en ring; namnen ser likadana "
            "ut. På macOS skulle den ena skriva över den andra. Oftast är den ena en kopia som kommer "
            "från en Mac: byt namn på den, helst till bara a–z, siffror och bindestreck.",
            "A letter like å can be stored as one character or as an a followed by a ring; the names "
            "look the same. On macOS one would overwrite the other. Mostly one is a copy that came from "
            "a Mac: rename it, best to only a–z, digits and hyphens."},
       .related = {"den andra", "the other"}},
      {.code = "K610",
       .text = {"utdatamappen \"{path}\" {relation} {folder}",
                "the output folder \"{path}\" {relation} {folder}"},
       .explain = {"Utdatamappen töms på sådant som inte längre hör till webbplatsen, och får därför inte "
                   "vara eller innehålla innehåll, mallar, teman eller hela datorn. Välj en egen mapp, till "
                   "exempel public.",
                   "The output folder is cleared of what no longer belongs to the site, so it must not be or "
                   "contain content, templates, themes or the whole computer. Choose a folder of its own, "
                   "for example public."},
       .help = {"välj en egen mapp, till exempel public", "choose a folder of its own, for example public"}},
      {.code = "K611",
       .text = {"ett annat bygge skriver redan i \"{path}\"",
                "another build is already writing to \"{path}\""},
       .explain = {"Två byggen i samma mapp skulle förstöra för varandra. Vänta tills det andra är klart, "
                   "eller välj en annan utdatamapp med --output.",
                   "Two builds in the same folder would spoil each other. Wait until the other has finished, "
                   "or choose another output folder with --output."}},
      {.code = "K612",
       .text = {"\"{path}\" står i vägen, och är inte skriven av kontrakt",
                "\"{path}\" is in the way, and was not written by kontrakt"},
       .explain = {"Programmet skriver aldrig över något som det inte självt har skrivit. Flytta eller ta "
                   "bort filen, eller välj en annan utdatamapp. Har mappen kopierats, eller .public.kontrakt "
                   "bredvid den tagits bort, vet programmet inte längre vilka filer som är dess egna: ta då "
                   "bort hela mappen.",
                   "The program never overwrites what it did not write itself. Move or remove the file, or "
                   "choose another output folder. If the folder was copied or .public.kontrakt beside it was "
                   "removed, the program no longer knows its own files: remove the whole folder."},
       .help = {"flytta eller ta bort den · är allt i mappen byggt av kontrakt: ta bort hela mappen och bygg "
                "igen",
                "move or remove it · if all in the folder was built by kontrakt: remove the whole folder and "
                "build again"}},
      {.code = "K614",
       .text = {"\"{path}\" går inte att skriva: {reason}", "\"{path}\" cannot be written: {reason}"},
       .explain = {"Operativsystemet vägrade. Kontrollera mappens rättigheter och att disken fungerar. Den "
                   "senaste hela webbplatsen är kvar.",
                   "The operating system refused. Check the permissions of the folder and that the disk "
                   "works. The last whole site is still there."}},
      {.code = "K615",
       .text = {"disken är full: \"{path}\" kunde inte skrivas",
                "the disk is full: \"{path}\" could not be written"},
       .explain = {"Den senaste hela webbplatsen är kvar. Frigör utrymme på disken och bygg igen.",
                   "The last whole site is still there. Free some space on the disk and build again."}},
      {.code = "K616",
       .severity = Severity::warning,
       .text = {"\"{path}\" skrivs på plats, fil för fil", "\"{path}\" is written in place, file by file"},
       .explain =
           {"Filsystemet tillåter inte att hela webbplatsen byts i ett steg, till exempel när mappen "
            "är monterad för sig. En läsare kan under bygget se gammalt och nytt blandat. Bygg i en "
            "vanlig mapp och kopiera därifrån om det spelar roll. Är det meningen, bygg med --in-place: "
            "då skrivs alltid fil för fil, utan den här varningen.",
            "The file system does not allow the whole site to be swapped in one step, for example "
            "when the folder is a mount of its own. During the build a reader may see old and new "
            "mixed. Build in an ordinary folder and copy from there if it matters. If it is meant, build "
            "with --in-place: then it is always file by file, without this warning."},
       .help =
           {"hela mappen kan inte bytas i ett steg · är det meningen: kontrakt build --in-place",
            "the whole folder cannot be swapped in one step · if it is meant: kontrakt build --in-place"}},
      {.code = "K617",
       .severity = Severity::warning,
       .text = {"\"{path}\" har ändrats för hand och lämnas kvar",
                "\"{path}\" was changed by hand and is left in place"},
       .explain = {"Filen hör inte längre till webbplatsen, men någon har ändrat den sedan den skrevs, och "
                   "då tas den inte bort. Ta bort den själv om den inte behövs.",
                   "The file no longer belongs to the site, but somebody has changed it since it was "
                   "written, so it is not removed. Remove it yourself if it is not needed."}},
      {.code = "K620",
       .severity = Severity::warning,
       .text = {"inga PDF-filer gjordes: Chromium finns inte", "no PDFs were made: there is no Chromium"},
       .explain =
           {"Med --pdf trycks publikationerna till PDF av webbläsaren Chromium, som inte hör till "
            "programmet. Den letas upp först där miljövariabeln KONTRAKT_CHROMIUM pekar, sedan i PATH som "
            "chromium, chromium-browser, google-chrome eller chrome. Portalen byggs ändå, utan PDF-filer. "
            "Installera Chromium och bygg igen, eller gör PDF-filen för hand: öppna tryckutgåvans sida i en "
            "webbläsare, välj Skriv ut, skrivaren Spara som PDF, papperet A4 och bakgrundsgrafik på. Då "
            "saknas sidnumren i innehållsförteckningen.",
            "With --pdf the publications are printed to PDF by the browser Chromium, which is not part of "
            "the program. It is looked for where the environment variable KONTRAKT_CHROMIUM points, then in "
            "PATH as chromium, chromium-browser, google-chrome or chrome. The portal is built anyway, "
            "without PDFs. Install Chromium and build again, or make the PDF by hand: open the page of the "
            "print edition in a browser and choose Print, the printer Save as PDF, the paper A4 and "
            "background graphics on. Its contents then have no page numbers."},
       .help =
           {"KONTRAKT_CHROMIUM är \"{chosen}\", som inte går att köra · installera chromium, eller låt "
            "KONTRAKT_CHROMIUM peka på en Chrome eller Chromium · för hand: öppna tryckutgåvans sida i en "
            "webbläsare, skriv ut och välj Spara som PDF",
            "KONTRAKT_CHROMIUM is \"{chosen}\", which cannot be run · install chromium, or let "
            "KONTRAKT_CHROMIUM point at a Chrome or Chromium · by hand: open the page of the print edition "
            "in a browser, print and choose Save as PDF"}},
      {.code = "K621",
       .text = {"\"{path}\" går inte att skriva: {reason}, så inga PDF-filer kan göras",
                "\"{path}\" cannot be written: {reason}, so no PDFs can be made"},
       .explain =
           {"Det som webbläsaren ska trycka läggs under bygget i en egen mapp bland de tillfälliga "
            "filerna. Ge plats och rättigheter där, eller välj en annan mapp med miljövariabeln TMPDIR.",
            "What the browser is to print lies during the build in a folder of its own among the "
            "temporary files. Give space and permission there, or choose another folder with the "
            "environment variable TMPDIR."}},
      {.code = "K622",
       .text = {"Chromium gjorde inte \"{path}\": {reason}", "Chromium did not make \"{path}\": {reason}"},
       .explain =
           {"Webbläsaren misslyckades, och ingenting skrevs. Vad den själv sade står i meddelandet. Tre "
            "saker "
            "är vanliga: den får inte ha sin egen sandlåda (bygg då som en användare som får, eller i en "
            "container som root), den är för gammal (version 131 eller senare behövs), eller den är ett "
            "snap-paket, som inte ser /tmp (sätt miljövariabeln TMPDIR till en mapp i din hemmapp). Utan "
            "--pdf "
            "byggs portalen som vanligt.",
            "The browser failed, and nothing was written. What it said itself stands in the message. Three "
            "things are common: it may not have its own sandbox (build as a user who may, or in a container "
            "as root), it is too old (version 131 or later is needed), or it is a snap package, which does "
            "not see /tmp (set the environment variable TMPDIR to a folder in your home folder). Without "
            "--pdf the portal is built as usual."},
       .help = {"Chromium sade: {said} · utan --pdf byggs portalen som vanligt",
                "Chromium said: {said} · without --pdf the portal is built as usual"}},
      {.code = "K623",
       .text = {"Chromium blev inte klar med \"{path}\" på {seconds} sekunder",
                "Chromium did not finish \"{path}\" in {seconds} seconds"},
       .explain =
           {"Webbläsaren avbröts, och ingenting skrevs. Är datorn upptagen med annat hjälper det att "
            "låta färre arbeta samtidigt: kontrakt build --pdf --jobs 1. Utan --pdf byggs portalen som "
            "vanligt.",
            "The browser was stopped, and nothing was written. If the machine is busy, let fewer work at "
            "once: kontrakt build --pdf --jobs 1. Without --pdf the portal is built as usual."},
       .help = {"låt färre arbeta samtidigt: kontrakt build --pdf --jobs 1",
                "let fewer work at once: kontrakt build --pdf --jobs 1"}},
      {.code = "K624",
       .text = {"\"{path}\", trycket av {address}, går inte att använda: {reason}",
                "\"{path}\", the print of {address}, cannot be used: {reason}"},
       .explain =
           {"Webbläsaren gjorde en PDF som inte håller vad portalen lovar: taggar för skärmläsare, språk, "
            "titel och sidnummer som stämmer. Oftast är mallen ändrad (sidan ska ha title och lang, och "
            "det som data-page-of pekar på ska finnas och vara länkat) eller webbläsaren för gammal.",
            "The browser made a PDF that does not keep what the portal promises: tags for screen readers, "
            "language, title, and page numbers that are right. Mostly the template was changed (the page "
            "must have a title and a lang, and what data-page-of points at must be there and linked) or "
            "the browser is too old."}},
      {.code = "K625",
       .severity = Severity::warning,
       .text = {"\"{path}\" blev {count} sidor, men ska rymmas på {most}",
                "\"{path}\" came to {count} pages, but should fit on {most}"},
       .explain =
           {"Bladet för en kommun är gjort för en sida. Korta de längsta namnen eller texterna på det, "
            "eller ändra temats stilmall för tryck (css/print.css).",
            "The sheet of a municipality is made for one page. Shorten its longest names or texts, or "
            "change the theme's stylesheet for print (css/print.css)."},
       .help = {"sidan är {address}", "the page is {address}"}},
  });
  return table;
}

}  // namespace kontrakt::diagnostics
