-- Who wrote on which site, people known by a name only: counting them again from every comment takes a second at a million.
CREATE TABLE site_accounts (site_id INTEGER NOT NULL, account_id INTEGER NOT NULL, PRIMARY KEY (site_id, account_id)) WITHOUT ROWID;
INSERT INTO site_accounts (site_id, account_id) SELECT DISTINCT t.site_id, c.account_id FROM threads t JOIN comments c ON c.thread_id = t.id JOIN accounts a ON a.id = c.account_id
WHERE a.scope > -1099511627776 ORDER BY 1, 2;
