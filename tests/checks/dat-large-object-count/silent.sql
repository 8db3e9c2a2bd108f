SELECT lo_create(0) FROM generate_series(1, 100);
