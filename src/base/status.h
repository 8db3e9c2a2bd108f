/* The exit statuses that every tool shares. */
#pragma once

typedef enum {
    STATUS_CLEAN = 0,      /* nothing to act on */
    STATUS_FINDINGS = 1,   /* findings at or above --fail-on, or rows that differ */
    STATUS_FAILED = 2,     /* the tool could not do its work */
    STATUS_INCOMPLETE = 3, /* something that had to be looked at could not be */
} ExitStatus;

/* Of two statuses the one that holds: failed before findings before incomplete before clean. */
ExitStatus status_combine(ExitStatus first, ExitStatus second);
