-- Sign-ins that are being judged stand beside those that failed; and a row that is written to see whether the store can be written.
ALTER TABLE sign_in_counts ADD COLUMN pending bigint NOT NULL DEFAULT 0;
ALTER TABLE sign_in_counts ADD COLUMN pending_at bigint NOT NULL DEFAULT 0;
CREATE TABLE pulse (id bigint PRIMARY KEY, beats bigint NOT NULL);
