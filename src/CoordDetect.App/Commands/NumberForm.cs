using System.CommandLine;
using System.CommandLine.Parsing;

namespace CoordDetect.App.Commands;

/// <summary>Numbers on the command line have a point, whatever the language of the machine: one with a comma is refused with its right form, and never read as another.</summary>
internal static class NumberForm
{
    /// <summary>Has every option of a command, and of those below it, that takes a number look at how it is written.</summary>
    public static void Require(Command command)
    {
        foreach (Option option in command.Options.Where(o => IsNumber(o.ValueType))) option.Validators.Add(Check);
        foreach (Command below in command.Subcommands) Require(below);
    }

    private static bool IsNumber(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) is TypeCode.Double or TypeCode.Int32 or TypeCode.Int64 or TypeCode.UInt64;

    private static void Check(OptionResult result)
    {
        foreach (Token token in result.Tokens)
            if (token.Value.Contains(',', StringComparison.Ordinal))
                result.AddError($"{result.Option.Name} {token.Value}: write the number as {token.Value.Replace(',', '.')}, with a point and without groups.");
    }
}
