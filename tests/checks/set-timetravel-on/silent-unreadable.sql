-- outcome: not evaluated
-- reason: the task settings cannot be read
-- target: none
-- task-settings: {"TTSettings": {"EnableTT": true}
CREATE TABLE orders (id int PRIMARY KEY);
