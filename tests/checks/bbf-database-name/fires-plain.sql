-- Emulates Babelfish by its marks: no table goes to a schema of T-SQL's kind.
-- expect: database|-|@DATABASE@|-|info/info/info
CREATE SCHEMA shop;
CREATE TABLE shop.item (id int PRIMARY KEY);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
