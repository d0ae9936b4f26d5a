using System.Collections.Frozen;

namespace CoordDetect.Core.Text.Links;

/// <summary>The one spelling of the parameters of an address: sorted, without those that only tell who shared it and where.</summary>
internal static class QuerySpelling
{
    private static readonly FrozenSet<string> Tracking = new[]
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "gad_campaignid", "srsltid", "msclkid", "yclid", "twclid", "ttclid",
        "igshid", "igsh", "mibextid", "mkt_tok", "_ga", "_gl", "_hsenc", "_hsmi", "__hstc", "__hssc", "__hsfp", "hsctatracking",
        "ref_src", "ref_url", "referrer", "share", "shared", "cmpid", "ncid", "ocid", "icid", "spm", "si", "feature", "wt_mc", "wtmc", "xtor", "xtref", "xtcr",
        "vero_id", "vero_conv", "oly_enc_id", "oly_anon_id", "rb_clickid", "s_cid", "sc_cid", "trk", "epik", "wickedid", "_openstat", "smid", "smtyp", "cmp",
        "fb_action_ids", "fb_action_types", "fb_source", "fb_ref", "fb_comment_id", "hc_ref", "hc_location", "__tn__", "__xts__", "_ft_", "_rdr", "_rdc", "sfnsn",
        "__twitter_impression", "guccounter", "guce_referrer", "guce_referrer_sig", "_branch_match_id", "_branch_referrer", "ck_subscriber_id", "sms_ss", "awesm",
        "action_object_map", "action_type_map", "action_ref_map", "amp_js_v", "amp_gsa", "amp_markup", "usqp", "aoh", "phpsessid", "jsessionid",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Families of names: of web analytics and of mailing programs.
    private static readonly string[] TrackingPrefixes =
        ["utm_", "mtm_", "pk_", "piwik_", "matomo_", "hsa_", "at_medium", "at_campaign", "at_custom", "at_link", "ns_", "mc_", "__cft__", "ml_subscriber"];

    /// <summary>Where the parameters begin in what follows the host; -1 where there are none. People also glue tracking to an address without a question mark.</summary>
    public static int StartIn(ReadOnlySpan<char> rest)
    {
        int mark = rest.IndexOf('?');
        int end = mark < 0 ? rest.Length : mark;
        for (int i = 0; i < end; i++)
            if (rest[i] is '&' && IsTracking(NameIn(rest[(i + 1)..end]))) return i;
        return mark;
    }

    /// <summary>The parameters in their one spelling; empty where nothing is left.</summary>
    public static string Of(string query)
    {
        SortedSet<string> kept = new(StringComparer.Ordinal);
        foreach (string part in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
            foreach (string parameter in Unglued(part))
            {
                string spelled = Spelled(parameter);
                if (spelled.Length > 0 && !IsLeftOut(spelled)) kept.Add(spelled);
            }
        return string.Join('&', kept);
    }

    private static string Spelled(string parameter)
    {
        int equals = parameter.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0) return PercentSpelling.Of(parameter, inQuery: true);
        string value = PercentSpelling.Of(parameter.AsSpan(equals + 1), inQuery: true);
        string name = PercentSpelling.Of(parameter.AsSpan(0, equals), inQuery: true);
        return value.Length == 0 ? name : $"{name}={value}";
    }

    // "?id=1?utm_source=x": a second question mark before a tracking parameter.
    private static IEnumerable<string> Unglued(string part)
    {
        int mark = part.IndexOf('?', StringComparison.Ordinal);
        return mark >= 0 && (mark == 0 || IsTracking(NameIn(part.AsSpan(mark + 1)))) ? [part[..mark], part[(mark + 1)..]] : [part];
    }

    private static bool IsLeftOut(string parameter)
    {
        ReadOnlySpan<char> name = NameIn(parameter);
        if (IsTracking(name)) return true;
        ReadOnlySpan<char> value = parameter.AsSpan(Math.Min(parameter.Length, name.Length + 1));
        return name switch
        {
            // The AMP edition of a page, and the session of forum programs.
            "amp" or "AMP" => value is "" or "1" or "true" or "yes",
            "outputType" or "output" or "output_type" => value is "amp",
            "sid" or "s" => value.Length == 32 && IsHexadecimal(value),
            _ => false,
        };
    }

    private static bool IsHexadecimal(ReadOnlySpan<char> value)
    {
        foreach (char c in value)
            if (!char.IsAsciiHexDigitLower(c)) return false;
        return true;
    }

    private static ReadOnlySpan<char> NameIn(ReadOnlySpan<char> parameter)
    {
        int end = parameter.IndexOfAny("=&?/");
        return end < 0 ? parameter : parameter[..end];
    }

    private static bool IsTracking(ReadOnlySpan<char> name)
    {
        if (Tracking.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)) return true;
        foreach (string prefix in TrackingPrefixes)
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
