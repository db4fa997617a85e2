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
  });
  return table;
}

}  // namespace kontrakt::diagnostics
