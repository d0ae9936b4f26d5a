-- What programs read cases with, on behalf of a user. Only a digest of each token is kept. Times are Unix milliseconds.
CREATE TABLE api_tokens (
    id INTEGER PRIMARY KEY AUTOINCREMENT, user_id INTEGER NOT NULL REFERENCES users (id), name TEXT NOT NULL, token_sha256 TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
    used_at INTEGER, UNIQUE (user_id, name));
