-- options: --target-platform rds
-- outcome: not applicable
CREATE TABLE item (id int PRIMARY KEY);
