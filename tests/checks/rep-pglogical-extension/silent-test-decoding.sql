-- outcome: not applicable
-- reason: the task uses test_decoding
-- options: --plugin test_decoding
SELECT 1;
