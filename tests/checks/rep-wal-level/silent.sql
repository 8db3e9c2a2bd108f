-- settings: wal_level=logical
SELECT 1;
