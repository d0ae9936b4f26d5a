-- name: part.user
u.id, u.name, u.role, u.created_at, u.disabled

-- name: users.count
SELECT count(*) FROM users;

-- name: users.count-admins
SELECT count(*) FROM users WHERE role = 2 AND disabled = 0;

-- name: users.list
SELECT {part.user} FROM users u ORDER BY u.name_folded;

-- name: users.find
SELECT {part.user} FROM users u WHERE u.id = @id;

-- name: users.sign-in
SELECT {part.user}, u.password_hash FROM users u WHERE u.name_folded = @folded;

-- name: users.add
INSERT INTO users (name, name_folded, role, password_hash, created_at, disabled) VALUES (@name, @folded, @role, @hash, @at, 0)
ON CONFLICT (name_folded) DO NOTHING RETURNING id;

-- name: users.password
UPDATE users SET password_hash = @hash WHERE id = @id;

-- name: users.change
UPDATE users SET role = @role, disabled = @disabled WHERE id = @id;

-- name: throttle.count
SELECT failures, last_at, blocked_until, pending, pending_at FROM sign_in_counts WHERE subject = @subject;

-- name: throttle.keep
INSERT INTO sign_in_counts (subject, failures, last_at, blocked_until, pending, pending_at) VALUES (@subject, @failures, @failed_at, @until, @pending, @pending_at)
ON CONFLICT (subject) DO UPDATE SET failures = @failures, last_at = @failed_at, blocked_until = @until, pending = @pending, pending_at = @pending_at;

-- name: throttle.known
SELECT count(*) FROM sign_in_counts WHERE subject = @subject;

-- name: throttle.remember
INSERT INTO sign_in_counts (subject, failures, last_at, blocked_until) VALUES (@subject, 0, @now, 0) ON CONFLICT (subject) DO UPDATE SET last_at = @now;

-- name: throttle.sweep
DELETE FROM sign_in_counts WHERE last_at < CASE WHEN subject LIKE 'known:%' THEN @kept ELSE @fresh END AND blocked_until < @now AND pending_at < @fresh;

-- name: pulse.beat
INSERT INTO pulse (id, beats) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET beats = pulse.beats + 1;

-- name: sessions.begin
INSERT INTO sessions (token_sha256, user_id, created_at, expires_at) VALUES (@token, @user, @at, @until);

-- name: sessions.find
SELECT {part.user}, s.created_at, s.expires_at FROM sessions s JOIN users u ON u.id = s.user_id
WHERE s.token_sha256 = @token AND s.expires_at > @now AND u.disabled = 0;

-- name: sessions.end
DELETE FROM sessions WHERE token_sha256 = @token;

-- name: sessions.end-all
DELETE FROM sessions WHERE user_id = @user;

-- name: sessions.sweep
DELETE FROM sessions WHERE expires_at <= @now;

-- name: tokens.add
INSERT INTO api_tokens (user_id, name, token_sha256, created_at, expires_at) VALUES (@user, @name, @token, @at, @until)
ON CONFLICT (user_id, name) DO NOTHING RETURNING id;

-- name: tokens.list
SELECT {part.user}, t.id, t.name, t.created_at, t.expires_at, t.used_at FROM api_tokens t JOIN users u ON u.id = t.user_id
WHERE CAST(@user AS bigint) IS NULL OR t.user_id = @user ORDER BY t.id;

-- name: tokens.find
SELECT {part.user}, t.id, t.name, t.created_at, t.expires_at, t.used_at FROM api_tokens t JOIN users u ON u.id = t.user_id
WHERE t.token_sha256 = @token AND t.expires_at > @now AND u.disabled = 0;

-- name: tokens.used
UPDATE api_tokens SET used_at = @now WHERE id = @id;

-- name: tokens.remove
DELETE FROM api_tokens WHERE id = @id AND (CAST(@user AS bigint) IS NULL OR user_id = @user);

-- name: tokens.sweep
DELETE FROM api_tokens WHERE expires_at <= @expired;

-- name: audit.add
INSERT INTO audit (at, user_name, action, case_name, target, address) VALUES (@at, @user, @action, @case, @target, @address);

-- name: audit.list
SELECT id, at, user_name, action, case_name, target, address FROM audit
WHERE id < @before AND (CAST(@user AS text) IS NULL OR user_name = @user) AND (CAST(@case AS text) IS NULL OR case_name = @case)
    AND (CAST(@action AS text) IS NULL OR action = @action)
ORDER BY id DESC LIMIT @take;
