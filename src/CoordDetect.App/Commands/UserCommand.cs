using System.CommandLine;
using CoordDetect.Core;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;

namespace CoordDetect.App.Commands;

/// <summary><c>user add NAME</c>, <c>user list</c>: who may sign in to the web app.</summary>
internal static class UserCommand
{
    public static Command Create()
    {
        Command command = new("user", "Manages who may sign in to the web app.");
        command.Add(Add());
        command.Add(List());
        return command;
    }

    private static Command Add()
    {
        Argument<string> name = new("NAME") { Description = "The name to sign in with." };
        Option<string> role = new("--role") { Description = "reader (sees, takes lists along), analyst (also imports, runs, judges, takes evidence packs along) or admin (also users, erasure, deletion).", DefaultValueFactory = _ => "reader", HelpName = "ROLE" };
        Option<string?> file = new("--password-file") { Description = "A file whose first line is the password; without it, the password is read from standard input.", HelpName = "FILE" };
        StoreArguments place = new();
        Command command = new("add", "Adds a user. Example: coorddetect user add marie --role analyst") { name, role, file };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!Enum.TryParse(parsed.GetRequiredValue(role), ignoreCase: true, out UserRole wanted) || !Enum.IsDefined(wanted))
                throw new UserFacingException($"--role {parsed.GetValue(role)}: write reader, analyst or admin.");
            string password = Password(parsed.GetValue(file));
            await using CaseStore store = await CaseStore.OpenAsync(place.Location(parsed), TimeProvider.System, cancellation);
            User user = await store.Users.AddAsync(parsed.GetRequiredValue(name), password, wanted, TimeProvider.System.GetUtcNow(), cancellation);
            Console.Out.WriteLine($"{Terminal.TerminalText.Clean(user.Name)} may sign in as {wanted.ToString().ToLowerInvariant()}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command List()
    {
        StoreArguments place = new();
        Command command = new("list", "Lists the users.");
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using CaseStore store = await CaseStore.OpenAsync(place.Location(parsed), TimeProvider.System, cancellation);
            foreach (User user in await store.Users.ListAsync(cancellation))
                Console.Out.WriteLine($"{Terminal.TerminalText.Clean(user.Name)}\t{user.Role.ToString().ToLowerInvariant()}{(user.Disabled ? "\tdisabled" : "")}");
            return ExitCode.Done;
        });
        return command;
    }

    private static string Password(string? file)
    {
        if (file is not null)
            return File.Exists(file) ? File.ReadLines(file).FirstOrDefault() ?? "" : throw new UserFacingException($"{file}: there is no such file.");
        if (!Console.IsInputRedirected) Console.Error.Write("Password (at least 12 characters): ");
        return Console.In.ReadLine() ?? "";
    }
}
