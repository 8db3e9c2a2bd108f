-- id: rep-max-prepared-transactions
-- title: The target refuses prepared transactions
-- side: both
-- severity: dms=warning@cutover logical=warning copy=warning@cutover
-- examines: SELECT count(*) FROM source_setting WHERE name = 'max_prepared_transactions'
-- finding: max_prepared_transactions is {setting} on the source and {target} on the target
-- why: An application or a transaction manager that uses PREPARE TRANSACTION fails on the target after
--   the switch. A subscription with two_phase = true fails there at the first prepared transaction.
-- parameter: target max_prepared_transactions = the source's value, restart
-- remedy: If nobody uses two-phase commit, the source's value is left from long ago: waive this.
-- remedy-sql: ALTER SYSTEM SET max_prepared_transactions = {setting:literal}
-- reference: PostgreSQL manual, Resource Consumption (max_prepared_transactions); CREATE SUBSCRIPTION
--   (two_phase)
SELECT 'setting' AS object_type, NULL AS schema, s.name, NULL AS part, s.setting,
       t.setting AS target
  FROM source_setting s
  JOIN target_setting t ON t.name = s.name
 WHERE s.name = 'max_prepared_transactions'
   AND CAST(t.setting AS INTEGER) < CAST(s.setting AS INTEGER)
