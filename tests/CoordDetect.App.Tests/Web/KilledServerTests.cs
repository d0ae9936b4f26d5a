using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CoordDetect.Storage;
using CoordDetect.Storage.Cases;
using CoordDetect.Storage.Findings;
using Xunit;

namespace CoordDetect.App.Tests.Web;

/// <summary>The real process, killed without warning while it imports, detects and takes verdicts: what it acknowledged is there at the next start.</summary>
[Trait("Speed", "Slow")]
public sealed class KilledServerTests : IDisposable
{
    private const string Case = "killed";
    private readonly string _data = Directory.CreateTempSubdirectory("coorddetect-killed-").FullName;

    private static int Kills => Environment.GetEnvironmentVariable("COORDDETECT_SLOW") == "1" || Environment.GetEnvironmentVariable("CI") == "true" ? 20 : 4;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Serve_KilledAtAnyMoment_LosesNothingThatItAcknowledged()
    {
        Random dice = new(20_261_121);
        HashSet<string> verdicts = [];
        HashSet<int> imported = [];
        for (int kill = 0; kill < Kills; kill++)
        {
            using Process server = Start(out string link);
            using WebReader reader = new(new Uri(link).GetLeftPart(UriPartial.Authority));
            await reader.GetAsync(new Uri(link).PathAndQuery);
            Task killing = KillAsync(server, dice.Next(50, 3_000));
            try
            {
                await WorkAsync(reader, kill, verdicts, imported);
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or TaskCanceledException)
            {
                // That is the point.
            }
            await killing;
        }
        using (Process server = Start(out string link))
        {
            using WebReader reader = new(new Uri(link).GetLeftPart(UriPartial.Authority));
            await reader.GetAsync(new Uri(link).PathAndQuery);
            await WaitForJobsAsync(reader);
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        await using CaseStore store = await CaseStore.OpenAsync(new StoreLocation(_data), TimeProvider.System);
        ICase found = (await store.FindAsync(Case))!;
        CaseRecord record = await found.Settings.GetAsync();
        // What was not acknowledged may have come all the same, but whole.
        Assert.Equal(0, record.Comments % 600);
        foreach (int round in imported)
            foreach (int i in new[] { 0, 299, 599 }) Assert.NotNull(await found.Comments.LocateAsync(null, "site.example", $"fil{i % 12}", $"{round}-{i}"));
        Assert.Null((await found.Custody.CheckAsync()).Problem);
        HashSet<string> kept = [];
        foreach (FindingEntry finding in (await found.Findings.ListAsync(new FindingFilter(), new PageRequest(100))).Items)
            kept.UnionWith((await found.Findings.VerdictsAsync(finding.Id)).Select(v => v.Reason));
        Assert.Subset(kept, verdicts);
    }

    // An acknowledged upload is one whose job page came back; an acknowledged verdict one whose redirect came back.
    private static async Task WorkAsync(WebReader reader, int round, HashSet<string> verdicts, HashSet<int> imported)
    {
        await reader.GetAsync("/cases");
        if (!reader.Page.Contains($"/cases/{Case}\"", StringComparison.Ordinal))
            await reader.PostAsync("/cases", ("name", Case), ("title", Case), ("purpose", "to be killed"), ("retain", "2099-01-01"));
        await reader.GetAsync($"/cases/{Case}/sources");
        await reader.AskImportAsync(Case, Comments(round), "comments.jsonl");
        if (!reader.Place.AbsolutePath.Contains("/jobs/", StringComparison.Ordinal)) return;
        imported.Add(round);
        await reader.WaitAsync();
        await reader.PostAsync($"/cases/{Case}/runs");
        await reader.WaitAsync();
        await reader.GetAsync($"/cases/{Case}/findings/1");
        for (int v = 0; v < 5 && reader.Last.IsSuccessStatusCode; v++)
        {
            string reason = $"round {round} verdict {v}";
            await reader.PostAsync($"/cases/{Case}/findings/1/verdict", ("verdict", "likely"), ("reason", reason));
            if (reader.Place.Query.Contains("done=judged", StringComparison.Ordinal)) verdicts.Add(reason);
        }
    }

    private static async Task WaitForJobsAsync(WebReader reader)
    {
        for (int i = 0; i < 600; i++)
        {
            if (!(await reader.GetAsync($"/cases/{Case}/sources")).Contains("data-job", StringComparison.Ordinal)) return;
            await Task.Delay(100);
        }
    }

    private static async Task KillAsync(Process server, int milliseconds)
    {
        await Task.Delay(milliseconds);
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
    }

    private Process Start(out string link)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "coorddetect.dll"), "serve", "--listen", "127.0.0.1:0", "--data", _data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process server = Process.Start(start)!;
        server.ErrorDataReceived += (_, _) => { };
        server.BeginErrorReadLine();
        string line = server.StandardOutput.ReadLine() ?? throw new IOException("The server did not start.");
        link = line.Split(' ')[1];
        return server;
    }

    // A group of eight in every round, so that there is something to judge.
    private static byte[] Comments(int round)
    {
        StringBuilder lines = new();
        for (int i = 0; i < 600; i++)
        {
            bool planted = i % 75 < 8 && i < 300;
            string text = planted ? $"franchement la nouvelle recette numéro {round} {i / 75} est bien meilleure que l'ancienne et mes enfants en redemandent" : $"mot{i * 7} mot{i * 13} mot{i * 17} mot{round} et puis rien";
            lines.Append(JsonSerializer.Serialize(new
            {
                comment_id = $"{round}-{i}",
                account = planted ? $"planté{i % 75}" : $"ordinaire{i % 90}",
                text,
                thread = $"fil{i % 12}",
                site = "site.example",
                created_utc = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000 + (round * 86_400L) + (planted ? (i / 75 * 7_200) + (i % 75 * 5) : i * 131)).ToString("O"),
            })).Append('\n');
        }
        return Encoding.UTF8.GetBytes(lines.ToString());
    }
}
