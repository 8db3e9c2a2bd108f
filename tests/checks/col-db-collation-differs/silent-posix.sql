-- POSIX is another name of C.
-- servers: 12 17
-- database: source LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0
-- database: target LOCALE 'POSIX' TEMPLATE template0
SELECT 1;
