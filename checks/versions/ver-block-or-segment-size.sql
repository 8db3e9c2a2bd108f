-- id: ver-block-or-segment-size
-- title: Source and target are built with different block sizes
-- side: both
-- severity: dms=info logical=info copy=info
-- examines: SELECT count(*) FROM target_session_default WHERE name = 'block_size'
-- finding: block_size is {source_setting} on the source and {target_setting} on the target
-- why: How much a row may hold outside of TOAST, how long an indexed value may be (a third of a block)
--   and how much shared_buffers are worth depend on it: rows and index entries that fit on the source
--   may be refused by a target with smaller blocks.
-- remedy: With smaller blocks on the target, look for long indexed values and very wide tables, and load
--   a copy first. Blocks are chosen when the server is built; managed services have 8192.
-- reference: PostgreSQL manual, Preset Options (block_size); PostgreSQL Limits
SELECT 'setting' AS object_type, NULL AS schema, s.name, NULL AS part, s.setting AS source_setting,
       t.setting AS target_setting
  FROM source_session_default s
  JOIN target_session_default t ON t.name = s.name AND t.setting <> s.setting
 WHERE s.name = 'block_size'
