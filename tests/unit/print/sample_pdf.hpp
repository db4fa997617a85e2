// A PDF as Chromium makes it, small: tagged, with a title, dates and two places that links lead to.
#pragma once

#include <memory>
#include <string>

#include "print/qpdf.hpp"

namespace kontrakt::print {

struct SamplePdf {
  int pages = 3;
  std::string title = "Läget 2025";
  std::string language = "sv";
  bool tagged = true;
  std::string made = "D:20261121184634+00'00'";

  std::string bytes() const {
    QPDF pdf;
    pdf.emptyPDF();
    QPDFObjectHandle places = QPDFObjectHandle::newDictionary();
    for (int i = 1; i <= pages; ++i) {
      QPDFObjectHandle page =
          pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 595 842] >>"));
      pdf.addPage(page, false);
      QPDFObjectHandle place = QPDFObjectHandle::parse("[null /XYZ 0 800 0]");
      place.setArrayItem(0, page);
      places.replaceKey("/sida-" + std::to_string(i), place);
    }
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Dests", places);
    if (!language.empty()) root.replaceKey("/Lang", QPDFObjectHandle::newString(language));
    if (tagged) {
      root.replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked true >>"));
      root.replaceKey("/StructTreeRoot",
                      pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /StructTreeRoot >>")));
    }
    root.replaceKey("/Outlines", outline(pdf));
    QPDFObjectHandle info = QPDFObjectHandle::parse("<< /Producer (Skia) /Creator (HeadlessChrome) >>");
    if (!title.empty()) info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title));
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(made));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
  }

 private:
  // An entry with one below it; words across two lines are joined.
  static QPDFObjectHandle outline(QPDF& pdf) {
    QPDFObjectHandle root = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines /Count 2 >>"));
    QPDFObjectHandle outer = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Count 1 >>"));
    QPDFObjectHandle inner = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    outer.replaceKey("/Title", QPDFObjectHandle::newUnicodeString("Läget2025"));
    inner.replaceKey("/Title", QPDFObjectHandle::newUnicodeString("Lundoch Åbo"));
    for (const char* end : {"/First", "/Last"}) {
      root.replaceKey(end, outer);
      outer.replaceKey(end, inner);
    }
    outer.replaceKey("/Parent", root);
    inner.replaceKey("/Parent", outer);
    return root;
  }
};

}  // namespace kontrakt::print
