-- What a file says that cannot be read is not what AWS DMS does by default.
-- target: none
-- outcome: not evaluated
-- reason: the task settings cannot be read
-- task-settings: {"ValidationSettings": {"EnableValidation": true
CREATE TABLE orders (id int PRIMARY KEY);
