-- expect: setting|-|work_mem|-|info/info/info
-- expect: setting|-|xmloption|-|warning/warning/warning
-- expect: setting|-|TimeZone|-|warning/warning/warning
ALTER DATABASE @DATABASE@ SET work_mem = '8MB';
ALTER DATABASE @DATABASE@ SET xmloption = 'document';
ALTER DATABASE @DATABASE@ SET TimeZone = 'Asia/Tokyo';
