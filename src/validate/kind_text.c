#include "validate/kind_text.h"

#include <string.h>

static gboolean
is_utf8(Text text)
{
    return g_utf8_validate_len(text.bytes, text.length, NULL);
}

static gboolean
is_same(Text first, Text second)
{
    return first.length == second.length && memcmp(first.bytes, second.bytes, first.length) == 0;
}

static Text
without_trailing(Text text, const char *spaces)
{
    while (text.length > 0 && strchr(spaces, text.bytes[text.length - 1]) != NULL)
        text.length--;
    return text;
}

gboolean
text_same_but_trailing(Text first, Text second, const char *spaces)
{
    return is_same(without_trailing(first, spaces), without_trailing(second, spaces));
}

/* Takes one character, or one line's end whatever it is made of, as a line feed. */
static char
next_of_lines(Text *text)
{
    char next = *text->bytes;
    gsize length = next == '\r' && text->length > 1 && text->bytes[1] == '\n' ? 2 : 1;
    text->bytes += length;
    text->length -= length;
    return next == '\r' ? '\n' : next;
}

gboolean
text_same_but_line_ends(Text first, Text second)
{
    while (first.length > 0 && second.length > 0)
        if (next_of_lines(&first) != next_of_lines(&second))
            return FALSE;
    return first.length == 0 && second.length == 0;
}

typedef char *(*TextFunction)(Text text);

static gboolean
same_by(Text first, Text second, TextFunction function)
{
    if (!is_utf8(first) || !is_utf8(second))
        return FALSE;
    g_autofree char *one = function(first);
    g_autofree char *other = function(second);
    return g_str_equal(one, other);
}

static char *
fold_case(Text text)
{
    return g_utf8_casefold(text.bytes, (gssize)text.length);
}

static char *
normalize(Text text)
{
    return g_utf8_normalize(text.bytes, (gssize)text.length, G_NORMALIZE_NFC);
}

gboolean
text_same_but_case(Text first, Text second)
{
    return same_by(first, second, fold_case);
}

gboolean
text_same_but_normal_form(Text first, Text second)
{
    return same_by(first, second, normalize);
}

/* ---- encodings ---- */

/* Takes the mark off the text, if it begins with it. */
static gboolean
take_mark(Text *text, Text mark)
{
    if (text->length < mark.length || memcmp(text->bytes, mark.bytes, mark.length) != 0)
        return FALSE;
    text->bytes += mark.length;
    text->length -= mark.length;
    return TRUE;
}

/* Whether bad is good with marks in place of characters that are not ASCII: one for each of them,
 * or one for each of their bytes. Those that survived may stand between. */
static gboolean
is_replaced(Text good, Text bad, Text mark, gboolean each_byte)
{
    gboolean is_any = FALSE;
    while (good.length > 0) {
        const Text character = {
            good.bytes, MIN(good.length, (gsize)(g_utf8_next_char(good.bytes) - good.bytes))};
        if (!take_mark(&bad, character)) {
            for (gsize count = each_byte ? character.length : 1; count > 0; count--)
                if (character.length == 1 || !take_mark(&bad, mark))
                    return FALSE;
            is_any = TRUE;
        }
        good.bytes += character.length;
        good.length -= character.length;
    }
    return is_any && bad.length == 0;
}

/* WIN1252 is LATIN1 but for these; 0: none. */
static const gunichar win1252[] = {0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                   0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
                                   0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                   0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

static gboolean
is_byte_read(guint8 byte, gunichar character)
{
    if (byte == character)
        return TRUE;
    return byte >= 0x80 && byte < 0xa0 && win1252[byte - 0x80] == character && character != 0;
}

/* Whether text is what the bytes come to where each of them is taken for a character. */
static gboolean
is_read_byte_by_byte(Text bytes, Text text)
{
    gboolean is_any = FALSE;
    gsize at = 0;
    const char *next = text.bytes;
    const char *const end = text.bytes + text.length;
    for (; at < bytes.length && next < end; at++, next = g_utf8_next_char(next)) {
        guint8 byte = (guint8)bytes.bytes[at];
        if (!is_byte_read(byte, g_utf8_get_char(next)))
            return FALSE;
        is_any = is_any || byte >= 0x80;
    }
    return is_any && at == bytes.length && next == end;
}

TextDamage
text_damage(Text good, Text bad)
{
    static const Text question = {"?", 1}, replacement = {"\xef\xbf\xbd", 3};
    if (!is_utf8(good))
        return DAMAGE_NONE;
    if (!is_utf8(bad))
        return is_read_byte_by_byte(bad, good) ? DAMAGE_LATIN1_BYTES : DAMAGE_NONE;
    if (is_replaced(good, bad, question, FALSE) || is_replaced(good, bad, question, TRUE))
        return DAMAGE_QUESTION_MARKS;
    if (is_replaced(good, bad, replacement, FALSE) || is_replaced(good, bad, replacement, TRUE))
        return DAMAGE_REPLACEMENT_CHARACTERS;
    return is_read_byte_by_byte(good, bad) ? DAMAGE_READ_AS_LATIN1 : DAMAGE_NONE;
}
