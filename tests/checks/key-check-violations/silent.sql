-- options: --deep
CREATE TABLE price (net numeric CHECK (net > 0), gross numeric);
INSERT INTO price VALUES (1, -1), (NULL, -1);
