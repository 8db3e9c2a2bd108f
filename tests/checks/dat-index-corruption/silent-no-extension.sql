-- options: --deep
-- outcome: not applicable
CREATE TABLE item (id int PRIMARY KEY, name text);
