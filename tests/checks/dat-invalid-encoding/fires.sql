-- options: --deep
-- database: source TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'
-- expect: column|public|customer|name|blocker/blocker/blocker
CREATE TABLE customer (id int PRIMARY KEY, name varchar(20), city text);
SELECT format('INSERT INTO customer VALUES (1, %L, ''Zuerich'')', convert_from('\x4dfc6c6c6572', 'SQL_ASCII')) \gexec
