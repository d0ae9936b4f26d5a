-- name: accounts.named
{part.account} WHERE a.id IN (SELECT id FROM accounts WHERE handle_folded >= @start AND handle_folded < @end
    UNION SELECT id FROM accounts WHERE name_folded IS NOT NULL AND name_folded >= @start AND name_folded < @end LIMIT 500)
ORDER BY comments DESC, a.id LIMIT @limit;

-- name: accounts.start
SELECT id FROM accounts WHERE handle_folded >= @name AND handle_folded < @end
UNION SELECT id FROM accounts WHERE name_folded IS NOT NULL AND name_folded >= @name AND name_folded < @end LIMIT @limit;
