using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CoordDetect.Collect.Tests.Fetching.Rig;

/// <summary>A server on loopback that answers with whatever bytes a test wants, at whatever pace: it can do what no web server would.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, Socket, CancellationToken, Task> _answer;
    private readonly Task _loop;

    public RawServer(Func<string, Socket, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _loop = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Authority => $"127.0.0.1:{Port}";

    /// <summary>The heads of the requests, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public Uri Uri(string path) => new($"http://{Authority}{path}");

    public static byte[] Response(string headers, ReadOnlySpan<byte> body, int status = 200) =>
        [.. Encoding.Latin1.GetBytes($"HTTP/1.1 {status} X\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{headers}\r\n"), .. body];

    public static byte[] Html(string body, string headers = "") => Response("Content-Type: text/html\r\n" + headers, Encoding.UTF8.GetBytes(body));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> served = [];
        try
        {
            while (true) served.Add(ServeAsync(await _listener.AcceptSocketAsync(_stop.Token)));
        }
        catch (Exception problem) when (problem is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                string head = await HeadAsync(socket);
                if (head.Length == 0) return;
                Requests.Enqueue(head);
                await _answer(head.Split(' ')[1], socket, _stop.Token);
                socket.Shutdown(SocketShutdown.Send);
                // Let the client read before the connection is torn down.
                while (await socket.ReceiveAsync(new byte[1_024], _stop.Token) > 0)
                {
                }
            }
            catch (Exception problem) when (problem is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private async Task<string> HeadAsync(Socket socket)
    {
        StringBuilder head = new();
        byte[] one = new byte[4_096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            int read = await socket.ReceiveAsync(one, _stop.Token);
            if (read == 0) return "";
            head.Append(Encoding.Latin1.GetString(one, 0, read));
        }
        return head.ToString();
    }
}
