-- One use, also by a table that has partitions, and another one by a table that stays.
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "stays"}}]}
CREATE SCHEMA shop;
CREATE SEQUENCE shop.number;
CREATE TABLE shop.letter (id int DEFAULT nextval('shop.number'), day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE shop.letter_1 PARTITION OF shop.letter FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE shop.letter_2 PARTITION OF shop.letter FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
CREATE TABLE shop.stays (id int DEFAULT nextval('shop.number') PRIMARY KEY);
