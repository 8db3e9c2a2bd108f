-- The target could have it: that is a difference, and another check.
-- servers: 15 16
-- database: source LOCALE_PROVIDER icu ICU_LOCALE 'de' TEMPLATE template0
SELECT 1;
