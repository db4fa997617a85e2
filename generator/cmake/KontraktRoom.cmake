# Two precompiled headers for everything, one for the rooms and one for the tests. They save time only: every file
# includes what it uses, which builds without KONTRAKT_PCH keep it to. fmt is linked because its macros must be the
# same here as in the files. Not for optimised builds: g++ 12 then reports overflows in the standard library's own
# strings (-Wstringop-overflow, -Warray-bounds) that it keeps quiet about otherwise.
if(KONTRAKT_PCH)
  # Packages ask for it in some rooms; with a precompiled header all files must be compiled alike.
  target_compile_options(kontrakt_settings INTERFACE -pthread)
  set(standard_headers <algorithm> <array> <charconv> <cstdint> <deque> <functional> <map> <memory> <optional> <set>
    <span> <string> <string_view> <utility> <vector>)
  file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/pch.cpp" CONTENT "// Empty: it only carries a precompiled header.\n")
  add_library(kontrakt_pch OBJECT "${PROJECT_BINARY_DIR}/pch.cpp")
  target_link_libraries(kontrakt_pch PRIVATE kontrakt_settings fmt::fmt)
  target_precompile_headers(kontrakt_pch PRIVATE ${standard_headers} <fmt/format.h>)
  if(KONTRAKT_TESTS)
    add_library(kontrakt_pch_tests OBJECT "${PROJECT_BINARY_DIR}/pch.cpp")
    target_link_libraries(kontrakt_pch_tests PRIVATE kontrakt_settings fmt::fmt GTest::gtest GTest::gmock)
    target_precompile_headers(kontrakt_pch_tests PRIVATE ${standard_headers} <fmt/format.h> <gmock/gmock.h>
      <gtest/gtest.h>)
  endif()
endif()

# kontrakt_room(NAME SOURCES a.cpp … USES room … LINKS package …)
# One static library per room. USES names the rooms above it; tests/include_directions reads our #include lines and
# holds every file to the order of docs/architecture.md, because CMake itself allows cycles among static libraries.
function(kontrakt_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES;LINKS" ${ARGN})
  add_library(kontrakt_${name} STATIC ${ROOM_SOURCES})
  add_library(kontrakt::${name} ALIAS kontrakt_${name})
  target_include_directories(kontrakt_${name} PUBLIC "${PROJECT_SOURCE_DIR}/generator")
  target_link_libraries(kontrakt_${name} PRIVATE kontrakt_settings)
  foreach(room IN LISTS ROOM_USES)
    target_link_libraries(kontrakt_${name} PUBLIC kontrakt::${room})
  endforeach()
  target_link_libraries(kontrakt_${name} PUBLIC ${ROOM_LINKS})
  if(KONTRAKT_PCH)
    target_precompile_headers(kontrakt_${name} REUSE_FROM kontrakt_pch)
  endif()
endfunction()

# kontrakt_unit_test(ROOM SOURCES … LINKS …): one test program per room, named test_<room>.
function(kontrakt_unit_test name)
  cmake_parse_arguments(UNIT "" "" "SOURCES;LINKS" ${ARGN})
  # A file that nobody compiles is a test that cannot fail.
  file(GLOB written RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" CONFIGURE_DEPENDS "*_test.cpp")
  list(REMOVE_ITEM written ${UNIT_SOURCES})
  if(written)
    message(FATAL_ERROR "tests/unit/${name}: not among the SOURCES: ${written}")
  endif()
  add_executable(test_${name} ${UNIT_SOURCES})
  target_include_directories(test_${name} PRIVATE "${PROJECT_SOURCE_DIR}/generator" "${PROJECT_SOURCE_DIR}/tests/unit")
  target_compile_definitions(test_${name} PRIVATE KONTRAKT_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(test_${name} PRIVATE kontrakt_settings ${UNIT_LINKS} GTest::gtest_main GTest::gmock)
  # What is tested is optimised in its rooms; optimising the tests themselves takes twice as long and finds nothing.
  target_compile_options(test_${name} PRIVATE $<$<CONFIG:Release>:-O0>)
  # Undefined behaviour is looked for in what is tested. Addresses in the tests too: containers pass between the two.
  if(KONTRAKT_SANITIZE)
    target_compile_options(test_${name} PRIVATE -fno-sanitize=undefined)
  endif()
  if(KONTRAKT_PCH)
    target_precompile_headers(test_${name} REUSE_FROM kontrakt_pch_tests)
  endif()
  # Under the sanitizers a program takes long to start, a thousand times over: one run for all its tests.
  if(KONTRAKT_SANITIZE)
    add_test(NAME "unit: ${name}" COMMAND test_${name} --gtest_brief=1)
    set_tests_properties("unit: ${name}" PROPERTIES TIMEOUT 600)
  else()
    include(GoogleTest)
    gtest_discover_tests(test_${name} TEST_PREFIX "${name}: " PROPERTIES TIMEOUT 120)
  endif()
endfunction()
