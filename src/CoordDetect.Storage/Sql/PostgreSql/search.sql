-- name: search.find
SET enable_seqscan = off; SET enable_indexscan = off;
SELECT position FROM words WHERE body @@ @match::tsquery AND position >= @from AND position < @to ORDER BY position DESC LIMIT @take;
RESET enable_seqscan; RESET enable_indexscan;

-- name: search.find-recent
SELECT position FROM (SELECT position, body FROM words WHERE position >= @from AND position < @to ORDER BY position DESC LIMIT @recent) AS recent
WHERE body @@ @match::tsquery ORDER BY position DESC LIMIT @take;

-- name: search.count
SET enable_seqscan = off; SET enable_indexscan = off;
SELECT count(*) FROM (SELECT 1 FROM words WHERE body @@ @match::tsquery AND position >= @from AND position < @to LIMIT @limit) AS counted;
RESET enable_seqscan; RESET enable_indexscan;

-- name: search.count-recent
SELECT count(*) FROM (SELECT 1 FROM (SELECT position, body FROM words WHERE position >= @from AND position < @to ORDER BY position DESC LIMIT @recent) AS recent
WHERE body @@ @match::tsquery LIMIT @limit) AS counted;

-- name: search.estimate
EXPLAIN (FORMAT JSON) SELECT 1 FROM words WHERE body @@ @match::tsquery;

-- name: search.account-start
SELECT id FROM accounts WHERE handle_folded ~>=~ @name AND handle_folded ~<~ @end
UNION SELECT id FROM accounts WHERE name_folded IS NOT NULL AND name_folded ~>=~ @name AND name_folded ~<~ @end LIMIT @limit;

-- name: search.thread-start
SELECT id FROM threads WHERE name_folded ~>=~ @name AND name_folded ~<~ @end LIMIT @limit;

-- name: search.site-start
SELECT id FROM sites WHERE name_folded ~>=~ @name AND name_folded ~<~ @end LIMIT @limit;
