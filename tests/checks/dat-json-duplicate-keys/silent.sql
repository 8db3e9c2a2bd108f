-- options: --deep
CREATE TABLE letter (id int PRIMARY KEY, body json);
INSERT INTO letter VALUES (1, '{"a": 1, "b": {"a": 3}}'), (2, '[1, 1]');
-- on: target
CREATE TABLE letter (id int PRIMARY KEY, body jsonb);
