using System.Text;
using System.Text.Json;

namespace CoordDetect.Collect.Import.Layouts;

/// <summary>Which properties the beginning of a JSON text has, as paths; lists do not count, and what is cut off at the end does no harm.</summary>
internal static class JsonOutline
{
    private const int MostProperties = 20_000;
    private const int DeepestProperty = 10;
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 512, AllowMultipleValues = true };

    /// <summary>The paths, such as <c>data.user.id</c>.</summary>
    public static IReadOnlySet<string> Of(string head)
    {
        HashSet<string> paths = new(StringComparer.Ordinal);
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(head), isFinalBlock: false, new JsonReaderState(Lenient));
        Stack<string> at = new([""]);
        string name = "";
        try
        {
            for (int seen = 0; seen < MostProperties && reader.Read();)
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        seen++;
                        name = at.Count > DeepestProperty ? at.Peek() : $"{at.Peek()}{reader.GetString()}";
                        paths.Add(name);
                        break;
                    case JsonTokenType.StartObject:
                        at.Push(name.Length == 0 ? "" : name + ".");
                        break;
                    case JsonTokenType.EndObject:
                        string ended = at.Pop();
                        name = ended.Length == 0 ? "" : ended[..^1];
                        break;
                }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // What comes before the damage tells the maker all the same.
        }
        return paths;
    }
}
