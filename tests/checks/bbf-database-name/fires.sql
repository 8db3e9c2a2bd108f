-- Emulates Babelfish by its marks: a server with Babelfish, and its database dbo tables should go to.
-- expect: database|-|@DATABASE@|-|blocker/warning/warning
-- task: {"rules": [{"rule-type": "selection", "rule-id": "1", "rule-name": "1", "rule-action": "include", "object-locator": {"schema-name": "dbo", "table-name": "%"}}]}
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.database_name = 'babelfish_db';
