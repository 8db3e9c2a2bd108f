-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include", "object-locator": {"schema-name": "public", "table-name": "customer"}}]}
-- expect: table|public|customer|-|none/warning/none
CREATE TABLE customer (id int PRIMARY KEY);
CREATE TABLE "order" (id int PRIMARY KEY, customer int REFERENCES customer);
CREATE PUBLICATION p FOR TABLE customer;
