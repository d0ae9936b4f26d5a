using System.Text.Json;
using CoordDetect.Core;

namespace CoordDetect.App.Configuration;

/// <summary>
/// What <c>coorddetect.json</c> and the environment say about options. In the file, <c>"shuffles": 50</c> is for every command that has
/// <c>--shuffles</c>, and <c>"network": {"window": "5m"}</c> for one command; <c>COORDDETECT_SHUFFLES</c> and <c>COORDDETECT_NETWORK_WINDOW</c>
/// say the same in the environment, which wins over the file. What is said for one command wins over what is said for all. A number of a signal is
/// <c>"same-text": {"minimum-bits": 12}</c> or <c>"same-text.minimum-bits": 12</c>, and <c>COORDDETECT_SAME_TEXT_MINIMUM_BITS</c>.
/// </summary>
internal sealed class OptionSettings
{
    /// <summary>The file in the working folder that is read where no other is named.</summary>
    public const string FileName = "coorddetect.json";

    private const string Prefix = "COORDDETECT_";
    private readonly Dictionary<string, IReadOnlyList<string>> _file = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly string _path;

    private OptionSettings(string path, IReadOnlyDictionary<string, string> environment) => (_path, _environment) = (path, environment);

    /// <summary>Whether nothing at all is configured.</summary>
    public bool IsEmpty => _file.Count == 0 && _environment.Count == 0;

    /// <summary>The names that the file uses: <c>shuffles</c>, or <c>network.window</c> for one command.</summary>
    public IEnumerable<string> FileKeys => _file.Keys.Order(StringComparer.Ordinal);

    /// <summary>The file that was read, or would have been.</summary>
    public string Path => _path;

    /// <summary>Reads the file (where it exists) and the environment of this process.</summary>
    /// <exception cref="UserFacingException">The file is not a JSON object of names and values, or is named and missing.</exception>
    public static OptionSettings Load(string? file)
    {
        Dictionary<string, string> environment = new(StringComparer.Ordinal);
        foreach (System.Collections.DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            if (entry.Key is string name && name.StartsWith(Prefix, StringComparison.Ordinal) && entry.Value is string value)
                environment[name] = value;
        }
        string path = file ?? environment.GetValueOrDefault(Prefix + "CONFIG") ?? FileName;
        OptionSettings settings = new(path, environment);
        if (File.Exists(path)) settings.ReadFile(File.ReadAllBytes(path));
        else if (path != FileName) throw new UserFacingException($"{path}: there is no such configuration file.");
        return settings;
    }

    /// <summary>What is configured for an option of a command, or null.</summary>
    /// <param name="command">The name of the command.</param>
    /// <param name="option">The name of the option, without hyphens in front.</param>
    public ConfiguredValue? Find(string command, string option)
    {
        foreach (string name in new[] { Variable($"{command}_{option}"), Variable(option) })
            if (_environment.TryGetValue(name, out string? value)) return new ConfiguredValue([value], $"environment {name}");
        foreach (string key in new[] { $"{command}.{option}", option })
            if (_file.TryGetValue(key, out IReadOnlyList<string>? values)) return new ConfiguredValue(values, $"file {_path}");
        return null;
    }

    private static string Variable(string name) => Prefix + name.Replace('-', '_').Replace('.', '_').ToUpperInvariant();

    private void ReadFile(byte[] json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new UserFacingException($"{_path} must be one JSON object.");
            ReadObject(document.RootElement, "");
        }
        catch (JsonException problem)
        {
            throw new UserFacingException($"{_path} is not valid JSON (line {(problem.LineNumber ?? 0) + 1}).", problem);
        }
    }

    private void ReadObject(JsonElement element, string command)
    {
        foreach (JsonProperty property in element.EnumerateObject())
        {
            string key = command + property.Name;
            if (property.Value.ValueKind == JsonValueKind.Object && command.Length == 0) ReadObject(property.Value, property.Name + ".");
            else if (property.Value.ValueKind == JsonValueKind.Array) _file[key] = [.. property.Value.EnumerateArray().Select(v => Text(v, key))];
            else if (property.Value.ValueKind != JsonValueKind.Null) _file[key] = [Text(property.Value, key)];
        }
    }

    private string Text(JsonElement value, string key) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw new UserFacingException($"{_path}: \"{key}\" must be a word, a number, true or false, or a list of these."),
    };
}
