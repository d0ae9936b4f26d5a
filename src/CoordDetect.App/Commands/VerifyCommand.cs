using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using CoordDetect.App.Terminal;
using CoordDetect.Collect.Cases;

namespace CoordDetect.App.Commands;

/// <summary><c>verify --case NAME</c>: whether a case and its archive are as they were written.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        CaseArguments place = new();
        Option<bool> json = new("--json") { Description = "Result as JSON on standard output." };
        Command command = new("verify", """
            Checks every record of a case: digests, chain, index, comments. Names the first broken record and exits with 1 where
            there is one.

            Example: coorddetect verify --case forum
            """) { json };
        place.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            CaseFolder folder = place.Folder(parsed);
            CaseCheck check = CaseVerifier.Check(folder, cancellation);
            foreach (string note in check.Archive.Notes) Console.Error.WriteLine($"note: {note}");
            Console.Out.WriteLine(parsed.GetValue(json) ? Json(check).ToJsonString() : Line(check, folder));
            return Task.FromResult(check.IsWhole ? ExitCode.Done : ExitCode.Failed);
        });
        return command;
    }

    private static string Line(CaseCheck check, CaseFolder folder)
    {
        if (check.Archive.Fault is { } fault)
            return TerminalText.Clean($"BROKEN: record {fault.Record} in {fault.File} at byte {fault.Offset}{(fault.RecordId.Length > 0 ? $" ({fault.RecordId})" : "")}{(fault.Url.Length > 0 ? $", {fault.Url}" : "")}: {fault.Reason}.");
        if (check.Problem is { } problem) return TerminalText.Clean($"BROKEN: {problem}.");
        if (check.Archive.Records == 0) return string.Create(CultureInfo.InvariantCulture, $"Whole: {check.Comments:N0} comments of {check.Imports:N0} imported sources in {folder.Path}. Nothing was crawled, so there is no archive.");
        return string.Create(CultureInfo.InvariantCulture, $"Whole: {check.Archive.Records:N0} records ({check.Archive.Bytes:N0} bytes) and {check.Comments:N0} comments in {folder.Path}.\nChain ends with {check.Archive.Head}.");
    }

    private static JsonObject Json(CaseCheck check) => new()
    {
        ["whole"] = check.IsWhole,
        ["records"] = check.Archive.Records,
        ["bytes"] = check.Archive.Bytes,
        ["comments"] = check.Comments,
        ["imports"] = check.Imports,
        ["head"] = check.Archive.Head,
        ["problem"] = check.Problem,
        ["fault"] = check.Archive.Fault is { } fault
            ? new JsonObject { ["file"] = fault.File, ["offset"] = fault.Offset, ["record"] = fault.Record, ["record_id"] = fault.RecordId, ["url"] = fault.Url, ["reason"] = fault.Reason }
            : null,
        ["notes"] = new JsonArray([.. check.Archive.Notes.Select(n => (JsonNode)n)]),
    };
}
