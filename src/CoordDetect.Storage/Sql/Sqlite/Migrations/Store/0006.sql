-- Sign-ins that are being judged stand beside those that failed; and a row that is written to see whether the store can be written.
ALTER TABLE sign_in_counts ADD COLUMN pending INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sign_in_counts ADD COLUMN pending_at INTEGER NOT NULL DEFAULT 0;
CREATE TABLE pulse (id INTEGER PRIMARY KEY, beats INTEGER NOT NULL);
