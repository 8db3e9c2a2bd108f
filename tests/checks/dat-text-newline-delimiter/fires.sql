-- options: --deep
-- expect: column|public|customer|note|info/none/none
-- expect: column|public|customer|code|info/none/none
CREATE TABLE customer (id int PRIMARY KEY, note text, code varchar(6), plain text);
INSERT INTO customer VALUES (1, E'a\nb', E'\r', 'a,"b"\t\n');
