-- One locale in two spellings.
-- database: source LOCALE 'C.UTF-8' TEMPLATE template0
-- database: target LOCALE 'C.utf8' TEMPLATE template0
-- servers: 15 15
SELECT 1;
