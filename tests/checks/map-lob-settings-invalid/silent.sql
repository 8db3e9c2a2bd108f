-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "table-settings", "rule-id": "2", "rule-name": "2", "lob-settings": {"mode": "unlimited"},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "a"}},
-- task:   {"rule-type": "table-settings", "rule-id": "3", "rule-name": "3",
-- task:    "lob-settings": {"mode": "limited", "bulk-max-size": 16},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "b"}},
-- task:   {"rule-type": "table-settings", "rule-id": "4", "rule-name": "4",
-- task:    "lob-settings": {"mode": "none", "bulk-max-size": "0"},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "c"}},
-- task:   {"rule-type": "table-settings", "rule-id": "5", "rule-name": "5", "lob-settings": {},
-- task:    "object-locator": {"schema-name": "shop", "table-name": "d"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.a (id int PRIMARY KEY);
CREATE TABLE shop.b (id int PRIMARY KEY);
CREATE TABLE shop.c (id int PRIMARY KEY);
CREATE TABLE shop.d (id int PRIMARY KEY);
