-- A setting that needs no restart, and one whose new value is the old one.
-- settings: source max_connections=92
ALTER SYSTEM SET work_mem = '5MB';
ALTER SYSTEM SET max_connections = 92;
SELECT pg_reload_conf(), pg_sleep(1);
