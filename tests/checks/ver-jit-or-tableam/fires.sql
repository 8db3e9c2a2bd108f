-- servers: 12 15
-- servers: 15 15
-- servers: 18 15
-- expect: table|public|a"b c|-|warning/warning/warning
CREATE ACCESS METHOD columnar TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE "a""b c" (id int PRIMARY KEY) USING columnar;
CREATE TABLE plain (id int PRIMARY KEY);
