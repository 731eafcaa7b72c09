# Writes what the sources of the page half hash to, as a C++ string, into OUT.
# cmake -DTOP=... -DOUT=... -P hash_sources.cmake
file(GLOB_RECURSE sources RELATIVE ${TOP}
     ${TOP}/pipeline/document/*.h ${TOP}/pipeline/document/*.cc ${TOP}/pipeline/io/read_*
     ${TOP}/pipeline/page_bytes.*
     ${TOP}/models/unicode.* ${TOP}/stages/clean/* ${TOP}/stages/segment/*
     ${TOP}/stages/recognize/* ${TOP}/stages/parse/*)
list(SORT sources)
set(all "")
foreach(source ${sources})
  file(SHA256 ${TOP}/${source} digest)
  string(APPEND all "${source} ${digest}\n")
endforeach()
string(SHA256 digest "${all}")
string(SUBSTRING ${digest} 0 16 digest)
file(CONFIGURE OUTPUT ${OUT} CONTENT "\"${digest}\"\n")
