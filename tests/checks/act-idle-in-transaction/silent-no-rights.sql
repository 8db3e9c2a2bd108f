-- States of other roles' sessions are not for everybody: that is no pass.
-- outcome: not evaluated
-- reason: states and transactions of other roles' sessions
-- role: @ROLE@
-- alone
-- options: --long-transaction 0
-- hold: BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM customer
CREATE ROLE @ROLE@ LOGIN;
CREATE TABLE customer (id int);
