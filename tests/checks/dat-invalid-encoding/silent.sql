-- options: --deep
-- database: source TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'
CREATE TABLE customer (id int PRIMARY KEY, name varchar(20), scan bytea);
SELECT format('INSERT INTO customer VALUES (1, %L, %L)', convert_from('\x4dc3bc6c6c6572', 'SQL_ASCII'), '\x4dfc') \gexec
