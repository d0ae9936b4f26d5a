-- Searches that people keep to come back to. Times are Unix milliseconds.
CREATE TABLE saved_searches (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, words TEXT NOT NULL, best_first INTEGER NOT NULL, saved_by TEXT NOT NULL, saved_at INTEGER NOT NULL);
