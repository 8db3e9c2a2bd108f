-- fact: keyword
-- columns: word text, category text

-- category is R for a word that no object can have for a name without quotes, T where a function or
-- type can, C where it cannot, U for all others.
SELECT word, catcode AS category FROM pg_get_keywords() ORDER BY word
