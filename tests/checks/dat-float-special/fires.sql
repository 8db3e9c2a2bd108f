-- options: --deep
-- expect: column|lab|reading|celsius|warning/info/info
-- expect: column|lab|reading|bar|warning/info/info
-- expect: column|lab|reading|mixed|warning/info/info
CREATE SCHEMA lab;
CREATE TABLE lab.reading (id int PRIMARY KEY, celsius float8, bar float4, mixed float8, plain float8);
INSERT INTO lab.reading VALUES (1, 'NaN', 0, '-Infinity', 1), (2, 1, '-0', '-0', NULL);
