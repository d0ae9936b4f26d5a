-- name: migrations.exist
SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'migrations';

-- name: migrations.prepare
CREATE TABLE IF NOT EXISTS migrations (number bigint PRIMARY KEY, at bigint NOT NULL);

-- name: locks.write
SELECT 1::bigint FROM (SELECT pg_advisory_xact_lock(hashtext('coorddetect write'), hashtext(@schema))) AS held;

-- name: locks.import
SELECT pg_try_advisory_lock(hashtext('coorddetect import'), hashtext(@schema))::int::bigint;

-- name: locks.release
SELECT pg_advisory_unlock_all();
