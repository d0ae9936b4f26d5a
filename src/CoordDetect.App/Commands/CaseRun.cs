using System.CommandLine;
using CoordDetect.App.Runs;
using CoordDetect.Collect.Cases;
using CoordDetect.Collect.Import;
using CoordDetect.Core;

namespace CoordDetect.App.Commands;

/// <summary>
/// Runs the method on a case for a command. The store holds all of a case that it knows, whoever brought the comments; one that was only collected from the command line
/// lies in its folder.
/// </summary>
internal static class CaseRun
{
    /// <summary>Runs the method on the case that the arguments name.</summary>
    /// <exception cref="UserFacingException">There is no such case, or it holds no comment.</exception>
    public static async Task<DetectionRun> OfAsync(CaseArguments cases, ParseResult parsed, ReadOptions reading, DetectionOptions options, CancellationToken cancellation)
    {
        CaseFolder folder = cases.Folder(parsed);
        await using CaseTextsDoor door = await CaseTextsDoor.OpenAsync(StoreArguments.LocationIn(cases.Data(parsed)), folder, cancellation);
        if (door.Known is not { } known)
        {
            return File.Exists(folder.Comments)
                ? await DetectionRun.FromCaseAsync(folder, progress => door.SettledAsync(progress, cancellation), reading, options, cancellation)
                : throw Empty(folder.Name);
        }
        await door.TakeInAsync(cancellation);
        long comments = (await known.Overview.TotalsAsync(cancellation)).Comments;
        if (comments == 0) throw Empty(folder.Name);
        RunMemory.Require(comments);
        return await DetectionRun.FromStoreAsync(known, progress => door.SettledAsync(progress, cancellation), options, cancellation);
    }

    private static UserFacingException Empty(string name) => new($"The case {name} holds no comment yet: collect some with coorddetect crawl URL --case {name}.");
}
