/*
 * SQL expressions as servers show them. One expression is not shown alike by all versions, nor
 * before and after it was dumped and restored; a normal form takes away what makes no difference:
 *
 *   - white space outside of quotes;
 *   - parentheses around what is one operand: (a)::text and a::text;
 *   - a cast of a whole array: (ARRAY['a'::x, 'b'::x])::y[] becomes ARRAY['a'::x::y, 'b'::x::y],
 *     which is what the server makes of it when it reads it again;
 *   - EXECUTE PROCEDURE of a trigger, which is EXECUTE FUNCTION from 12 on.
 *
 * Nothing else: a normal form never makes one of two expressions that mean different things.
 */
#pragma once

#include <glib.h>

/* The normal form. The caller owns it. */
char *expression_normal(const char *text);

/* The same without the names of tables before columns, which servers from 16 on leave out in some
 * places: two views that differ in these alone get one form. The caller owns it. */
char *expression_unqualified(const char *text);
