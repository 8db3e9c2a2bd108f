-- The engine babelfish speaks the protocol of SQL Server.
-- target-endpoint: {"EngineName": "babelfish", "Port": 1433}
-- source-endpoint: {"EngineName": "postgres", "Port": 5432}
CREATE SCHEMA shop;
