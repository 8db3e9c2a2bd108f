-- options: --deep
CREATE TABLE film (id int PRIMARY KEY, body text, scan bytea);
ALTER TABLE film ALTER body SET STORAGE EXTERNAL;
INSERT INTO film VALUES (1, repeat('x', 30000), decode(repeat('00', 30000), 'hex'));
