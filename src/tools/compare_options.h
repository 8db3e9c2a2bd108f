/*
 * The options of the compare, of every tool that compares.
 */
#pragma once

#include "validate/validate.h"

#define COMPARE_MAXIMUM_PARTIAL_KILOBYTES (1024 * 1024)

/* As they were given, once compare_take_options() has read them; jobs and quiet are the tool's. */
extern ValidateOptions compare_options;

/* The entries of these options, ended by a null entry. */
extern const GOptionEntry compare_entries[];

/* Reads what compare_entries took as text. */
gboolean compare_take_options(GError **error);
