ALTER DATABASE @DATABASE@ SET log_statement = 'all';
-- on: target
ALTER DATABASE @DATABASE@ SET log_statement = 'ddl';
ALTER DATABASE @DATABASE@ SET log_min_duration_statement = 1000;
