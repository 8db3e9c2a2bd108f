-- libc has a locale of the same rules.
-- servers: 17 16
-- database: source LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' TEMPLATE template0
-- database: target LOCALE 'C.UTF-8' TEMPLATE template0
SELECT 1;
