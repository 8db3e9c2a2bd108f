-- Each rule names something or leaves out what is never selected; the fourth differs in upper and lower case, of which
-- another check tells.
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "2", "rule-name": "2", "rule-action": "explicit",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "order%"}},
-- task:   {"rule-type": "selection", "rule-id": "3", "rule-name": "3", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "sho[p]", "table-name": "tmp[_]%"}},
-- task:   {"rule-type": "selection", "rule-id": "4", "rule-name": "4", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "SHOP", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "5", "rule-name": "5", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "pg_%", "table-name": "%"}},
-- task:   {"rule-type": "selection", "rule-id": "6", "rule-name": "6", "rule-action": "exclude",
-- task:    "object-locator": {"schema-name": "information_schema", "table-name": "%"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop."order%" (id int PRIMARY KEY);
CREATE TABLE shop.tmp_1 (id int PRIMARY KEY);
