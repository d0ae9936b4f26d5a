using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoordDetect.App.Audit.Files;
using CoordDetect.App.Report;
using CoordDetect.Collect.Cases;
using CoordDetect.Core;
using CoordDetect.Core.Audit;
using CoordDetect.Core.Audit.Answers;
using CoordDetect.Core.Audit.Records;
using CoordDetect.Core.Significance;

namespace CoordDetect.App.Audit.Kept;

/// <summary>The audits of a case, each in a folder of its own below the case's: what was given, what was answered. They go when the case goes.</summary>
internal sealed class AuditStore(string caseFolder)
{
    private const int Sampled = 50;

    private static readonly JsonSerializerOptions Json = new() { IncludeFields = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    private string Root => Path.Combine(caseFolder, "audits");

    /// <summary>The audits, newest first.</summary>
    public IReadOnlyList<string> List() => !Directory.Exists(Root) ? []
        : [.. Directory.GetDirectories(Root).Where(d => File.Exists(Path.Combine(d, "result.json"))).Select(d => Path.GetFileName(d)!).OrderDescending(StringComparer.Ordinal)];

    /// <summary>The folder of a new audit.</summary>
    public string Begin(DateTimeOffset now)
    {
        string id = now.UtcDateTime.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture);
        Directory.CreateDirectory(Path.Combine(Root, id, "given"));
        return id;
    }

    /// <summary>Where an audit lies, or null where there is none of that name.</summary>
    public string? Folder(string id) => id.All(c => char.IsAsciiDigit(c) || c == '-') && Directory.Exists(Path.Combine(Root, id)) ? Path.Combine(Root, id) : null;

    /// <summary>Where a file that was given is put.</summary>
    public string Given(string id, int number, string name)
    {
        string folder = Path.Combine(Root, id, "given", number.ToString("00", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, KeptName.Of(name));
    }

    /// <summary>Keeps what came of an audit.</summary>
    public async Task KeepAsync(string id, AuditWork work, ReportLanguage language, CancellationToken cancellation)
    {
        AuditFolder folder = AuditFolder.Open(Path.Combine(Root, id));
        await folder.WriteAsync(work, language, cancellation);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "sample.json"), JsonSerializer.Serialize(Sample(work.Input), Json), cancellation);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "result.json"), JsonSerializer.Serialize(work.Result, Json), cancellation);
    }

    /// <summary>The answers of an audit, or null.</summary>
    public AuditResult? Read(string id) => Folder(id) is { } folder && File.Exists(Path.Combine(folder, "result.json"))
        ? JsonSerializer.Deserialize<AuditResult>(File.ReadAllText(Path.Combine(folder, "result.json")), Json) : null;

    /// <summary>The audit before one, or null.</summary>
    public string? Before(string id) => List().FirstOrDefault(a => string.CompareOrdinal(a, id) < 0);

    /// <summary>The accounts drawn for the hand check.</summary>
    public IReadOnlyList<SampledAccount> Sample(string id) => Folder(id) is { } folder && File.Exists(Path.Combine(folder, "sample.json"))
        ? JsonSerializer.Deserialize<List<SampledAccount>>(File.ReadAllText(Path.Combine(folder, "sample.json")), Json)! : [];

    /// <summary>What a person said about the sample: by handle, <c>yes</c>, <c>no</c> or <c>unsure</c>.</summary>
    public IReadOnlyDictionary<string, string> HandCheck(string id) => Folder(id) is { } folder && File.Exists(Path.Combine(folder, "hand-check.json"))
        ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(folder, "hand-check.json")))! : new Dictionary<string, string>();

    /// <summary>Keeps what a person said.</summary>
    public void KeepHandCheck(string id, IReadOnlyDictionary<string, string> said)
    {
        if (Folder(id) is { } folder) File.WriteAllText(Path.Combine(folder, "hand-check.json"), JsonSerializer.Serialize(said));
    }

    /// <summary>
    /// Forgets a person who is erased: the files that were given hold everybody, in whatever form they came, and go as a whole; so does every audit that
    /// names the person, for its figures rest on each account.
    /// </summary>
    public void Forget(ErasedName person)
    {
        if (!Directory.Exists(Root)) return;
        foreach (string audit in Directory.GetDirectories(Root))
        {
            FaultPoint.Pass("audit");
            string given = Path.Combine(audit, "given");
            if (Directory.Exists(given)) Directory.Delete(given, recursive: true);
            // The workbook says what the other files say.
            bool isNamed = Directory.EnumerateFiles(audit, "*", SearchOption.AllDirectories)
                .Any(f => !f.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) && person.IsIn(File.ReadAllBytes(f)));
            if (isNamed) Directory.Delete(audit, recursive: true);
        }
    }

    // Every account has the same chance; the seed makes the draw one that can be repeated.
    private static SampledAccount[] Sample(AuditInput input)
    {
        if (input.Followers is not { Count: > 0 } list) return [];
        int[] order = [.. Enumerable.Range(0, list.Count)];
        new SplitMix(input.Seed + 50).Shuffle(order);
        return [.. order.Take(Sampled).Select(a => new SampledAccount(list.HandleOf(a), list.Names.GetString(a), list.Bios.GetString(a), list.Created[a], list.FollowedAt[a], list.Posts[a], list.Followers[a], list.Following[a]))];
    }
}

/// <summary>An account of the hand check, as the list shows it.</summary>
public sealed record SampledAccount(string Handle, string Name, string Bio, long Created, long FollowedAt, int Posts, int Followers, int Following);
