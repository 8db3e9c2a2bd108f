-- Other locales sort otherwise, which is no wonder and another check.
-- servers: 15 15
-- database: source LOCALE_PROVIDER icu ICU_LOCALE 'de' TEMPLATE template0
SELECT 1;
