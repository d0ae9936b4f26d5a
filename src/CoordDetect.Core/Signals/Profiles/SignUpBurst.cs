namespace CoordDetect.Core.Signals.Profiles;

/// <summary>A burst of sign-ups.</summary>
/// <param name="Accounts">The accounts created in it, ascending.</param>
/// <param name="First">The first sign-up, Unix seconds.</param>
/// <param name="Last">The last sign-up.</param>
/// <param name="Log10P">log10 of the chance that sign-ups like those of the site hold a burst as dense anywhere.</param>
internal sealed record SignUpBurst(int[] Accounts, long First, long Last, double Log10P);
