-- The task drops and creates the tables, which native replication knows nothing of.
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
-- task-settings: {"FullLoadSettings": {"TargetTablePrepMode": "DROP_AND_CREATE"}}
-- expect: column|shop|both|net|warning/none/info
-- expect: column|shop|source_only|net|warning/blocker/info
-- expect: column|shop|target_only|net|none/blocker/none
CREATE SCHEMA shop;
CREATE TABLE shop.both (price int, net int GENERATED ALWAYS AS (price * 2) STORED);
CREATE TABLE shop.source_only (price int, net int GENERATED ALWAYS AS (price * 2) STORED);
CREATE TABLE shop.target_only (price int, net int);
-- on: target
CREATE SCHEMA shop;
CREATE TABLE shop.both (price int, net int GENERATED ALWAYS AS (price * 2) STORED);
CREATE TABLE shop.source_only (price int, net int);
CREATE TABLE shop.target_only (price int, net int GENERATED ALWAYS AS (price * 2) STORED);
