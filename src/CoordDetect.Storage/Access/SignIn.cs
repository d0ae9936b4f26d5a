using System.Diagnostics;
using CoordDetect.Storage.Databases;

namespace CoordDetect.Storage.Access;

/// <summary>One attempt to sign in: waits for its turn, has the password judged, and settles what came of it.</summary>
internal sealed class SignIn(Database database, string folded, string address, DateTimeOffset begun)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly Stopwatch _waited = Stopwatch.StartNew();

    private TimeSpan _turnAfter;

    /// <summary>How long it waits for its turn: proxies give up after a minute.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(55);

    // The moment of the attempt is when its turn came; what it waits for may block it.
    private DateTimeOffset Now => begun + _turnAfter;

    public async Task<SignInOutcome> JudgeAsync(string password, CancellationToken cancellation)
    {
        // Who is blocked waits for nobody's turn.
        if (await LookAsync(cancellation).ConfigureAwait(false) is { } until) return new SignInOutcome(null, until);
        while (_waited.Elapsed < Patience)
        {
            using (IDisposable? place = await PasswordWork.PlaceAsync(Patience - _waited.Elapsed, cancellation).ConfigureAwait(false))
            {
                if (place is null) break;
                (SignInTurn turn, User? user, string? hash) = await BeginAsync(cancellation).ConfigureAwait(false);
                if (turn.Mine) return await SettleAsync(user, password, hash).ConfigureAwait(false);
                if (turn.BlockedUntil is { } blocked) return new SignInOutcome(null, blocked);
            }
            await Task.Delay(Pause, cancellation).ConfigureAwait(false);
            _turnAfter = _waited.Elapsed;
        }
        return SignInOutcome.Busy;
    }

    private async Task<DateTimeOffset?> LookAsync(CancellationToken cancellation)
    {
        await using DatabaseSession session = await database.ReadAsync(cancellation).ConfigureAwait(false);
        return await SignInThrottle.LookAsync(session, folded, address, Now, cancellation).ConfigureAwait(false);
    }

    private async Task<(SignInTurn Turn, User? User, string? Hash)> BeginAsync(CancellationToken cancellation)
    {
        await using DatabaseSession session = await database.WriteAsync(cancellation).ConfigureAwait(false);
        SignInTurn turn = await SignInThrottle.BeginAsync(session, folded, address, Now, cancellation).ConfigureAwait(false);
        if (!turn.Mine) return (turn, null, null);
        (User? user, string? hash) = await session.FirstAsync("users.sign-in", r => (UserStore.Read(r), r.Text(5)), cancellation, ("folded", folded)).ConfigureAwait(false);
        await session.CommitAsync(cancellation).ConfigureAwait(false);
        return (turn, user, hash);
    }

    // Whoever goes away meanwhile has asked all the same: from here on nothing is cancelled.
    private async Task<SignInOutcome> SettleAsync(User? user, string password, string? hash)
    {
        // It takes as long for users that do not exist.
        bool fits = await PasswordWork.FitsAsync(password, hash ?? PasswordHash.OfNobody).ConfigureAwait(false) && user is { Disabled: false };
        await using DatabaseSession session = await database.WriteAsync(CancellationToken.None).ConfigureAwait(false);
        if (fits) await SignInThrottle.SucceedAsync(session, folded, address, Now, CancellationToken.None).ConfigureAwait(false);
        else await SignInThrottle.FailAsync(session, folded, address, Now, CancellationToken.None).ConfigureAwait(false);
        await session.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        return fits ? new SignInOutcome(user, null) : SignInOutcome.Wrong;
    }
}
