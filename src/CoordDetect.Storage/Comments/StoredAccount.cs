using CoordDetect.Core.Corpus;

namespace CoordDetect.Storage.Comments;

/// <summary>An account as it is kept.</summary>
/// <param name="Id">Its id in the case.</param>
/// <param name="Platform">The platform of the site where it was first seen; empty where none is named.</param>
/// <param name="Profile">Its handle, site and profile.</param>
/// <param name="Comments">How many comments it has.</param>
/// <param name="Erased">Whether it was erased: its handle is then a pseudonym, and its comments have no text.</param>
public sealed record StoredAccount(long Id, string Platform, Account Profile, long Comments, bool Erased);
