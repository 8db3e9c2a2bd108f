-- Nobody waits for a standby here, whatever the list says.
-- settings: source synchronous_standby_names=FIRST 1 (standby_a, *)
-- settings: source synchronous_commit=local
-- expect: setting|-|synchronous_standby_names|-|warning/warning/none
SELECT 1;
