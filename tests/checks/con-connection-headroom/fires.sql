-- settings: max_connections=14
-- expect: setting|-|max_connections|-|warning/warning/warning
SELECT 1;
