ALTER DATABASE @DATABASE@ SET default_transaction_isolation = 'serializable';
-- on: target
ALTER DATABASE @DATABASE@ SET default_transaction_isolation = 'read committed';
