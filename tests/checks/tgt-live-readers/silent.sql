-- Whoever is connected to the source, or to another database, is no matter.
-- hold: SELECT 1
CREATE TABLE item (id int PRIMARY KEY);
