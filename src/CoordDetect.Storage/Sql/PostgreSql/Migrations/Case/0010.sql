-- Who writes where is counted out of the index alone; whoever pages through a thread walks it by time and id as before.
DROP INDEX comments_by_thread;
CREATE INDEX comments_by_thread ON comments (thread_id, posted, id) INCLUDE (account_id);
