-- What could not be used of what was read: an unread row is as much a fact of a run as a read one.
ALTER TABLE imports ADD COLUMN left_out bigint NOT NULL DEFAULT 0;
