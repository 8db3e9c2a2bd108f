-- options: --deep
CREATE TABLE contract (id int PRIMARY KEY, until date, note text, at timestamptz, size float8);
INSERT INTO contract VALUES (1, '9999-12-31', 'infinity', '4713-01-01 BC', 'infinity');
