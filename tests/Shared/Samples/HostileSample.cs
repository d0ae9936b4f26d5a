using CoordDetect.Core.Findings;

namespace CoordDetect.Tests.Samples;

/// <summary>What strangers may put into names, texts and addresses.</summary>
internal static class HostileSample
{
    public const string Script = "<script>alert('x')</script>";
    public const string Attribute = "\"><img src=x onerror=alert(1)>";
    public const string Formula = "=cmd|' /C calc'!A0";
    public const string Bidi = "gpj.\u202Eexe\u2066";
    public const string Escapes = "\u001b[31mred\u001b[0m\u0007\u0000";

    public static string LongName { get; } = new('W', 1_000_000);

    public static DetectionResult Build()
    {
        SampleRun run = new();
        string[] accounts = [Script, Attribute, Formula, Bidi, Escapes, LongName, "+33", "-dash", "@at", "\ttab", "a,b\"c\nd"];
        int[] first = [.. accounts.Select((a, i) => run.Comment(
            i % 2 == 0 ? Script : "site.example", Attribute, a, $"{Script} {Attribute} the same long hostile text {Formula} {Bidi} {Escapes} \uFFFE & <b>",
            i == 3 ? null : $"2025-01-01T00:00:{i:00}Z", url: i % 3 == 0 ? "javascript:alert(1)" : "https://site.example/\"onmouseover=alert(1)", name: Bidi + Script))];
        int giant = run.Comment("site.example", new string('t', 100_000), "giant", string.Concat(Enumerable.Repeat("very long text ", 70_000)), "9999-12-31T23:59:59Z");
        int ancient = run.Comment("site.example", "t", "ancient", new string('x', 300_000), "0001-01-01T00:00:00Z");
        for (int i = 1; i < first.Length; i++)
        {
            run.Coincide(i % 2 == 0 ? "same-text" : "same-link", i % 2 == 0 ? Formula + "\r\n" + Script : "javascript:alert(1)", first[0], first[i], 10 + i);
        }
        run.Coincide("same-text", LongName, giant, ancient, 5);
        run.Coincide("posted-together", Bidi, first[0], ancient, 1);
        run.Group(new SampleGroup(Confidence.VeryStrong, accounts, ["giant", "ancient"], [], [Script]));
        return run.Build();
    }
}
