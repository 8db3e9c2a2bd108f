-- fact: peer
-- columns: is_same_database boolean
-- side: target

-- Whether the source's session is in the very same database, proved by an advisory lock; null where
-- source and target were not collected together, so that nothing is proved.
SELECT nullif(current_setting('pgcrossing.is_same_database'), '')::boolean AS is_same_database
