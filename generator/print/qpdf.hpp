// libqpdf's headers. Private to print/.
#pragma once

#define POINTERHOLDER_TRANSITION 4  // std::shared_ptr

// clang cannot compile qpdf 11's JSON.hh as C++20 (a vector of a class inside itself). The other headers only
// name the class, and we use none of it, so it is declared in the header's place.
#define JSON_HH
class JSON;

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
