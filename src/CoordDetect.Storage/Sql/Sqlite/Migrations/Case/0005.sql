-- Finds who else said the same, while comments come in.
CREATE INDEX comments_by_content ON comments (content_hash, account_id);
