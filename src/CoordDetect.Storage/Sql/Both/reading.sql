-- name: part.comment
SELECT c.id, c.account_id, c.thread_id, c.key, c.parent_key, c.posted, c.precision, c.text, c.object, c.repost, c.links, c.url, c.lang, c.label, c.cluster,
    c.extra, c.import_id, c.seen_at, c.versions, c.deleted_at, t.name, s.name, p.name, a.handle, a.name, a.created, a.created_precision, a.avatar, a.bio,
    (SELECT q.id FROM comments q WHERE q.thread_id = c.thread_id AND q.key = c.parent_key)
FROM comments c JOIN threads t ON t.id = c.thread_id JOIN sites s ON s.id = t.site_id JOIN platforms p ON p.id = s.platform_id
    JOIN accounts a ON a.id = c.account_id

-- name: comments.many
{part.comment} WHERE c.id = ANY(@ids);

-- name: comments.named
{part.comment} WHERE c.key = @key ORDER BY c.id LIMIT 1;

-- name: comments.of-account
{part.comment} WHERE c.account_id = @of AND (c.posted, c.id) < (@posted, @id) ORDER BY c.posted DESC, c.id DESC LIMIT @take;

-- name: comments.of-thread
{part.comment} WHERE c.thread_id = @of AND (c.posted, c.id) > (@posted, @id) ORDER BY c.posted, c.id LIMIT @take;

-- name: comments.of-accounts
{part.comment} JOIN (SELECT id, row_number() OVER (PARTITION BY account_id ORDER BY posted DESC, id DESC) AS place FROM comments WHERE account_id = ANY(@ids)) n ON n.id = c.id
WHERE n.place <= @most ORDER BY c.account_id, c.posted DESC, c.id DESC;

-- name: comments.since
{part.comment} WHERE c.id IN (SELECT id FROM comments WHERE id > @comment UNION SELECT comment_id FROM comment_versions WHERE number > @version)
ORDER BY c.id;

-- name: comments.count-since
SELECT count(*) FROM comments WHERE id > @comment;

-- name: comments.locate
SELECT c.id FROM platforms p JOIN sites s ON s.platform_id = p.id JOIN threads t ON t.site_id = s.id JOIN comments c ON c.thread_id = t.id
WHERE p.name = @platform AND s.name = @site AND t.name = @thread AND c.key = @key;

-- name: part.account
SELECT a.id, p.name, s.name, a.handle, a.name, a.created, a.created_precision, a.avatar, a.bio,
    (SELECT count(*) FROM comments c WHERE c.account_id = a.id) AS comments, CAST(CASE WHEN a.erased_at IS NULL THEN 0 ELSE 1 END AS bigint)
FROM accounts a JOIN sites s ON s.id = a.site_id JOIN platforms p ON p.id = s.platform_id

-- name: accounts.many
{part.account} WHERE a.id = ANY(@ids);

-- name: part.thread
SELECT t.id, p.name, s.name, t.name, t.comments FROM threads t JOIN sites s ON s.id = t.site_id JOIN platforms p ON p.id = s.platform_id

-- name: threads.find
{part.thread} WHERE t.id = @id;

-- name: threads.list
{part.thread} WHERE (t.comments, t.id) < (@comments, @id) ORDER BY t.comments DESC, t.id DESC LIMIT @take;

-- name: corpus.threads
SELECT t.id, p.name, s.name, t.name FROM threads t JOIN sites s ON s.id = t.site_id JOIN platforms p ON p.id = s.platform_id;

-- name: corpus.accounts
SELECT id, handle, name, created, created_precision, avatar, bio FROM accounts;

-- name: corpus.comments
SELECT id, account_id, thread_id, posted, precision, label, key, text, object, repost, links, parent_key, url, lang, cluster
FROM comments WHERE id <= @last ORDER BY id;

-- name: accounts.whole
SELECT id FROM accounts WHERE handle_folded = @name UNION SELECT id FROM accounts WHERE name_folded IS NOT NULL AND name_folded = @name LIMIT @limit;

-- name: accounts.part
SELECT id FROM accounts WHERE handle_folded LIKE @part ESCAPE '\' OR name_folded LIKE @part ESCAPE '\' LIMIT @limit;
