# Everything comes from the distribution's packages; script/bootstrap installs them.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Boost 1.74 REQUIRED COMPONENTS filesystem)
find_package(nlohmann_json 3.11 REQUIRED CONFIG)
find_package(fmt 9 REQUIRED CONFIG)
find_package(CLI11 2.1 REQUIRED CONFIG)
find_package(ICU 72 REQUIRED COMPONENTS i18n uc data)
pkg_check_modules(YAML REQUIRED IMPORTED_TARGET yaml-0.1)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(FREETYPE REQUIRED IMPORTED_TARGET freetype2)  # of the distribution: it reads WOFF2
find_package(ZLIB REQUIRED)
pkg_check_modules(CAIRO REQUIRED IMPORTED_TARGET cairo)
pkg_check_modules(RSVG REQUIRED IMPORTED_TARGET librsvg-2.0)
pkg_check_modules(QPDF REQUIRED IMPORTED_TARGET libqpdf)

# Memory for the program, where it is there: a build takes 6 % less time than with the system's. The sanitizers have one
# of their own. Its header is not used, so neither is its package for building, which wants a libunwind of one version.
find_library(TCMALLOC_LIBRARY libtcmalloc_minimal.so.4)

# cmark-gfm keeps one table of special characters for the whole process and resets it around every parse, so two
# threads that parse with different extensions disturb each other. The static library lets us neutralise the reset
# (see markdown/cmark_threads.cpp); the order of the two libraries matters.
find_library(CMARK_GFM_LIBRARY libcmark-gfm.a REQUIRED)
find_library(CMARK_GFM_EXTENSIONS_LIBRARY libcmark-gfm-extensions.a REQUIRED)
add_library(kontrakt_cmark INTERFACE)
target_link_libraries(kontrakt_cmark INTERFACE ${CMARK_GFM_EXTENSIONS_LIBRARY} ${CMARK_GFM_LIBRARY})
target_link_options(kontrakt_cmark INTERFACE -Wl,--wrap=cmark_inlines_remove_special_character)

if(KONTRAKT_TESTS)
  find_package(GTest REQUIRED CONFIG)
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
endif()
