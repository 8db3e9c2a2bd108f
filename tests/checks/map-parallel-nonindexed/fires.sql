-- target: none
-- expect: rule|-|rules[1].parallel-load.columns|day|warning/none/warning
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "table-settings", "rule-id": "2", "rule-name": "2", "parallel-load": {"type": "ranges",
-- task:     "columns": ["day"], "boundaries": [["2026-01-01"], ["2026-02-01"]]},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "item"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, day date NOT NULL);
CREATE INDEX ON shop.item (id, day);
CREATE INDEX ON shop.item (day) WHERE id > 10;
