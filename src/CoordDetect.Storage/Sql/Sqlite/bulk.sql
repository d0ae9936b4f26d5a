-- name: bulk.find-platforms
SELECT id, ?1 * 0 FROM platforms WHERE name = ?2;

-- name: bulk.find-sites
SELECT id, 0 FROM sites WHERE platform_id = ?1 AND name = ?2;

-- name: bulk.find-threads
SELECT id, 0 FROM threads WHERE site_id = ?1 AND name = ?2;

-- name: bulk.find-accounts
SELECT id, (name IS NOT NULL) + 2 * (created_precision > 0) + 4 * (avatar IS NOT NULL) + 8 * (bio IS NOT NULL) + 15 * (erased_at IS NOT NULL)
FROM accounts WHERE scope = ?1 AND handle = ?2;

-- name: bulk.find-comment
SELECT id, content_hash, deleted_at, account_id, posted, precision, import_id FROM comments WHERE thread_id = ?1 AND key = ?2;

-- name: bulk.add-platforms
INSERT INTO platforms (id, name) VALUES (?1, iif(?2 IS NULL, ?3, ?3));

-- name: bulk.add-sites
INSERT INTO sites (id, platform_id, name, name_folded) VALUES (?1, ?2, ?3, ?4);

-- name: bulk.add-threads
INSERT INTO threads (id, site_id, name, name_folded, comments) VALUES (?1, ?2, ?3, ?4, 0);

-- name: bulk.add-accounts
INSERT INTO accounts (id, scope, handle, site_id, name, created, created_precision, avatar, bio, handle_folded, name_folded)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11);

-- name: bulk.add-comment
INSERT INTO comments (id, account_id, thread_id, key, posted, precision, content_hash, import_id, seen_at, label,
    text, object, repost, links, parent_key, url, lang, cluster, extra)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19);

-- name: bulk.count-thread
UPDATE threads SET comments = comments + ?2 WHERE id = ?1;

-- name: bulk.count-day
INSERT INTO day_counts (site_id, day, comments, first_posted, last_posted) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (site_id, day) DO UPDATE SET comments = comments + excluded.comments, first_posted = min(first_posted, excluded.first_posted),
    last_posted = max(last_posted, excluded.last_posted);

-- name: bulk.add-writer
INSERT OR IGNORE INTO site_accounts (site_id, account_id) VALUES (?1, ?2);

-- name: imports.prepare
SELECT 1;

-- name: imports.tidy
SELECT 1;

-- name: imports.sweep
PRAGMA optimize;
