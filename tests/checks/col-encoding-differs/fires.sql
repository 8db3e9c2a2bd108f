-- database: target ENCODING LATIN1 LOCALE 'C' TEMPLATE template0
-- expect: database|-|@DATABASE@|-|warning/warning/warning
SELECT 1;
