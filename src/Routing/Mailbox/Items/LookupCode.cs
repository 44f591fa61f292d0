using System.Security.Cryptography;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>
/// What a citizen shows to see an item from elsewhere (查询码): 10 characters, 50 random bits, from an alphabet without I, L, O and U, so that
/// nothing is misread and no word comes out. Only its keyed hash is kept.
/// </summary>
public static class LookupCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Characters of a code.</summary>
    public const int Length = 10;

    /// <summary>Wrong tries after which a number is closed for <see cref="ClosedFor"/>.</summary>
    public const int MostTries = 10;

    public static readonly TimeSpan ClosedFor = TimeSpan.FromHours(1);

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <param name="random">Bytes that nobody can foresee, one a character at least.</param>
    public static string Of(ReadOnlySpan<byte> random)
    {
        Span<char> code = stackalloc char[Length];
        for (var at = 0; at < Length; at++)
        {
            // 32 characters: the remainder favours none.
            code[at] = Alphabet[random[at] % Alphabet.Length];
        }

        return new string(code);
    }

    /// <summary>As it was issued, from what was typed: case, width and the letters that look like digits are forgiven.</summary>
    public static string? Parse(string? typed)
    {
        var text = typed?.Normalize(System.Text.NormalizationForm.FormKC).Trim().ToUpperInvariant()
            .Replace('I', '1').Replace('L', '1').Replace('O', '0').Replace("-", "", StringComparison.Ordinal);
        return text?.Length == Length && text.AsSpan().IndexOfAnyExcept(Alphabet) < 0 ? text : null;
    }
}
