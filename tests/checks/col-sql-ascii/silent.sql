-- The target does not look at bytes either.
-- database: ENCODING SQL_ASCII LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0
SELECT 1;
