namespace CoordDetect.App.Report.Pictures;

/// <summary>Who is tied to whom in a group.</summary>
/// <param name="Width">The width of the picture.</param>
/// <param name="Height">Its height.</param>
/// <param name="Nodes">The accounts.</param>
/// <param name="Edges">SVG paths over the edges, from the lightest class of weight to the heaviest.</param>
/// <param name="Backbone">An SVG path over the ties that tell the picture: see <see cref="Core.Network.Ties.GroupTies.Backbone"/>; empty where these are all that is drawn.</param>
/// <param name="Sites">The sites that have a colour of their own, in the order of the colours; empty where all accounts are on one.</param>
/// <param name="NodesLeftOut">Accounts that are not drawn.</param>
/// <param name="EdgesLeftOut">Edges between drawn accounts that are not drawn: the lightest.</param>
public sealed record NetworkPicture(
    int Width, int Height, IReadOnlyList<NetworkNode> Nodes, IReadOnlyList<string> Edges, string Backbone, IReadOnlyList<string> Sites, int NodesLeftOut, int EdgesLeftOut);
