#include "test-exchange.h"
void add_limit_tests (void) {}
