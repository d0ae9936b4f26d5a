-- name: bulk.find-platforms
SELECT k.place, p.id, 0::bigint FROM unnest(@scopes::bigint[], @names::text[]) WITH ORDINALITY AS k (scope, name, place) JOIN platforms p ON p.name = k.name;

-- name: bulk.find-sites
SELECT k.place, s.id, 0::bigint FROM unnest(@scopes::bigint[], @names::text[]) WITH ORDINALITY AS k (scope, name, place)
JOIN sites s ON s.platform_id = k.scope AND s.name = k.name;

-- name: bulk.find-threads
SELECT k.place, t.id, 0::bigint FROM unnest(@scopes::bigint[], @names::text[]) WITH ORDINALITY AS k (scope, name, place)
JOIN threads t ON t.site_id = k.scope AND t.name = k.name;

-- name: bulk.find-accounts
SELECT k.place, a.id, CASE WHEN a.erased_at IS NOT NULL THEN 15 ELSE (a.name IS NOT NULL)::int + 2 * (a.created_precision > 0)::int
    + 4 * (a.avatar IS NOT NULL)::int + 8 * (a.bio IS NOT NULL)::int END::bigint
FROM unnest(@scopes::bigint[], @names::text[]) WITH ORDINALITY AS k (scope, name, place) JOIN accounts a ON a.scope = k.scope AND a.handle = k.name;

-- name: bulk.find-comment
SELECT k.place, c.id, c.content_hash, c.deleted_at, c.account_id, c.posted, c.precision, c.import_id
FROM unnest(@threads::bigint[], @keys::text[]) WITH ORDINALITY AS k (thread, key, place)
JOIN comments c ON c.thread_id = k.thread AND c.key = k.key;

-- name: bulk.add-platforms
COPY platforms (id, name) FROM STDIN (FORMAT BINARY)

-- name: bulk.add-sites
COPY sites (id, platform_id, name, name_folded) FROM STDIN (FORMAT BINARY)

-- name: bulk.add-threads
COPY threads (id, site_id, name, name_folded, comments) FROM STDIN (FORMAT BINARY)

-- name: bulk.add-accounts
COPY accounts (id, scope, handle, site_id, name, created, created_precision, avatar, bio, handle_folded, name_folded) FROM STDIN (FORMAT BINARY)

-- name: bulk.add-comment
COPY comments (id, account_id, thread_id, key, posted, precision, content_hash, import_id, seen_at, label,
    text, object, repost, links, parent_key, url, lang, cluster, extra) FROM STDIN (FORMAT BINARY)

-- name: bulk.count-thread
UPDATE threads t SET comments = t.comments + n.comments FROM unnest(@ids::bigint[], @counts::bigint[]) AS n (id, comments) WHERE t.id = n.id;

-- name: bulk.count-day
INSERT INTO day_counts AS d (site_id, day, comments, first_posted, last_posted)
SELECT * FROM unnest(@sites::bigint[], @days::bigint[], @counts::bigint[], @firsts::bigint[], @lasts::bigint[])
ON CONFLICT (site_id, day) DO UPDATE SET comments = d.comments + excluded.comments, first_posted = least(d.first_posted, excluded.first_posted),
    last_posted = greatest(d.last_posted, excluded.last_posted);

-- name: bulk.add-writer
INSERT INTO site_accounts (site_id, account_id) SELECT * FROM unnest(@sites::bigint[], @accounts::bigint[]) ON CONFLICT DO NOTHING;

-- name: imports.prepare
SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL work_mem = '64MB';

-- name: imports.tidy
ANALYZE comments, accounts, threads, sites;

-- name: imports.sweep
VACUUM threads, accounts, day_counts;
