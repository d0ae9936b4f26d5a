-- What the last run has settled about wording, by fingerprints, so that the next one compares only what is new.
CREATE TABLE wording_memory (only_row bigint PRIMARY KEY CHECK (only_row = 1), run_id bigint NOT NULL, content bytea NOT NULL);
