-- Before the load there is nothing to wait for.
-- outcome: not applicable
-- reason: it is asked when the cutover begins
CREATE TABLE letter (id int);
