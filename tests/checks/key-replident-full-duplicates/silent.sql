-- options: --deep
CREATE TABLE log (line text, at date);
INSERT INTO log VALUES ('a', NULL), ('a', '2026-01-01'), (NULL, NULL);
ALTER TABLE log REPLICA IDENTITY FULL;
