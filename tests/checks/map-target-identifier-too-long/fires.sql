-- target: none
-- expect: table|shop|orders_of_the_year_2026|-|blocker/none/blocker
-- expect: column|shop|orders_of_the_year_2026|größe_des_artikels|blocker/none/blocker
-- task: {"rules": [
-- task:   {"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "2", "rule-name": "2", "rule-target": "table",
-- task:    "rule-action": "add-prefix", "value": "that_came_from_the_old_shop_in_the_cellar_",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%"}},
-- task:   {"rule-type": "transformation", "rule-id": "3", "rule-name": "3", "rule-target": "column",
-- task:    "rule-action": "add-suffix", "value": "_wie_er_im_alten_geschäft_stand_bis_gestern",
-- task:    "object-locator": {"schema-name": "shop", "table-name": "%", "column-name": "gr%"}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.orders_of_the_year_2026 (id int PRIMARY KEY, "größe_des_artikels" int);
CREATE TABLE shop.orders (id int PRIMARY KEY);
