-- servers: 11 14
CREATE TABLE measure (id int PRIMARY KEY, value numeric);
CREATE TABLE other (id int PRIMARY KEY, value real);
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "object-locator": {"schema-name": "public", "table-name": "measure"}, "rule-action": "include"}]}
