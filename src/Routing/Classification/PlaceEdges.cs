using System.Text.RegularExpressions;

namespace Messaging.Routing.Classification;

/// <summary>What stands round a name of the gazetteer and makes it another one: a street called after a town, another city's district, a longer number.</summary>
internal static partial class PlaceEdges
{
    // 俺市中牟县 names no other city than 中牟's own.
    private const string Ours = "我俺咱全本贵各省级城";

    /// <summary>Whether the letters mean the place they name.</summary>
    /// <param name="afterPlace">Another name of the gazetteer ends where this one begins.</param>
    public static bool Allow(string plain, int start, int length, bool afterPlace)
    {
        var end = start + length;
        return char.IsAscii(plain[start]) ? start == 0 || !char.IsAsciiLetterOrDigit(plain[start - 1])
            : plain[end - 1] is '区' or '县' or '市' ? afterPlace || !IsOfAnotherCity(plain.AsSpan(0, start))
            : !Street().IsMatch(plain.AsSpan(end, Math.Min(3, plain.Length - end)));
    }

    // 武汉市新华区: a city right before it that the gazetteer does not know.
    private static bool IsOfAnotherCity(ReadOnlySpan<char> before) =>
        before.Length > 1 && before[^1] == '市' && char.IsLetterOrDigit(before[^2]) && !Ours.Contains(before[^2], StringComparison.Ordinal);

    // 洛阳路段, 南阳路政 and 安阳街头 are in those towns; 南阳路 and 洛阳桥 are streets and bridges anywhere.
    [GeneratedRegex("^(?:[东西南北中]?路(?![段政况灯网面边费桥局])|街(?![头边面上道])|大道|大街|巷|桥(?![梁头北]))")]
    private static partial Regex Street();
}
