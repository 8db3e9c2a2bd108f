-- database: target LOCALE 'C' TEMPLATE template0
-- servers: 15 15
-- servers: 10 18
-- expect: database|-|@DATABASE@|-|warning/warning/warning
SELECT 1;
