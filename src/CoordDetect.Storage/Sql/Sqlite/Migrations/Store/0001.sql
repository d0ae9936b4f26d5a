-- People, who is signed in, and the record of what they did. Times are Unix milliseconds.
CREATE TABLE users (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, name_folded TEXT NOT NULL UNIQUE, role INTEGER NOT NULL, password_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL, disabled INTEGER NOT NULL);

CREATE TABLE sessions (
    token_sha256 TEXT PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id), created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL);
CREATE INDEX sessions_by_user ON sessions (user_id);

CREATE TABLE sign_in_counts (subject TEXT PRIMARY KEY, failures INTEGER NOT NULL, last_at INTEGER NOT NULL, blocked_until INTEGER NOT NULL);

CREATE TABLE audit (
    id INTEGER PRIMARY KEY, at INTEGER NOT NULL, user_name TEXT NOT NULL, action TEXT NOT NULL, case_name TEXT, target TEXT, address TEXT);
CREATE INDEX audit_by_user ON audit (user_name, id);
CREATE INDEX audit_by_case ON audit (case_name, id);
