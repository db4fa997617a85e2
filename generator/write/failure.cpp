#include "write/failure.hpp"

#include <cerrno>
#include <string_view>
#include <utility>

namespace kontrakt::write {

using support::IoError;

namespace {

struct Words {
  const char* sv;
  const char* en;
};

Words words_for(const IoError& error) {
  switch (error.kind) {
    case IoError::Kind::denied:
      if (error.number == EROFS) return {"disken är skrivskyddad", "the disk is read-only"};
      return {"det saknas rättighet", "permission is missing"};
    case IoError::Kind::too_large:
      return {"filen blir för stor", "the file would be too large"};
    case IoError::Kind::not_regular:
      return {"det som står där är ingen mapp", "what stands there is no folder"};
    case IoError::Kind::is_symlink:
      return {"en symbolisk länk står där", "a symbolic link stands there"};
    case IoError::Kind::too_many:
      return {"mapparna är för djupa", "the folders are too deep"};
    case IoError::Kind::exists:
      return {"något står redan där", "something stands there already"};
    case IoError::Kind::not_found:
      return {"den finns inte, eller försvann under bygget",
              "it does not exist, or vanished during the build"};
    case IoError::Kind::no_space:
    case IoError::Kind::other:
      break;
  }
  if (error.number == ENAMETOOLONG) return {"namnet är för långt", "the name is too long"};
  if (error.number == EBUSY) return {"den används av något annat", "something else uses it"};
  return {nullptr, nullptr};
}

}  // namespace

void report(const IoError& error, const std::string& output, diagnostics::Diagnostics& found) {
  if (error.number == EWOULDBLOCK) {
    found.add("K611", {}, {{"path", output}});
    return;
  }
  if (error.kind == IoError::Kind::no_space) {
    found.add("K615", {}, {{"path", output}});
    return;
  }
  Words words = words_for(error);
  std::string reason = error.reason();
  // What lies in the site, or in the folder that is to become it, is named from there.
  std::string path = error.path.empty()            ? output
                     : error.path.starts_with('/') ? error.path
                                                   : output + "/" + error.path;
  found.add("K614", {},
            {{"path", std::move(path)},
             {"reason.sv", words.sv != nullptr ? words.sv : reason},
             {"reason.en", words.en != nullptr ? words.en : reason}});
}

bool has_errors(const diagnostics::Diagnostics& found) {
  for (const diagnostics::Diagnostic& item : found.items()) {
    std::string_view code = item.code;
    if (code != "K616" && code != "K617") return true;
  }
  return false;
}

}  // namespace kontrakt::write
