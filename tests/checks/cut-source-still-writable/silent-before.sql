-- Before the cutover the application writes, of course.
-- outcome: not applicable
-- reason: it is asked when the cutover begins
CREATE TABLE letter (id int);
