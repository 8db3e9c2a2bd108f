-- servers: 17 16
-- database: source LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' TEMPLATE template0
-- database: target LOCALE 'C' TEMPLATE template0
-- expect: database|-|@DATABASE@|-|warning/warning/warning
SELECT 1;
