-- expect: source endpoint|-|password|-|warning/none/warning
-- expect: target endpoint|-|Password|-|warning/none/warning
-- target: none
-- source-endpoint: captureDdls=Y;password=topsecret
-- target-endpoint: {"EndpointIdentifier": "t", "Password": "topsecret", "PostgreSQLSettings": {"ServerName": "t"}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
