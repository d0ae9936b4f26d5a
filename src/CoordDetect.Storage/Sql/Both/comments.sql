-- name: platforms.last
SELECT max(id) FROM platforms;

-- name: sites.last
SELECT max(id) FROM sites;

-- name: sites.names
SELECT p.name, s.name FROM sites s JOIN platforms p ON p.id = s.platform_id WHERE s.name <> '' ORDER BY s.id;

-- name: threads.last
SELECT max(id) FROM threads;

-- name: accounts.last
SELECT max(id) FROM accounts;

-- name: comments.last
SELECT max(id) FROM comments;

-- name: versions.last
SELECT max(number) FROM comment_versions;

-- name: imports.begin
INSERT INTO imports (source_id, started_at, input_name, added, edited, unchanged) VALUES (@source, @at, @name, 0, 0, 0) RETURNING id;

-- name: imports.commit
UPDATE imports SET committed_at = @at, added = @added, edited = @edited, unchanged = @unchanged WHERE id = @id;

-- name: imports.complete
UPDATE imports SET committed_at = @at, finished_at = @at, input_sha256 = @sha256, left_out = @left WHERE id = @id;

-- name: imports.list
SELECT id, source_id, started_at, finished_at, input_name, input_sha256, added, edited, unchanged, left_out FROM imports WHERE id < @before ORDER BY id DESC LIMIT @take;

-- name: imports.has
SELECT id FROM imports WHERE input_sha256 = @sha256 AND finished_at IS NOT NULL LIMIT 1;

-- name: imports.left-out
-- A source that was read again is counted as it was read last.
SELECT CAST(coalesce(sum(left_out), 0) AS bigint) FROM imports WHERE id IN (SELECT max(id) FROM imports WHERE finished_at IS NOT NULL GROUP BY source_id);

-- name: accounts.complete
UPDATE accounts SET name = coalesce(name, @name), name_folded = coalesce(name_folded, @folded), avatar = coalesce(avatar, @avatar), bio = coalesce(bio, @bio),
    created = CASE WHEN created_precision = 0 THEN @created ELSE created END,
    created_precision = CASE WHEN created_precision = 0 THEN @precision ELSE created_precision END
WHERE id = @id AND erased_at IS NULL;

-- name: versions.keep
INSERT INTO comment_versions (comment_id, kind, seen_at, import_id, text, object, repost, links)
SELECT id, @kind, @at, @import, text, object, repost, links FROM comments WHERE id = @id;

-- name: versions.mark
INSERT INTO comment_versions (comment_id, kind, seen_at, import_id) VALUES (@id, @kind, @at, @import);

-- name: versions.of-comment
SELECT number, kind, seen_at, import_id, text, object, links FROM comment_versions WHERE comment_id = @id ORDER BY number;

-- name: versions.count-since
SELECT count(DISTINCT comment_id) FROM comment_versions WHERE number > @version AND comment_id <= @comment;

-- name: comments.edit
UPDATE comments SET content_hash = @hash, text = @text, object = @object, repost = @repost, links = @links, versions = versions + 1 WHERE id = @id;

-- name: comments.restore
UPDATE comments SET deleted_at = NULL WHERE id = @id;

-- name: comments.delete
UPDATE comments SET deleted_at = @at WHERE id = @id AND deleted_at IS NULL;

-- name: custody.last
SELECT number, kind, detail, by_user, at, digest FROM custody ORDER BY number DESC LIMIT 1;

-- name: custody.add
INSERT INTO custody (number, kind, detail, by_user, at, digest) VALUES (@number, @kind, @detail, @by, @at, @digest);

-- name: custody.list
SELECT number, kind, detail, by_user, at, digest FROM custody WHERE number < @before ORDER BY number DESC LIMIT @take;

-- name: custody.all
SELECT number, kind, detail, by_user, at, digest FROM custody ORDER BY number;
