-- expect: rule|-|rules[1].rule-action|-|none/none/info
-- expect: rule|-|rules[2]|-|none/none/blocker
-- expect: task setting|-|TargetMetadata.SupportLobs|-|none/none/blocker
-- expect: task setting|-|TargetMetadata|-|none/none/info
-- target: none
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-target": "column", "rule-action": "add-before-image-columns",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}, "before-image-def": {"column-prefix": "BI_"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-target": "column", "rule-action": "add-column", "value": "x",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}, "data-type": {"type": "int8"}, "expression": "random()"},
-- task:   {"rule-type": "transformation", "rule-id": "4", "rule-target": "column", "rule-action": "add-column", "value": "y",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}, "data-type": {"type": "int4"}, "expression": "1"}]}
-- task-settings: {"TargetMetadata": {"SupportLobs": false}, "FullLoadSettings": {"TargetTablePrepMode": "DO_NOTHING"}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
