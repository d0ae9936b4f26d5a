using System.Globalization;
using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Audit.Records;

namespace CoordDetect.Core.Audit.Identity;

/// <summary>The sixth question: do accounts borrow the name, picture or bio of somebody real?</summary>
internal static class IdentityAnswer
{
    /// <summary>The name of the answer.</summary>
    public const string Id = "identity";

    private const int ShortestName = 6;
    private const int MostModels = 5_000;
    private const int ShortestBio = 20;
    private const int NearBits = 5;

    /// <summary>The answer.</summary>
    public static AuditAnswer Of(AuditInput input)
    {
        string[] accounts = Accounts(input);
        if (accounts.Length == 0) return new AuditAnswer { Id = Id, Refusals = [new Statement("no-accounts")] };
        string[] models = Models(input);
        List<Statement> refused = [];
        List<Borrowing> found = [];
        if (models.Length == 0) refused.Add(new Statement("no-models"));
        else found.AddRange(Names(accounts, models));
        if (input.Followers is { } list && models.Length > 0) found.AddRange(Profiles(list, models));
        Borrowing[] rows = [.. found.DistinctBy(b => (b.Account, b.Model, b.How)).OrderBy(b => b.Model, StringComparer.Ordinal).ThenBy(b => b.Account, StringComparer.Ordinal)];
        return new AuditAnswer
        {
            Id = Id,
            Frame = [new Statement("frame.compared", ("accounts", AuditValue.Count(accounts.Length)), ("models", AuditValue.Count(models.Length)))],
            Headlines = models.Length == 0 ? [] : [new Statement(rows.Length == 0 ? "none" : "found", ("n", AuditValue.Count(rows.Select(r => r.Account).Distinct(StringComparer.Ordinal).Count())), ("models", AuditValue.Count(rows.Select(r => r.Model).Distinct(StringComparer.Ordinal).Count())))],
            Refusals = refused,
            Tables = rows.Length == 0 ? [] : [new AuditTable("borrowed", ["account", "model", "how"], [.. rows.Select(r => (IReadOnlyList<AuditValue>)[AuditValue.Said(r.Account), AuditValue.Said(r.Model), AuditValue.Term("how." + r.How)])])],
            Plots = rows.Length == 0 ? [] : [new Plot { Key = "models", Kind = PlotKind.Bars, X = [.. rows.GroupBy(r => r.Model).Take(40).Select((_, i) => i + 1.0)], Y = [.. rows.GroupBy(r => r.Model).Take(40).Select(g => (double)g.Count())] }],
            Explanations = rows.Length == 0 ? [] : [new("own-second", ExplanationState.CannotBeExcluded), new("common-name", ExplanationState.CannotBeExcluded)],
            Accounts = [.. rows.Select(r => new BehindAccount(r.Account, "borrowed-" + r.How, r.Model))],
        };
    }

    private static string[] Accounts(AuditInput input) =>
    [
        .. Enumerable.Range(0, input.Followers?.Count ?? 0).Select(a => input.Followers!.HandleOf(a))
            .Concat(input.Engagement?.Accounts ?? []).Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    // Whom it is worth to look like: those named, those verified.
    private static string[] Models(AuditInput input) =>
    [
        .. input.Protected.Select(p => p.TrimStart('@'))
            .Concat(Enumerable.Range(0, input.Followers?.Count ?? 0).Where(a => (input.Followers!.Marks[a] & FollowerMarks.Verified) != 0).Select(a => input.Followers!.HandleOf(a)))
            .Where(m => m.Length >= ShortestName).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostModels),
    ];

    private static IEnumerable<Borrowing> Names(string[] accounts, string[] models)
    {
        HashSet<string> known = new(models, StringComparer.OrdinalIgnoreCase);
        ILookup<string, string> skeletons = models.ToLookup(LookAlike.Of, StringComparer.Ordinal);
        Dictionary<string, List<string>> near = new(StringComparer.Ordinal);
        foreach (string model in models)
            foreach (string part in LookAlike.WithoutOne(model.ToLowerInvariant())) (near.TryGetValue(part, out List<string>? of) ? of : near[part] = []).Add(model);
        foreach (string account in accounts.Where(a => !known.Contains(a) && a.Length >= ShortestName - 1 && a.Length <= 64))
        {
            foreach (string model in skeletons[LookAlike.Of(account)]) yield return new Borrowing(account, model, "letters");
            string lower = account.ToLowerInvariant();
            foreach (string model in LookAlike.WithoutOne(lower).SelectMany(p => near.GetValueOrDefault(p, [])).Distinct(StringComparer.Ordinal))
                if (LookAlike.IsOneEdit(lower, model.ToLowerInvariant()) && !DifferInDigits(lower, model.ToLowerInvariant())) yield return new Borrowing(account, model, "edit");
        }
    }

    // Numbered handles are neighbours by their numbers, not by design.
    private static bool DifferInDigits(string a, string b) => new string([.. a.Where(c => !char.IsAsciiDigit(c))]) == new string([.. b.Where(c => !char.IsAsciiDigit(c))]);

    private static IEnumerable<Borrowing> Profiles(FollowerList list, string[] models)
    {
        HashSet<string> known = new(models, StringComparer.OrdinalIgnoreCase);
        int[] ofModels = [.. Enumerable.Range(0, list.Count).Where(a => known.Contains(list.HandleOf(a)))];
        ILookup<string, int> bios = ofModels.Where(a => list.Bios[a].Length >= ShortestBio).ToLookup(a => list.Bios.GetString(a), StringComparer.Ordinal);
        ILookup<string, int> pictures = ofModels.Where(a => list.Avatars[a].Length > 0).ToLookup(a => list.Avatars.GetString(a), StringComparer.Ordinal);
        (int Model, ulong Hash)[] hashes = [.. ofModels.Select(a => (a, HashOf(list.Avatars[a]))).Where(h => h.Item2 != 0)];
        for (int a = 0; a < list.Count; a++)
        {
            string handle = list.HandleOf(a);
            if (known.Contains(handle)) continue;
            foreach (int model in bios[list.Bios.GetString(a)]) yield return new Borrowing(handle, list.HandleOf(model), "bio");
            if ((list.Marks[a] & FollowerMarks.DefaultAvatar) != 0) continue;
            foreach (int model in pictures[list.Avatars.GetString(a)]) yield return new Borrowing(handle, list.HandleOf(model), "picture");
            if (HashOf(list.Avatars[a]) is not 0 and var hash)
                foreach ((int model, ulong other) in hashes)
                    if (hash != other && System.Numerics.BitOperations.PopCount(hash ^ other) <= NearBits) yield return new Borrowing(handle, list.HandleOf(model), "picture");
        }
    }

    // A perceptual hash of 64 bits in hexadecimal; anything else is an address.
    private static ulong HashOf(ReadOnlySpan<byte> avatar) =>
        avatar.Length == 16 && ulong.TryParse(avatar, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong hash) ? hash : 0;

    private sealed record Borrowing(string Account, string Model, string How);
}
