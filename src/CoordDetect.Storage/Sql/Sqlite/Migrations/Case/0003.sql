-- What the last run has settled about wording, by fingerprints, so that the next one compares only what is new.
CREATE TABLE wording_memory (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), run_id INTEGER NOT NULL, content BLOB NOT NULL);
