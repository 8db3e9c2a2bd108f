-- expect: constraint|shop|bill|bill "customer"|warning/warning/warning
-- expect: constraint|old|note|note_bill_fkey|warning/warning/warning
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
CREATE SCHEMA shop;
CREATE SCHEMA old;
CREATE TABLE old.customer (id int PRIMARY KEY);
CREATE TABLE shop.bill (id int PRIMARY KEY,
    customer int CONSTRAINT "bill ""customer""" REFERENCES old.customer);
CREATE TABLE old.note (bill int REFERENCES shop.bill, customer int REFERENCES old.customer);
