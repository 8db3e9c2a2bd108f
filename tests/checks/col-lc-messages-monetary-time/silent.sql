-- The language of messages changes no value.
ALTER DATABASE @DATABASE@ SET lc_messages = 'C';
ALTER DATABASE @DATABASE@ SET lc_time = 'C';
-- on: target
ALTER DATABASE @DATABASE@ SET lc_messages = 'C.UTF-8';
ALTER DATABASE @DATABASE@ SET lc_time = 'POSIX';
