-- name: search.find
SELECT rowid FROM words WHERE words MATCH @match AND rowid >= @from AND rowid < @to ORDER BY rowid DESC LIMIT @take;

-- name: search.count
SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH @match AND rowid >= @from AND rowid < @to LIMIT @limit);

-- name: search.account-start
SELECT id FROM accounts WHERE handle_folded >= @name AND handle_folded < @end
UNION SELECT id FROM accounts WHERE name_folded IS NOT NULL AND name_folded >= @name AND name_folded < @end LIMIT @limit;

-- name: search.thread-start
SELECT id FROM threads WHERE name_folded >= @name AND name_folded < @end LIMIT @limit;

-- name: search.site-start
SELECT id FROM sites WHERE name_folded >= @name AND name_folded < @end LIMIT @limit;
