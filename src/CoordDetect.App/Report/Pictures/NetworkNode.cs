using CoordDetect.Core.Findings;

namespace CoordDetect.App.Report.Pictures;

/// <summary>An account in a network picture.</summary>
/// <param name="Name">Who.</param>
/// <param name="Role">Its role, which gives its shape.</param>
/// <param name="Colour">The colour of its site, from 0; the last one stands for all further sites.</param>
/// <param name="X">Where it stands.</param>
/// <param name="Y">Where it stands.</param>
/// <param name="Radius">How large it is: its area grows with its partners.</param>
/// <param name="Label">Where its name is written, or null where there is no room.</param>
public sealed record NetworkNode(string Name, MemberRole Role, int Colour, double X, double Y, double Radius, LabelPlace? Label);
