-- name: migrations.current
SELECT max(number) FROM migrations;

-- name: migrations.done
INSERT INTO migrations (number, at) VALUES (@number, @at);
