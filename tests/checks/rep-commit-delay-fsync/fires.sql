-- settings: target fsync=off
-- settings: target full_page_writes=off
-- settings: target synchronous_commit=off
-- expect: setting|-|fsync|-|warning/warning/warning
-- expect: setting|-|full_page_writes|-|warning/warning/warning
-- expect: setting|-|synchronous_commit|-|warning/warning/warning
SELECT 1;
