-- expect: source endpoint|-|slotnam|-|warning/none/none
-- expect: target endpoint|-|Endpoints[0].PostgreSQLSettings.SlotName|-|warning/none/none
-- target: none
-- source-endpoint: captureDdls=Y;slotnam=dms
-- target-endpoint: {"Endpoints": [{"EndpointType": "TARGET", "EngineName": "postgres",
-- target-endpoint:   "PostgreSQLSettings": {"SlotName": "dms", "MaxFileSize": 32768}}]}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
