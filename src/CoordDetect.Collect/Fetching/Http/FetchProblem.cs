using System.Net.Sockets;
using System.Security.Authentication;
using CoordDetect.Collect.Fetching.Addresses;

namespace CoordDetect.Collect.Fetching.Http;

/// <summary>Finds out which outcome an exception of the network stands for.</summary>
internal static class FetchProblem
{
    public static FetchOutcome Of(Exception problem)
    {
        for (Exception? cause = problem; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case AddressRefusedException refused: return new FetchOutcome.RefusedAddress(refused.Address, refused.Reason);
                case LimitReachedException limit: return limit.Outcome;
                case AuthenticationException: return new FetchOutcome.Failed("tls", cause.Message);
                case InvalidDataException: return new FetchOutcome.Failed("encoding", cause.Message);
                case SocketException socket: return Of(socket);
            }
        }
        return problem is HttpRequestException { HttpRequestError: var error } ? Of(error, problem) : new FetchOutcome.Failed("cut-off", problem.Message);
    }

    private static FetchOutcome.Failed Of(SocketException socket) => socket.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery => new FetchOutcome.Failed("no-such-host", socket.Message),
        SocketError.ConnectionReset => new FetchOutcome.Failed("cut-off", socket.Message),
        _ => new FetchOutcome.Failed("connection", socket.Message),
    };

    private static FetchOutcome Of(HttpRequestError error, Exception problem) => error switch
    {
        HttpRequestError.NameResolutionError => new FetchOutcome.Failed("no-such-host", problem.Message),
        HttpRequestError.ConnectionError => new FetchOutcome.Failed("connection", problem.Message),
        HttpRequestError.SecureConnectionError => new FetchOutcome.Failed("tls", problem.Message),
        HttpRequestError.ConfigurationLimitExceeded => new FetchOutcome.TooLarge("headers"),
        HttpRequestError.ResponseEnded => new FetchOutcome.Failed("cut-off", problem.Message),
        _ => new FetchOutcome.Failed("protocol", problem.Message),
    };
}
