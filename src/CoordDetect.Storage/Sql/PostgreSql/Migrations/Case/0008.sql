-- What several accounts posted, listed anew as a whole: texts, templates, links, pictures, objects. sites: ids with blanks before, between and after.
CREATE TABLE repeats (
    id bigint PRIMARY KEY, kind bigint NOT NULL, what text NOT NULL, folded text NOT NULL, accounts bigint NOT NULL, comments bigint NOT NULL,
    only_this bigint NOT NULL, new_accounts bigint NOT NULL, new_share bigint NOT NULL, sites text NOT NULL, site_count bigint NOT NULL,
    peak bigint NOT NULL, first_posted bigint, last_posted bigint, newest bigint NOT NULL, volume text NOT NULL);
CREATE INDEX repeats_by_accounts ON repeats (accounts, id);
CREATE INDEX repeats_by_comments ON repeats (comments, id);
CREATE INDEX repeats_by_peak ON repeats (peak, id);
CREATE INDEX repeats_by_new ON repeats (new_share, id);
CREATE INDEX repeats_by_sites ON repeats (site_count, id);
CREATE INDEX repeats_by_newest ON repeats (newest, id);

CREATE TABLE repeat_comments (repeat_id bigint NOT NULL, comment_id bigint NOT NULL, PRIMARY KEY (repeat_id, comment_id));
CREATE INDEX repeat_comments_by_comment ON repeat_comments (comment_id);

CREATE TABLE repeat_listing (
    only_row bigint PRIMARY KEY CHECK (only_row = 1), last_comment bigint NOT NULL, last_version bigint NOT NULL, listed_at bigint NOT NULL);
