-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "table-settings", "rule-id": "2", "rule-name": "2", "parallel-load": {"type": "ranges",
-- task:     "columns": ["code", "id"], "boundaries": [["G", "1"], ["P", "2"]]},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "item"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int, code varchar(10) COLLATE "C", name varchar(10) COLLATE "und-x-icu", PRIMARY KEY (code, id));
