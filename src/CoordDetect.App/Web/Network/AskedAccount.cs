using CoordDetect.Storage.Runs;

namespace CoordDetect.App.Web.Network;

/// <summary>An account of the network that somebody asked for.</summary>
/// <param name="Words">What was typed; empty where nothing was.</param>
/// <param name="Found">Who it may be: one is known, several are to choose from.</param>
public sealed record AskedAccount(string Words, IReadOnlyList<PlacedAccount> Found)
{
    private const int MostToChooseFrom = 20;

    /// <summary>Whether anybody was asked for.</summary>
    public bool IsAsked => Words.Length > 0 || Found.Count > 0;

    /// <summary>The account, where there is no doubt who it is.</summary>
    public PlacedAccount? One => Found is [PlacedAccount one] ? one : null;

    /// <summary>Looks an account up by its id or, where there is none, by its name: whole, else a part of it.</summary>
    internal static AskedAccount Of(IReadOnlyList<PlacedAccount> accounts, long? id, string? words)
    {
        if (id is { } known && accounts.Where(a => a.Place.Account == known).ToArray() is [PlacedAccount found]) return new AskedAccount(found.Handle, [found]);
        string name = (words ?? "").Trim();
        if (name.Length == 0) return new AskedAccount("", []);
        PlacedAccount[] whole = [.. accounts.Where(a => a.Handle.Equals(name, StringComparison.OrdinalIgnoreCase))];
        return new AskedAccount(name, [.. (whole.Length > 0 ? whole : accounts.Where(a => a.Handle.Contains(name, StringComparison.OrdinalIgnoreCase))).Take(MostToChooseFrom)]);
    }
}
