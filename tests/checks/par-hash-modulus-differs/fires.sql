-- expect: column|shop|person|mo"od|warning/warning/warning
-- expect: column|shop|word|word|warning/warning/warning
-- servers: 15 15
-- database: target TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'
CREATE SCHEMA shop;
CREATE TYPE shop.mood AS ENUM ('good', 'bad');
CREATE TABLE shop.person (id int, "mo""od" shop.mood) PARTITION BY HASH (id, "mo""od");
CREATE TABLE shop.word (word text) PARTITION BY HASH (word);
