-- A view computes its rows anew each time.
CREATE VIEW daily AS SELECT 1 AS sum;
CREATE MATERIALIZED VIEW there AS SELECT 1 AS sum;
-- on: target
CREATE MATERIALIZED VIEW there AS SELECT 1 AS sum;
