using System.CommandLine;
using CoordDetect.App.Report.Texts;
using CoordDetect.App.Runs;
using CoordDetect.App.Terminal;
using CoordDetect.Core;

namespace CoordDetect.App.Commands;

/// <summary><c>ties DIR ACCOUNT ACCOUNT</c>: how two accounts of a run are tied.</summary>
internal static class TiesCommand
{
    private const int NameLength = 100;
    private static readonly Argument<string> Folder = new("DIR") { Description = "The folder that detect wrote." };
    private static readonly Argument<string[]> Accounts = new("ACCOUNT") { Description = "The name of an account, as in accounts.csv.", Arity = new ArgumentArity(2, 2) };

    public static Command Create()
    {
        Command command = new("ties", """
            Tells how two accounts of a run are tied: the best chain of ties between them, and the second-best, with what each tie is made of.

            Example: coorddetect ties report/ maud_35 "Odile Marchais"
            """) { Folder, Accounts };
        command.SetAction(parsed =>
        {
            RunNetwork network = RunNetwork.Read(parsed.GetRequiredValue(Folder));
            int[] accounts = [.. parsed.GetRequiredValue(Accounts).Select(network.AccountOf)];
            if (accounts[0] == accounts[1]) throw new UserFacingException("Name two different accounts.");
            TextTable texts = TextTable.Of(Languages.Of(parsed));
            IReadOnlyList<int> best = network.Ties.ChainBetween(accounts[0], accounts[1]), second = network.Ties.SecondChainBetween(accounts[0], accounts[1]);
            if (best.Count == 0) Console.Out.WriteLine(texts["console.ties.none"]);
            else
            {
                Say(network, texts, "console.ties.best", best);
                if (second.Count > 0) Say(network, texts, "console.ties.second", second);
                else Console.Out.WriteLine(texts["console.ties.only"]);
            }
            return ExitCode.Done;
        });
        return command;
    }

    private static void Say(RunNetwork network, TextTable texts, string heading, IReadOnlyList<int> chain)
    {
        Console.Out.WriteLine(texts[heading]);
        foreach ((int a, int b) in chain.Zip(chain.Skip(1)))
        {
            RunNetwork.RunTie tie = network.Between(a, b);
            Console.Out.WriteLine("  " + texts.Say(
                "console.ties.step", ("a", Name(a)), ("b", Name(b)), ("n", tie.Coincidences), ("signals", string.Join(", ", tie.Signals.Select(s => texts.Named("signal", s))))));
        }

        string Name(int account) => TerminalText.Clean(network.NameOf(account), NameLength);
    }
}
