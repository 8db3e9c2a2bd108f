-- database: source LOCALE_PROVIDER icu ICU_LOCALE 'de' TEMPLATE template0
-- database: target LOCALE_PROVIDER icu ICU_LOCALE 'sv' TEMPLATE template0
-- servers: 15 15
-- servers: 16 18
-- expect: database|-|@DATABASE@|-|warning/warning/warning
SELECT 1;
