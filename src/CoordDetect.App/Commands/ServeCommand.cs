using System.CommandLine;
using System.Net;
using CoordDetect.App.Web;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Collect.Cases;
using CoordDetect.Core;
using CoordDetect.Storage;

namespace CoordDetect.App.Commands;

/// <summary><c>serve</c>: the web app.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        StoreArguments place = new();
        Option<string> listen = new("--listen") { Description = "Address and port to listen on; port 0 takes a free one.", DefaultValueFactory = _ => "127.0.0.1:5080", HelpName = "ADDRESS:PORT" };
        Option<string?> contact = new("--contact") { Description = "A page or mail address that crawls name, so that site owners can reach you.", HelpName = "URL|MAIL" };
        Option<string[]> allowed = new("--allow-private") { Description = "A private host or address that crawls may ask, for your own servers; may be repeated.", HelpName = "HOST" };
        Option<string[]> connect = new("--connect-to") { Description = "Connect a host of crawls to another address, as HOST=ADDRESS:PORT; may be repeated.", HelpName = "HOST=ADDRESS" };
        Command command = new("serve", """
            Serves the web app: cases, imports, crawls, findings, verdicts. On a loopback address it prints a link that signs you in, once;
            any other address needs users (coorddetect user add).

            Examples: coorddetect serve
                      coorddetect serve --listen 0.0.0.0:8080 --database "Host=db;Database=coorddetect;Username=coorddetect"
            """) { listen, contact, allowed, connect };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            StoreLocation location = place.Location(parsed);
            WebOptions options = new(EndPoint(parsed.GetRequiredValue(listen)), location, parsed.GetValue(contact), parsed.GetValue(allowed) ?? [], parsed.GetValue(connect) ?? []);
            await using CaseStore store = await CaseStore.OpenAsync(location, TimeProvider.System, cancellation);
            await using WebServer server = await WebServer.StartAsync(options, store, TimeProvider.System, cancellation);
            Console.Error.WriteLine($"coorddetect: {store.Engine}; data in {location.DataFolder}");
            Console.Out.WriteLine($"Open {server.OpenFirst}");
            Console.Error.WriteLine("Press Ctrl+C to stop.");
            await server.WaitAsync(cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static IPEndPoint EndPoint(string text)
    {
        string written = text.StartsWith("localhost:", StringComparison.OrdinalIgnoreCase) ? "127.0.0.1:" + text[10..] : text;
        return written.Contains(':', StringComparison.Ordinal) && IPEndPoint.TryParse(written, out IPEndPoint? point)
            ? point
            : throw new UserFacingException($"--listen {text}: write ADDRESS:PORT, for example 127.0.0.1:5080.");
    }
}
