-- Numbers, texts in the same encoding, and an enum in a list.
CREATE SCHEMA shop;
CREATE TYPE shop.mood AS ENUM ('good', 'bad');
CREATE TABLE shop.person (id int, mood shop.mood) PARTITION BY LIST (mood);
CREATE TABLE shop.word (word text, id int) PARTITION BY HASH (word, id);
