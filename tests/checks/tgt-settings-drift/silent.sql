ALTER DATABASE @DATABASE@ SET work_mem = '8MB';
ALTER DATABASE @DATABASE@ SET TimeZone = 'Asia/Tokyo';
ALTER DATABASE @DATABASE@ SET log_statement = 'ddl';
-- on: target
ALTER DATABASE @DATABASE@ SET work_mem = '8192kB';
ALTER DATABASE @DATABASE@ SET TimeZone = 'Asia/Tokyo';
