#include "test-exchange.h"
void add_file_tests (void) {}
