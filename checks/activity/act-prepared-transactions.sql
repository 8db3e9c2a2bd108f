-- id: act-prepared-transactions
-- title: A prepared transaction is waiting
-- aliases: postgres-check-preparedtxn
-- side: source
-- severity: dms=blocker@cdc,warning@full-load,warning@cutover logical=blocker copy=warning
-- examines: SELECT count(*) FROM source_prepared_transaction
-- finding: prepared transaction {name} of {owner} in database {database} waits for COMMIT PREPARED
--   or ROLLBACK PREPARED, for {minutes} min
-- why: It belongs to no session and never ends by itself. Making a replication slot waits for it,
--   without end; its locks keep others out; and what it has written is not in the copy, and is lost
--   to the target if it is committed later.
-- remedy: Ask the transaction manager or the application whether it is to be committed or rolled
--   back, and do so, connected to its database, before the migration. One that is seconds old may
--   be just passing: look again.
-- remedy-sql: ROLLBACK PREPARED {name:literal}
-- actor: application
-- reference: PostgreSQL manual, PREPARE TRANSACTION, System Views: pg_prepared_xacts

-- In another database it holds up a slot, but neither locks nor rows of this one.
SELECT 'prepared transaction' AS object_type, NULL AS schema, p.gid AS name, NULL AS part,
       p.owner, p.database, CAST(p.age_seconds / 60 AS INTEGER) AS minutes,
       CASE WHEN p.database <> s.database_name AND NOT a.cdc THEN 'none'
            WHEN p.age_seconds < a.long_transaction_seconds THEN 'warning' END AS severity_dms,
       CASE WHEN p.age_seconds < a.long_transaction_seconds THEN 'warning' END AS severity_logical,
       CASE WHEN p.database <> s.database_name THEN 'none' END AS severity_copy
  FROM source_prepared_transaction p, source_server s, assessment a
