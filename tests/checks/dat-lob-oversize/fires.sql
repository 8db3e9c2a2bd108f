-- options: --deep --engine dms
-- expect: column|shop|letter|body|blocker/none/none
-- expect: column|shop|letter|scan|blocker/none/none
-- expect: column|shop|letter|form|blocker/none/none
CREATE SCHEMA shop;
CREATE TABLE shop.letter (id int PRIMARY KEY, body text, scan bytea, form jsonb, title varchar(40), small text);
INSERT INTO shop.letter VALUES (1, repeat('x', 32769), decode(repeat('00', 40000), 'hex'), to_jsonb(repeat('y', 33000)), 'z', repeat('x', 32768));
