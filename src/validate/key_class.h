/*
 * The rows of one side in classes by their keys, digested apart in the first pass: of a table that
 * differs only the rows of classes that differ are read again. For where parts (part.h) are of no
 * use, because the two sides are not laid out alike, as after a load by several sessions. The price
 * is a twentieth of the first pass.
 */
#pragma once

#include "validate/digest.h"

#define KEY_CLASSES 64 /* bits of a guint64 */

typedef struct {
    Digest digest[2][KEY_CLASSES]; /* by Side */
    guint64 wanted;                /* bit by bit the classes that are looked at; 0: all are */
} KeyClasses;

/* Wants the classes that differ alone. The number of rows in the others, on one side; where there
 * are none, all are wanted. */
gint64 key_classes_narrow(KeyClasses *classes);

/* What the wanted classes come to; side by Side. */
Digest key_classes_digest(const KeyClasses *classes, guint side);
