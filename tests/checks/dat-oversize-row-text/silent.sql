-- options: --deep
CREATE TABLE film (id int PRIMARY KEY, body text);
INSERT INTO film VALUES (1, repeat('x', 3000000));
