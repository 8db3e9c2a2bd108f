-- Others of the kind that nothing here needs.
ALTER DATABASE @DATABASE@ SET track_io_timing = off;
ALTER DATABASE @DATABASE@ SET track_functions = none;
