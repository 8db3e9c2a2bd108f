-- expect: setting|-|track_counts|-|info/info/info
-- expect: setting|-|track_activities|-|info/info/info
ALTER DATABASE @DATABASE@ SET track_counts = off;
ALTER DATABASE @DATABASE@ SET track_activities = off;
