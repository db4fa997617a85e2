#include "print/finish.hpp"

#include <exception>
#include <map>
#include <memory>

#include "print/qpdf.hpp"

namespace kontrakt::print {

namespace {

// Calls work(pdf) with the open document; qpdf tells of faults by exceptions.
template <class T, class Work>
support::Result<T, Unusable> with_pdf(std::string_view bytes, Work work) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("pdf", bytes.data(), bytes.size());
    if (pdf.anyWarnings()) return Unusable{"filen är skadad", "the file is damaged"};
    return work(pdf);
  } catch (const std::exception& fault) {
    return Unusable{std::string("filen går inte att läsa (") + fault.what() + ")",
                    std::string("the file cannot be read (") + fault.what() + ")"};
  }
}

bool is_tagged(QPDFObjectHandle& catalog) {
  QPDFObjectHandle mark = catalog.getKey("/MarkInfo");
  if (!mark.isDictionary() || !catalog.getKey("/StructTreeRoot").isDictionary()) return false;
  QPDFObjectHandle marked = mark.getKey("/Marked");
  return marked.isBool() && marked.getBoolValue();
}

bool is_text(QPDFObjectHandle value) {
  return value.isString() && !value.getUTF8Value().empty();
}

// Only the title: the rest is what made it and when.
void keep_title_only(QPDF& pdf, QPDFObjectHandle& catalog, const std::string& title) {
  QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
  info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title));
  pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
  pdf.getTrailer().removeKey("/ID");
  catalog.removeKey("/Metadata");
  QPDFObjectHandle shown = catalog.getKey("/ViewerPreferences");
  if (!shown.isDictionary()) shown = QPDFObjectHandle::newDictionary();
  shown.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
  catalog.replaceKey("/ViewerPreferences", shown);
}

void collect(std::vector<QPDFOutlineObjectHelper>& entries, std::vector<QPDFObjectHandle>& into) {
  for (QPDFOutlineObjectHelper& entry : entries) {
    into.push_back(entry.getObjectHandle());
    std::vector<QPDFOutlineObjectHelper> below = entry.getKids();
    collect(below, into);
  }
}

void name_outline(QPDF& pdf, const std::vector<std::string>& headings) {
  std::vector<QPDFOutlineObjectHelper> top = QPDFOutlineDocumentHelper(pdf).getTopLevelOutlines();
  std::vector<QPDFObjectHandle> entries;
  collect(top, entries);
  if (entries.size() != headings.size()) return;
  for (std::size_t i = 0; i < entries.size(); ++i)
    entries[i].replaceKey("/Title", QPDFObjectHandle::newUnicodeString(headings[i]));
}

std::string written(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.write();
  const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

support::Result<PageNumbers, Unusable> page_numbers(std::string_view bytes) {
  return with_pdf<PageNumbers>(bytes, [](QPDF& pdf) -> support::Result<PageNumbers, Unusable> {
    std::map<QPDFObjGen, int> number_of;
    int number = 0;
    for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages())
      number_of[page.getObjectHandle().getObjGen()] = ++number;
    PageNumbers found;
    QPDFObjectHandle places = pdf.getRoot().getKey("/Dests");
    if (!places.isDictionary()) return found;
    for (const std::string& key : places.getKeys()) {
      QPDFObjectHandle place = places.getKey(key);
      if (place.isDictionary()) place = place.getKey("/D");
      if (!place.isArray() || place.getArrayNItems() == 0) continue;
      const auto page = number_of.find(place.getArrayItem(0).getObjGen());
      if (page != number_of.end()) found[key.substr(1)] = page->second;
    }
    return found;
  });
}

support::Result<FinishedPdf, Unusable> finish(std::string_view bytes,
                                              const std::vector<std::string>& headings) {
  return with_pdf<FinishedPdf>(bytes, [&headings](QPDF& pdf) -> support::Result<FinishedPdf, Unusable> {
    QPDFObjectHandle catalog = pdf.getRoot();
    if (!is_tagged(catalog)) return Unusable{"den saknar taggar", "it has no tags"};
    if (!is_text(catalog.getKey("/Lang")))
      return Unusable{"den säger inte vilket språk den är på", "it does not say its language"};
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    if (!info.isDictionary() || !is_text(info.getKey("/Title")))
      return Unusable{"den saknar titel", "it has no title"};
    name_outline(pdf, headings);
    keep_title_only(pdf, catalog, info.getKey("/Title").getUTF8Value());
    FinishedPdf out;
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
      // Links are reached in the order in which they are read.
      page.getObjectHandle().replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
      ++out.pages;
    }
    out.bytes = written(pdf);
    return out;
  });
}

}  // namespace kontrakt::print
