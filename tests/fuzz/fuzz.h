/* What a fuzz target gives to libFuzzer, or to replay.c. */
#pragma once

#include <stddef.h>
#include <stdint.h>

/* The folder of the target's inputs in tests/fuzz/corpus. */
extern const char fuzz_corpus[];

/* Takes any bytes. Returns 0; what must never happen aborts. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
