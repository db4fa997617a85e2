# Settings every target of ours links to. Warnings are errors in our presets and in CI, not for someone packaging.
add_library(kontrakt_settings INTERFACE)
target_compile_features(kontrakt_settings INTERFACE cxx_std_20)
target_compile_options(kontrakt_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
  -Wnull-dereference -Wduplicated-cond -Wlogical-op -Wuseless-cast)
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  # libstdc++ 12's own std::stable_sort uses what C++17 deprecated.
  target_compile_options(kontrakt_settings INTERFACE -Wno-unknown-warning-option -Wno-deprecated-declarations)
endif()
# Files that are compiled together look like headers to g++, and the names of one like globals to the others. Builds
# without unity (the debug preset, which script/test --all builds) have these warnings.
if(CMAKE_UNITY_BUILD)
  target_compile_options(kontrakt_settings INTERFACE -Wno-shadow
    $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local -Wno-subobject-linkage>)
endif()
if(KONTRAKT_WERROR)
  target_compile_options(kontrakt_settings INTERFACE -Werror)
endif()
if(KONTRAKT_SANITIZE)
  # For every target, ours and the tests': mixing instrumented and plain code hides container overflows.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
# g++ 12 reports false null dereferences and overflows inside its own headers when it optimises hard.
target_compile_options(kontrakt_settings INTERFACE
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-null-dereference -Wno-restrict -Wno-stringop-overflow>
  $<$<BOOL:${KONTRAKT_SANITIZE}>:-Wno-null-dereference -Wno-maybe-uninitialized>)
