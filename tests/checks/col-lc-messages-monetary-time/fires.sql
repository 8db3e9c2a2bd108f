-- expect: setting|-|lc_time|-|info/info/info
-- expect: setting|-|lc_numeric|-|info/info/info
ALTER DATABASE @DATABASE@ SET lc_time = 'C';
ALTER DATABASE @DATABASE@ SET lc_numeric = 'POSIX';
ALTER DATABASE @DATABASE@ SET lc_monetary = 'C.utf8';
-- on: target
ALTER DATABASE @DATABASE@ SET lc_time = 'C.UTF-8';
ALTER DATABASE @DATABASE@ SET lc_numeric = 'C.UTF-8';
ALTER DATABASE @DATABASE@ SET lc_monetary = 'C.UTF-8';
