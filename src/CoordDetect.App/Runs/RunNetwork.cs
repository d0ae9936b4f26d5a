using System.Globalization;
using System.Xml;
using CoordDetect.Core;
using CoordDetect.Core.Network.Ties;

namespace CoordDetect.App.Runs;

/// <summary>The network of a run, read back from the folder that it was written into.</summary>
internal sealed class RunNetwork
{
    private readonly Dictionary<string, int> _accounts = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly Dictionary<(int A, int B), RunTie> _ties = [];
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private GroupTies? _group;

    /// <summary>The name of an account, as <c>accounts.csv</c> has it.</summary>
    public string NameOf(int account) => _names[account];

    /// <summary>What ties two accounts that are tied.</summary>
    public RunTie Between(int a, int b) => _ties[(Math.Min(a, b), Math.Max(a, b))];

    /// <summary>How the accounts are tied.</summary>
    public GroupTies Ties => _group ??= GroupTies.Of([.. _ties.Select(t => (t.Key.A, t.Key.B, t.Value.Weight))]);

    /// <summary>The account of a name.</summary>
    /// <exception cref="UserFacingException">It is tied to nobody.</exception>
    public int AccountOf(string name) =>
        _accounts.TryGetValue(name, out int account) ? account : throw new UserFacingException($"{name}: this account is tied to nobody in this run. Names are those of accounts.csv.");

    /// <summary>Reads the network of a run.</summary>
    /// <exception cref="UserFacingException">The folder holds none, or none of ours.</exception>
    public static RunNetwork Read(string folder)
    {
        string path = Path.Combine(folder, "network.graphml");
        if (!File.Exists(path)) throw new UserFacingException($"{folder}: there is no network.graphml here. Name the folder that coorddetect detect --out wrote.");
        RunNetwork network = new();
        try
        {
            using XmlReader xml = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "node") network.AddAccount(xml.GetAttribute("id") ?? "", Data(xml));
                else if (xml.LocalName == "edge") network.AddTie(xml.GetAttribute("source") ?? "", xml.GetAttribute("target") ?? "", Data(xml));
            }
        }
        catch (Exception problem) when (problem is XmlException or FormatException or KeyNotFoundException)
        {
            throw new UserFacingException($"{path}: this is no network as coorddetect detect writes it ({problem.Message}). Run detect again.", problem);
        }
        return network;
    }

    private static Dictionary<string, string> Data(XmlReader xml)
    {
        Dictionary<string, string> data = new(StringComparer.Ordinal);
        using XmlReader inside = xml.ReadSubtree();
        inside.Read();
        while (!inside.EOF)
        {
            if (inside.NodeType == XmlNodeType.Element && inside.LocalName == "data") data[inside.GetAttribute("key") ?? ""] = inside.ReadElementContentAsString();
            else inside.Read();
        }
        return data;
    }

    private void AddAccount(string id, Dictionary<string, string> data)
    {
        _nodes[id] = _names.Count;
        _accounts[data["node_label"]] = _names.Count;
        _names.Add(data["node_label"]);
    }

    private void AddTie(string source, string target, Dictionary<string, string> data)
    {
        (int a, int b) = (_nodes[source], _nodes[target]);
        _ties[(Math.Min(a, b), Math.Max(a, b))] = new RunTie(
            double.Parse(data["edge_weight"], CultureInfo.InvariantCulture), int.Parse(data["edge_coincidences"], CultureInfo.InvariantCulture),
            data["edge_signals"].Split(';', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What ties two accounts.</summary>
    internal sealed record RunTie(double Weight, int Coincidences, IReadOnlyList<string> Signals);
}
