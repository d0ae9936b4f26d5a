-- name: cases.names
SELECT name FROM cases ORDER BY name COLLATE "C";

-- name: cases.schema
SELECT schema_name FROM cases WHERE name = @name;

-- name: cases.number
SELECT nextval('case_numbers');

-- name: cases.add
INSERT INTO cases (name, schema_name) VALUES (@name, @schema) ON CONFLICT DO NOTHING;

-- name: cases.remove
DELETE FROM cases WHERE name = @name;
