namespace CoordDetect.Storage.Alerts;

/// <summary>Who is told of the alerts of a case.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Case">The case.</param>
/// <param name="Kind"><c>mail</c> or <c>webhook</c>.</param>
/// <param name="Address">The mail address or the URL.</param>
/// <param name="Secret">What a webhook is signed with.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>.</param>
/// <param name="Digest">Whether it hears once a day instead of at once.</param>
/// <param name="Added">Since when.</param>
/// <param name="Paused">Whether it hears nothing for now.</param>
public sealed record AlertReceiver(long Id, string Case, string Kind, string Address, string Secret, string Language, bool Digest, DateTimeOffset Added, bool Paused);
