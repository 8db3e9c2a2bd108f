-- Another encoding is not none.
-- database: source ENCODING LATIN1 LOCALE 'C' TEMPLATE template0
SELECT 1;
