-- What several accounts posted, listed anew as a whole: texts, templates, links, pictures, objects. sites: ids with blanks before, between and after.
CREATE TABLE repeats (
    id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, what TEXT NOT NULL, folded TEXT NOT NULL, accounts INTEGER NOT NULL, comments INTEGER NOT NULL,
    only_this INTEGER NOT NULL, new_accounts INTEGER NOT NULL, new_share INTEGER NOT NULL, sites TEXT NOT NULL, site_count INTEGER NOT NULL,
    peak INTEGER NOT NULL, first_posted INTEGER, last_posted INTEGER, newest INTEGER NOT NULL, volume TEXT NOT NULL);
CREATE INDEX repeats_by_accounts ON repeats (accounts, id);
CREATE INDEX repeats_by_comments ON repeats (comments, id);
CREATE INDEX repeats_by_peak ON repeats (peak, id);
CREATE INDEX repeats_by_new ON repeats (new_share, id);
CREATE INDEX repeats_by_sites ON repeats (site_count, id);
CREATE INDEX repeats_by_newest ON repeats (newest, id);

CREATE TABLE repeat_comments (repeat_id INTEGER NOT NULL, comment_id INTEGER NOT NULL, PRIMARY KEY (repeat_id, comment_id)) WITHOUT ROWID;
CREATE INDEX repeat_comments_by_comment ON repeat_comments (comment_id);

CREATE TABLE repeat_listing (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1), last_comment INTEGER NOT NULL, last_version INTEGER NOT NULL, listed_at INTEGER NOT NULL);
