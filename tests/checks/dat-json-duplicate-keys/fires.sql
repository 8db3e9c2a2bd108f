-- options: --deep
-- expect: column|public|letter|body|warning/warning/warning
CREATE TABLE letter (id int PRIMARY KEY, body json, kept json);
INSERT INTO letter VALUES (1, '{"a": 1, "b": 2, "a": 3}', '{"a": 1, "a": 2}'), (2, '[1]', '1'), (3, '"\u0000"', NULL);
-- on: target
CREATE TABLE letter (id int PRIMARY KEY, body jsonb, kept json);
