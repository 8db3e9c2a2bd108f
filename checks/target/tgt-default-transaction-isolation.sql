-- id: tgt-default-transaction-isolation
-- title: Sessions on the target begin with a stricter isolation level
-- side: target
-- severity: dms=warning logical=warning copy=warning@full-load
-- examines: SELECT count(*) FROM target_setting WHERE name = 'default_transaction_isolation'
-- finding: sessions of role {role} on the target begin with {name} = {value}
-- why: Writers that work side by side, as the threads of AWS DMS and the workers of a subscription
--   do, get "could not serialize access" where they would wait otherwise, and whoever applies
--   changes does not expect it: the table fails or the worker starts over.
-- remedy: Reset it for the role that writes; the application may keep it.
-- remedy-sql: ALTER ROLE {role} SET {name} = DEFAULT
-- reference: PostgreSQL manual, Transaction Isolation; Client Connection Defaults
SELECT 'setting' AS object_type, NULL AS schema, p.name, NULL AS part, p.setting AS value, v.role
  FROM target_setting p, target_server v
 WHERE p.name = 'default_transaction_isolation' AND p.setting IN ('repeatable read', 'serializable')
    OR p.name = 'default_transaction_deferrable' AND p.setting = 'on'
