-- options: --phase verify
-- outcome: not evaluated
-- reason: the role may not read all large objects
-- role: @ROLE@
CREATE ROLE @ROLE@ LOGIN;
SELECT lo_from_bytea(50001, 'one');
-- on: target
SELECT lo_from_bytea(50001, 'two');
