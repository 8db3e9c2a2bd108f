-- AWS DMS and we drop the table with its trigger; a subscription does not.
-- expect: trigger|shop|order|log_change|none/blocker/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}}]}
-- task-settings: {"FullLoadSettings": {"TargetTablePrepMode": "DROP_AND_CREATE"}}
CREATE SCHEMA shop;
CREATE TABLE shop."order" (id int PRIMARY KEY);
-- on: target
CREATE SCHEMA shop;
CREATE FUNCTION shop.log() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TABLE shop."order" (id int PRIMARY KEY);
CREATE TRIGGER log_change AFTER INSERT ON shop."order" FOR EACH ROW EXECUTE PROCEDURE shop.log();
ALTER TABLE shop."order" ENABLE ALWAYS TRIGGER log_change;
