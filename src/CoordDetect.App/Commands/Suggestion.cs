using System.CommandLine;
using System.CommandLine.Parsing;
using CoordDetect.Core;

namespace CoordDetect.App.Commands;

/// <summary>Words that nobody knows: a command or an option that is not there is said to be that, with the one that is most like it.</summary>
internal static class Suggestion
{
    private const int MostChanges = 3;

    /// <summary>Fails where the command line names a command or an option that there is not.</summary>
    /// <exception cref="UserFacingException">It does.</exception>
    public static void Check(RootCommand root, ParseResult parsed, string[] args)
    {
        if (parsed.CommandResult.Command == root && args.FirstOrDefault(a => !a.StartsWith('-')) is { } word && parsed.UnmatchedTokens.Contains(word))
            throw new UserFacingException(Closest(word, root.Subcommands.Select(c => c.Name)) is { } command
                ? $"There is no command {word}. Did you mean {command}?"
                : $"There is no command {word}: coorddetect --help lists them.");
        // What config explains is a command line of its own.
        if (parsed.CommandResult.Command.Name == "config") return;
        // After "--" everything is an argument.
        int end = Array.IndexOf(args, "--");
        HashSet<string> given = [.. end < 0 ? args : args[..end]];
        foreach (string token in Loose(parsed).Where(t => IsOption(t) && given.Contains(t)))
        {
            string option = token.Split('=')[0], name = parsed.CommandResult.Command.Name;
            throw new UserFacingException(Closest(option, Known(parsed)) is { } known
                ? $"{option} is not an option of {name}. Did you mean {known}?"
                : $"{option} is not an option of {name}.");
        }
    }

    /// <summary>The word that is most like another; null where none is.</summary>
    public static string? Closest(string word, IEnumerable<string> known)
    {
        (string? best, int fewest) = (null, Math.Min(MostChanges, Math.Max(1, word.TrimStart('-').Length / 3)) + 1);
        foreach (string candidate in known.Order(StringComparer.Ordinal))
        {
            int changes = candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase) && word.Length > 3 ? 1 : Changes(word.ToLowerInvariant(), candidate);
            if (changes < fewest) (best, fewest) = (candidate, changes);
        }
        return best;
    }

    private static bool IsOption(string token) => token.StartsWith("--", StringComparison.Ordinal) ? token.Length > 2 : token.Length > 1 && token[0] == '-' && char.IsLetter(token[1]);

    // What was taken for a file, or for nothing.
    private static IEnumerable<string> Loose(ParseResult parsed) =>
        parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).Concat(parsed.UnmatchedTokens);

    private static IEnumerable<string> Known(ParseResult parsed)
    {
        for (SymbolResult? at = parsed.CommandResult; at is not null; at = at.Parent)
            if (at is CommandResult command)
                foreach (Option option in command.Command.Options.Where(o => command == parsed.CommandResult || o.Recursive)) yield return option.Name;
    }

    // Letters put in, taken out, changed, or swapped with the next one (Damerau's distance between neighbours).
    private static int Changes(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++) cost[i, 0] = i;
        for (int j = 0; j <= b.Length; j++) cost[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
            for (int j = 1; j <= b.Length; j++)
            {
                int same = a[i - 1] == b[j - 1] ? 0 : 1;
                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j] + 1, cost[i, j - 1] + 1), cost[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        return cost[a.Length, b.Length];
    }
}
