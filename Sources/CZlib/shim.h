// The system's zlib, for reading zip files.
#include <zlib.h>
