-- target: none
-- expect: rule|-|rules[1].parallel-load.columns|nr|blocker/none/blocker
-- expect: rule|-|rules[2].parallel-load.columns|weight|blocker/none/none
-- expect: rule|-|rules[3].parallel-load.boundaries[1][0]|-|blocker/none/blocker
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "table-settings", "rule-id": "2", "rule-name": "2", "parallel-load": {"type": "ranges",
-- task:     "columns": ["nr"], "boundaries": [["10"], ["20"]]},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "orders"}},
-- task:   {"rule-type": "table-settings", "rule-id": "3", "rule-name": "3", "parallel-load": {"type": "ranges",
-- task:     "columns": ["weight"], "boundaries": [["10"], ["20"]]},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "item"}},
-- task:   {"rule-type": "table-settings", "rule-id": "4", "rule-name": "4", "parallel-load": {"type": "ranges",
-- task:     "columns": ["id"], "boundaries": [["100"], ["20"], ["300"]]},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "event"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id int PRIMARY KEY);
CREATE TABLE shop.item (id int PRIMARY KEY, weight double precision NOT NULL);
CREATE TABLE shop.event (id int PRIMARY KEY);
