-- target: none
-- expect: rule|-|rules[1].lob-settings|-|blocker/none/none
-- expect: rule|-|rules[2].lob-settings|-|blocker/none/none
-- expect: rule|-|rules[3].lob-settings|-|blocker/none/none
-- expect: rule|-|rules[4].lob-settings|-|blocker/none/none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "table-settings", "rule-id": "2", "rule-name": "2", "lob-settings": {"mode": "full"},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "a"}},
-- task:   {"rule-type": "table-settings", "rule-id": "3", "rule-name": "3", "lob-settings": {"mode": "limited"},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "b"}},
-- task:   {"rule-type": "table-settings", "rule-id": "4", "rule-name": "4",
-- task:    "lob-settings": {"mode": "limited", "bulk-max-size": "64 KB"},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "c"}},
-- task:   {"rule-type": "table-settings", "rule-id": "5", "rule-name": "5", "lob-settings": {"bulk-max-size": "64"},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "d"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.a (id int PRIMARY KEY);
CREATE TABLE shop.b (id int PRIMARY KEY);
CREATE TABLE shop.c (id int PRIMARY KEY);
CREATE TABLE shop.d (id int PRIMARY KEY);
