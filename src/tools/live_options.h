/*
 * The options of a compare of data that moves.
 */
#pragma once

#include "validate/validate.h"

/* The entries of these options, ended by a null entry. */
extern const GOptionEntry live_entries[];

/* Reads what live_entries took as text into the options, which must be whole otherwise. */
gboolean live_take_options(ValidateOptions *options, GError **error);
