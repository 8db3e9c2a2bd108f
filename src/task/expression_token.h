/* The words of an SQLite expression. */
#pragma once

#include <glib.h>

typedef enum {
    TOKEN_END,
    TOKEN_TEXT,   /* a string, without its quotes */
    TOKEN_NUMBER, /* digits */
    TOKEN_NAME,   /* a function or keyword, in lower case */
    TOKEN_COLUMN, /* without its $ */
    TOKEN_SYMBOL,
} TokenKind;

typedef struct {
    TokenKind kind;
    char *text;
} Token;

/* The array owns its tokens, the last of which is the end. NULL with *problem, the caller's. */
GPtrArray *expression_tokens(const char *text, char **problem);
