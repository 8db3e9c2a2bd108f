-- options: --deep
CREATE TABLE page (id int PRIMARY KEY, address text UNIQUE, body text);
CREATE INDEX ON page (md5(body));
INSERT INTO page VALUES (1, repeat('x', 2600), repeat('x', 9000));
