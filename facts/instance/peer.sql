-- fact: peer
-- columns: is_same_database boolean
-- side: target
-- exists-when: SELECT current_setting('pgcrossing.is_same_database') <> ''

-- Whether the source's session is in the very same database, proved by an advisory lock. Only known
-- where source and target are collected together.
SELECT current_setting('pgcrossing.is_same_database')::boolean AS is_same_database
