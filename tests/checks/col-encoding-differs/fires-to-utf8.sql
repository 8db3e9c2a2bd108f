-- UTF8 has every character of the others.
-- database: source ENCODING LATIN1 LOCALE 'C' TEMPLATE template0
-- expect: database|-|@DATABASE@|-|info/info/info
SELECT 1;
