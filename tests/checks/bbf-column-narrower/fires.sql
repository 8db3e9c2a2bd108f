-- Emulates Babelfish by its marks and by domains in place of its types.
-- expect: column|dbo|item|made|warning/warning/none
-- expect: column|dbo|item|o"dd|warning/warning/none
-- expect: column|dbo|item|price|warning/warning/none
-- expect: column|dbo|item|fee|warning/warning/none
-- expect: column|dbo|item|small|warning/warning/warning
-- expect: column|dbo|item|hash|warning/warning/none
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY, made timestamp, "o""dd" timestamptz(0), price numeric(12, 5), fee int,
    small smallint, hash bytea, seconds timestamp(0), net numeric(10, 2), name varchar(20), changed timestamp);
-- on: target
ALTER DATABASE @DATABASE@ SET babelfishpg_tsql.migration_mode = 'single-db';
CREATE SCHEMA sys;
CREATE DOMAIN sys.datetime AS timestamp;
CREATE DOMAIN sys.smalldatetime AS timestamp;
CREATE DOMAIN sys.money AS numeric;
CREATE DOMAIN sys.smallmoney AS numeric;
CREATE DOMAIN sys.tinyint AS smallint;
CREATE DOMAIN sys.binary AS bytea;
CREATE DOMAIN sys.datetime2 AS timestamp;
CREATE SCHEMA dbo;
CREATE TABLE dbo.item (id int PRIMARY KEY, made sys.datetime, "o""dd" sys.smalldatetime, price sys.money, fee sys.smallmoney,
    small sys.tinyint, hash sys.binary, seconds sys.datetime, net sys.money, name varchar(20), changed sys.datetime2);
