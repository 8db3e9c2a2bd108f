-- expect: database|-|@DATABASE@|TimeZone|warning/warning/warning
-- expect: database|-|@DATABASE@|shop.word|warning/warning/warning
-- expect: database|-|@DATABASE@|connection limit|warning/warning/warning
ALTER DATABASE @DATABASE@ SET TimeZone = 'Europe/Athens';
ALTER DATABASE @DATABASE@ SET shop.word = 'a "b"';
ALTER DATABASE @DATABASE@ CONNECTION LIMIT 50;
-- on: target
ALTER DATABASE @DATABASE@ SET TimeZone = 'UTC';
