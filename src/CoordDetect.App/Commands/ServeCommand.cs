using System.CommandLine;
using System.Net;
using CoordDetect.App.Web;
using CoordDetect.App.Web.Hosting;
using CoordDetect.Collect.Fetching;
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
        Option<string[]> hosts = new("--host") { Description = "A name under which it is served, such as coord.example.org (repeatable); requests for other names are refused.", HelpName = "NAME" };
        Option<string[]> proxies = new("--proxy") { Description = "The address or network of a proxy in front, such as 127.0.0.1 or 10.0.0.0/24 (repeatable): its X-Forwarded-For and X-Forwarded-Proto are believed, nobody else's.", HelpName = "ADDRESS" };
        CrawlMannerArguments manners = new();
        JobArguments jobs = new();
        AlertArguments alerts = new();
        Command command = new("serve", """
            Serves the web app: cases, imports, crawls, findings, verdicts. On a loopback address it prints a link that signs you in, once;
            any other address needs users (coorddetect user add).

            Examples: coorddetect serve
                      coorddetect serve --listen 0.0.0.0:8080 --database "Host=db;Database=coorddetect;Username=coorddetect"
                      coorddetect serve --proxy 127.0.0.1 --host coord.example.org
            """) { listen, hosts, proxies };
        manners.AddTo(command);
        jobs.AddTo(command);
        alerts.AddTo(command);
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            StoreLocation location = place.Location(parsed);
            WebOptions options = new(EndPoint(parsed.GetRequiredValue(listen)), location, manners.Options(parsed, new CrawlOptions { MaxPages = WebOptions.DefaultPages }))
            {
                Hosts = parsed.GetValue(hosts) ?? [],
                Jobs = jobs.Settings(parsed),
                Alerts = alerts.Options(parsed),
                Operators = jobs.Operators(parsed),
                Proxies = [.. (parsed.GetValue(proxies) ?? []).Select(Network)],
            };
            await using CaseStore store = await StoreOpening.PatientlyAsync(location, cancellation);
            await using WebServer server = await WebServer.StartAsync(options, store, TimeProvider.System, cancellation);
            Console.Error.WriteLine($"coorddetect: {store.Engine}; data in {location.DataFolder}");
            Console.Out.WriteLine($"Open {server.OpenFirst}");
            Console.Error.WriteLine("Press Ctrl+C to stop.");
            await server.WaitAsync(cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static IPNetwork Network(string text)
    {
        if (IPNetwork.TryParse(text, out IPNetwork network)) return network;
        if (IPAddress.TryParse(text, out IPAddress? address)) return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        throw new UserFacingException($"--proxy {text}: write an address such as 127.0.0.1, or a network such as 10.0.0.0/24.");
    }

    private static IPEndPoint EndPoint(string text)
    {
        string written = text.StartsWith("localhost:", StringComparison.OrdinalIgnoreCase) ? "127.0.0.1:" + text[10..] : text;
        return written.Contains(':', StringComparison.Ordinal) && IPEndPoint.TryParse(written, out IPEndPoint? point)
            ? point
            : throw new UserFacingException($"--listen {text}: write ADDRESS:PORT, for example 127.0.0.1:5080.");
    }
}
