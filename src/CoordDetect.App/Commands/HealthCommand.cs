using System.CommandLine;
using CoordDetect.Core;

namespace CoordDetect.App.Commands;

/// <summary><c>health ADDRESS</c>: asks a running web app whether it answers; for the health check of a container.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static Command Create()
    {
        Argument<string> address = new("ADDRESS") { Description = "Where the web app is served, such as http://127.0.0.1:8080, or the whole address to ask." };
        Command command = new("health", "Asks a running web app whether it answers. Example: coorddetect health http://127.0.0.1:8080") { address };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!Uri.TryCreate(parsed.GetValue(address), UriKind.Absolute, out Uri? uri)) throw new UserFacingException($"{parsed.GetValue(address)}: write an address such as http://127.0.0.1:8080.");
            using HttpClient http = new() { Timeout = Patience };
            try
            {
                using HttpResponseMessage answer = await http.GetAsync(uri.AbsolutePath == "/" ? new Uri(uri, "/health") : uri, cancellation);
                Console.Out.WriteLine(answer.IsSuccessStatusCode ? "ok" : $"{(int)answer.StatusCode}");
                return answer.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Failed;
            }
            catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
            {
                Console.Error.WriteLine($"coorddetect: {uri} does not answer: {problem.Message}");
                return ExitCode.Failed;
            }
        });
        return command;
    }
}
