-- options: --given cdc-start-time=2026-01-31T03:00:00
-- expect: task|-|2026-01-31T03:00:00|-|blocker/none/none
SELECT 1;
