-- target: none
-- source-endpoint: secretsManagerSecretId=arn:aws:secretsmanager:eu-west-1:1:secret:x
-- target-endpoint: {"EndpointIdentifier": "t", "Password": "", "PostgreSQLSettings": {"ServerName": "t", "Password": null}}
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY, name varchar(20));
