-- expect: column|shop|audit|relation|warning/warning/warning
-- expect: column|shop|audit|transaction|warning/warning/warning
-- expect: column|shop|audit|later|warning/warning/warning
-- expect: column|shop|audit|at "lsn"|warning/warning/warning
-- expect: column|shop|audit|row|warning/warning/warning
-- expect: column|shop|audit|seen|warning/warning/warning
CREATE SCHEMA shop;
CREATE TABLE shop.audit (id int PRIMARY KEY, relation oid, transaction xid, later xid8, "at ""lsn""" pg_lsn, row tid,
    seen pg_snapshot, name name);
