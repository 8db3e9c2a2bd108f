-- The same on both; one that only the target has; one of a role alone; the fence of the cutover.
CREATE ROLE @ROLE@;
ALTER DATABASE @DATABASE@ SET default_transaction_read_only = on;
ALTER DATABASE @DATABASE@ SET TimeZone = 'Europe/Athens';
ALTER ROLE @ROLE@ IN DATABASE @DATABASE@ SET work_mem = '5MB';
-- on: target
ALTER DATABASE @DATABASE@ SET TimeZone = 'Europe/Athens';
ALTER DATABASE @DATABASE@ SET work_mem = '64MB';
