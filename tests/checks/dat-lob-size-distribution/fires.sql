-- options: --deep
-- expect: column|shop|letter|body|info/none/none
-- expect: column|shop|letter|tags|info/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.letter (id int PRIMARY KEY, body text, tags int[], title varchar(40));
INSERT INTO shop.letter SELECT i, repeat('x', i), ARRAY[i], 'z' FROM generate_series(1, 200) i;
