-- name: searches.list
SELECT id, name, words, best_first, saved_by, saved_at FROM saved_searches ORDER BY id;

-- name: searches.save
INSERT INTO saved_searches (name, words, best_first, saved_by, saved_at) VALUES (@name, @words, @best, @by, @at)
ON CONFLICT (name) DO UPDATE SET words = @words, best_first = @best, saved_by = @by, saved_at = @at RETURNING id;

-- name: searches.count
SELECT count(*) FROM saved_searches;

-- name: searches.remove
DELETE FROM saved_searches WHERE id = @id;
