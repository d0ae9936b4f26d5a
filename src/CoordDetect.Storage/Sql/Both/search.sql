-- name: search.account-whole
SELECT id FROM accounts WHERE handle_folded = @name UNION SELECT id FROM accounts WHERE name_folded IS NOT NULL AND name_folded = @name LIMIT @limit;

-- name: search.account-part
SELECT id FROM accounts WHERE handle_folded LIKE @part ESCAPE '\' OR name_folded LIKE @part ESCAPE '\' LIMIT @limit;

-- name: search.thread-whole
SELECT id FROM threads WHERE name_folded = @name LIMIT @limit;

-- name: search.thread-part
SELECT id FROM threads WHERE name_folded LIKE @part ESCAPE '\' LIMIT @limit;

-- name: search.site-whole
SELECT id FROM sites WHERE name_folded = @name LIMIT @limit;

-- name: search.site-part
SELECT id FROM sites WHERE name_folded LIKE @part ESCAPE '\' LIMIT @limit;
