-- settings: source max_connections=93
-- expect: library|-|pglocical|-|warning/warning/warning
-- expect: library|-|a'b|-|warning/warning/warning
ALTER SYSTEM SET shared_preload_libraries = "pglocical", auto_explain, "a'b";
