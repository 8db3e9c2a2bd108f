-- target: none
-- expect: task setting|-|CharacterSetSettings.CharacterReplacements|-|warning/none/none
-- task-settings: {"CharacterSetSettings": {"CharacterReplacements": [{"SourceCharacterCodePoint": 35, "TargetCharacterCodePoint": 52}]}, "ValidationSettings": {"EnableValidation": true}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
