-- servers: 15 14
-- database: source LOCALE_PROVIDER icu ICU_LOCALE 'de' TEMPLATE template0
-- expect: database|-|@DATABASE@|-|warning/warning/warning
SELECT 1;
