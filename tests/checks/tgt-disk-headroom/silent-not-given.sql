-- outcome: not applicable
-- reason: nobody said
CREATE TABLE big (id int PRIMARY KEY, note text);
