-- The index of a renamed column still serves.
CREATE SCHEMA shop;
CREATE TABLE shop.chosen (id int PRIMARY KEY, code int NOT NULL);
CREATE UNIQUE INDEX chosen_code ON shop.chosen (code);
ALTER TABLE shop.chosen REPLICA IDENTITY USING INDEX chosen_code;
ALTER TABLE shop.chosen RENAME code TO number;
